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

    /// Takes out random elements until they weigh `batchWeight` together: at least one, unless the window is empty.
    mutating func take(weighing batchWeight: Int, using generator: inout some RandomNumberGenerator) -> [Element] {
        var taken: [Element] = []
        var takenWeight = 0
        while !entries.isEmpty, taken.isEmpty || takenWeight < batchWeight {
            entries.swapAt(Int.random(in: entries.indices, using: &generator), entries.count - 1)
            let entry = entries.removeLast()
            weight -= entry.weight
            takenWeight += entry.weight
            taken.append(entry.element)
        }
        return taken
    }

    /// Empties the window; gives how many elements were lost.
    mutating func removeAll() -> Int {
        let lost = entries.count
        entries.removeAll()
        weight = 0
        return lost
    }
}
