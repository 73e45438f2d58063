/// The members of an object in the order in which they were written; the order carries no meaning, so equality ignores it.
public struct JSONObject: Sendable {
    /// Every name once.
    public private(set) var members: [(key: String, value: JSONValue)]

    /// A later member takes the place of an earlier one of the same name.
    public init(_ members: [(key: String, value: JSONValue)] = []) {
        self.members = []
        var places: [[UInt8]: Int] = [:]
        for member in members {
            let name = Array(member.key.utf8)
            if let place = places[name] {
                self.members[place].value = member.value
            } else {
                places[name] = self.members.count
                self.members.append(member)
            }
        }
    }

    /// For the parser, which has seen that no name comes twice.
    init(distinct members: [(key: String, value: JSONValue)]) { self.members = members }

    /// Whether there are no members.
    public var isEmpty: Bool { members.isEmpty }

    /// The number of members.
    public var count: Int { members.count }

    /// The member of this name, compared byte by byte; setting `nil` removes it. Linear in the number of members.
    public subscript(key: String) -> JSONValue? {
        get { place(of: key).map { members[$0].value } }
        set {
            switch (place(of: key), newValue) {
            case (let place?, let value?): members[place].value = value
            case (let place?, nil): members.remove(at: place)
            case (nil, let value?): members.append((key: key, value: value))
            case (nil, nil): break
            }
        }
    }

    private func place(of key: String) -> Int? {
        members.firstIndex { $0.key.utf8.elementsEqual(key.utf8) }
    }
}

extension JSONObject: Hashable {
    public static func == (left: JSONObject, right: JSONObject) -> Bool {
        guard left.count == right.count else { return false }
        // By bytes of the name, so that large objects are not compared in quadratic time.
        let others = Dictionary(right.members.map { (Array($0.key.utf8), $0.value) }, uniquingKeysWith: { first, _ in first })
        return left.members.allSatisfy { others[Array($0.key.utf8)] == $0.value }
    }

    public func hash(into hasher: inout Hasher) {
        // A sum, because the order of members may not show.
        var sum = 0
        for member in members {
            var own = Hasher()
            own.combineBytes(of: member.key)
            own.combine(member.value)
            sum &+= own.finalize()
        }
        hasher.combine(sum)
        hasher.combine(count)
    }
}
