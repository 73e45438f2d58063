import StrictJSON

extension WireContract {
    /// What a source answers to a question. `matches` are whole, valid matches already; they are copied once.
    public func searchAnswer(matches: [ArraySlice<UInt8>], maximumReached: Bool) -> [UInt8] {
        let opening = Array("{\"\(Self.maximumReachedKey)\":\(maximumReached),\"\(Self.matchesKey)\":[".utf8)
        var body: [UInt8] = []
        body.reserveCapacity(matches.reduce(opening.count + 2) { $0 + $1.count + 1 })
        body += opening
        for (index, match) in matches.enumerated() {
            if index > 0 { body.append(UInt8(ascii: ",")) }
            body += match
        }
        body += Array("]}".utf8)
        return body
    }
}
