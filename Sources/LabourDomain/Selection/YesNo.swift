/// A known answer. "Unknown" (code 0 in the standard) is no answer at all and cannot be asked for.
public enum YesNo: UInt8, Hashable, Sendable {
    case yes = 1
    case no = 2
}
