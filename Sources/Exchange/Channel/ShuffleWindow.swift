/// A bag of bounded size from which elements come out in random order: results are "randomly ordered" (*willekeurig geordend*, vum.md §1.2)
/// without ever being all in memory. What fits in the window is shuffled perfectly; of a longer stream, neighbours within a window.
struct ShuffleWindow<Element> {
    /// The most elements.
    let capacity: Int
    /// The weight at which the window is full; the last element may go over it.
    let maximumWeight: Int
    private(set) var weight = 0
    private var entries: [(element: Element, weight: Int)] = []

    init(capacity: Int, maximumWeight: Int) {
        self.capacity = max(1, capacity)
        self.maximumWeight = max(1, maximumWeight)
    }

    var count: Int { entries.count }
    var isEmpty: Bool { entries.isEmpty }
    var isFull: Bool { entries.count >= capacity || weight >= maximumWeight }

    mutating func insert(_ element: Element, weight: Int) {
        entries.append((element, weight))
        self.weight += weight
    }

    /// Takes out random elements: at least one, unless the window is empty.
    mutating func take(_ batch: BatchSize, using generator: inout some RandomNumberGenerator) -> [Element] {
        var taken: [Element] = []
        var takenWeight = 0
        while !entries.isEmpty, taken.isEmpty || taken.count < batch.count && takenWeight < batch.weight {
            entries.swapAt(Int.random(in: entries.indices, using: &generator), entries.count - 1)
            let entry = entries.removeLast()
            weight -= entry.weight
            takenWeight += entry.weight
            taken.append(entry.element)
        }
        return taken
    }

    /// Empties the window.
    mutating func removeAll() {
        entries.removeAll()
        weight = 0
    }
}

/// How much is taken out of a window at once: until either is reached.
struct BatchSize: Sendable {
    let count: Int
    let weight: Int
}
