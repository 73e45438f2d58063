/// What can be bound in a statement.
public protocol SQLBindable: Sendable {
    /// The value as the engines know it.
    var sqlValue: SQLValue { get }
}

/// What can be read from a column that is not null.
public protocol SQLReadable: Sendable {
    /// The kind of value that is expected.
    static var expectedKind: ValueKind { get }
    /// `nil` where the value is of another kind or does not fit.
    init?(sqlValue: SQLValue)
}

extension SQLValue: SQLBindable {
    public var sqlValue: SQLValue { self }
}

extension Int64: SQLBindable, SQLReadable {
    public static var expectedKind: ValueKind { .integer }
    public var sqlValue: SQLValue { .integer(self) }
    public init?(sqlValue: SQLValue) {
        guard case .integer(let number) = sqlValue else { return nil }
        self = number
    }
}

extension Int: SQLBindable, SQLReadable {
    public static var expectedKind: ValueKind { .integer }
    public var sqlValue: SQLValue { .integer(Int64(self)) }
    public init?(sqlValue: SQLValue) {
        guard case .integer(let number) = sqlValue else { return nil }
        self.init(exactly: number)
    }
}

/// Kept as 0 and 1, the only form both engines share.
extension Bool: SQLBindable, SQLReadable {
    public static var expectedKind: ValueKind { .integer }
    public var sqlValue: SQLValue { .integer(self ? 1 : 0) }
    public init?(sqlValue: SQLValue) {
        switch sqlValue {
        case .integer(0): self = false
        case .integer(1): self = true
        default: return nil
        }
    }
}

extension Double: SQLBindable, SQLReadable {
    public static var expectedKind: ValueKind { .real }
    public var sqlValue: SQLValue { .real(self) }
    public init?(sqlValue: SQLValue) {
        guard case .real(let number) = sqlValue else { return nil }
        self = number
    }
}

extension String: SQLBindable, SQLReadable {
    public static var expectedKind: ValueKind { .text }
    public var sqlValue: SQLValue { .text(self) }
    public init?(sqlValue: SQLValue) {
        guard case .text(let text) = sqlValue else { return nil }
        self = text
    }
}

extension [UInt8]: SQLBindable, SQLReadable {
    public static var expectedKind: ValueKind { .blob }
    public var sqlValue: SQLValue { .blob(self) }
    public init?(sqlValue: SQLValue) {
        guard case .blob(let bytes) = sqlValue else { return nil }
        self = bytes
    }
}
