import StrictJSON

/// An answer in pieces, for who cannot hold it whole: opening, matches with commas between them, closing.
extension WireContract {
    /// The member of an answer that holds the matches.
    public static let matchesKey = "matches"
    /// The member that says whether a source had more than the maximum.
    public static let maximumReachedKey = "maximumAantalResultatenBereikt"

    /// Everything before the first match of an exchange's answer.
    public static func answerOpening(questionID: String) -> [UInt8] {
        var writer = JSONWriter()
        writer.string(questionID)
        return Array("{\"vraagID\":".utf8) + writer.bytes + Array(",\"\(matchesKey)\":[".utf8)
    }

    /// Everything after the last match of an exchange's answer.
    public static func answerClosing(maximumReached: Bool) -> [UInt8] {
        Array("],\"\(maximumReachedKey)\":\(maximumReached)}".utf8)
    }

    /// Everything before the first match of a source's answer.
    public static func sourceAnswerOpening(maximumReached: Bool) -> [UInt8] {
        Array("{\"\(maximumReachedKey)\":\(maximumReached),\"\(matchesKey)\":[".utf8)
    }

    /// Everything after the last match of a source's answer.
    public static var sourceAnswerClosing: [UInt8] { Array("]}".utf8) }
}
