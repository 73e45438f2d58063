/// A table of bounded size. Where it is full, a new key takes the place of one that has not been used for a while: each use marks an entry,
/// a hand goes round, takes marks away, and stops at the first entry without one ("second chance"). O(1) amortised, and the same for the
/// same order of uses.
struct RecencyTable<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    /// The greatest number of entries, 1 or more.
    let capacity: Int
    /// How many entries gave way to others.
    private(set) var evicted = 0
    /// The entries, by place. A place is good until the next call of ``place(of:)``.
    var values: [Value] = []

    private var keys: [Key] = []
    private var isMarked: [Bool] = []
    private var places: [Key: Int] = [:]
    private var hand = 0
    private let initial: Value

    init(capacity: Int, initial: Value) {
        self.capacity = max(1, capacity)
        self.initial = initial
    }

    var count: Int { values.count }

    /// The place of a known key; marks it as used.
    mutating func known(_ key: Key) -> Int? {
        guard let place = places[key] else { return nil }
        isMarked[place] = true
        return place
    }

    /// The place of a known key, which does not count as a use.
    func peek(_ key: Key) -> Int? { places[key] }

    /// The place of a key, which gets the initial value where it is not known.
    mutating func place(of key: Key) -> Int {
        if let place = known(key) { return place }
        guard values.count == capacity else {
            values.append(initial)
            keys.append(key)
            isMarked.append(false)
            places[key] = values.count - 1
            return values.count - 1
        }
        while isMarked[hand] {
            isMarked[hand] = false
            hand = (hand + 1) % capacity
        }
        let place = hand
        hand = (hand + 1) % capacity
        places[keys[place]] = nil
        evicted += 1
        keys[place] = key
        values[place] = initial
        places[key] = place
        return place
    }
}
