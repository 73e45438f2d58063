import StrictJSON

extension WireContract {
    /// The answer to a question. `matches` are whole, valid matches already; with a question's identifier it is an answer of the exchange, without one of a source.
    public func searchAnswer(matches: [[UInt8]], maximumReached: Bool, questionID: String?) -> [UInt8] {
        var writer = JSONWriter(reservingCapacity: matches.reduce(200) { $0 + $1.count + 1 })
        writer.object { answer in
            answer.member("maximumAantalResultatenBereikt", maximumReached)
            if let questionID { answer.member("vraagID", questionID) }
            answer.key("matches")
            answer.array { list in
                for match in matches { list.raw(match) }
            }
        }
        return writer.bytes
    }
}
