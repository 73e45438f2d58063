/// Why the rest of a source's answer is not read.
enum ReadingFault: Error, Equatable, Sendable {
    /// It is not the contract's answer.
    case malformed
    /// It is longer than allowed.
    case tooLarge
    /// The maximum number of records is reached and there are more.
    case enough
}
