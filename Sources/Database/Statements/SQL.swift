/// One statement with its values apart, built by interpolation: `"SELECT record FROM profile WHERE id = \(id)"`.
///
/// An interpolated value always becomes a bound parameter, never text, so nothing that comes from outside can change the statement. Only
/// another `SQL` is spliced in as text; names of tables and columns come from literals.
public struct SQL: Hashable, Sendable {
    enum Part: Hashable, Sendable {
        case text(String)
        case value(SQLValue)
    }

    private(set) var parts: [Part] = []

    /// The values in the order in which they stand in the statement.
    public var values: [SQLValue] {
        parts.compactMap { part in if case .value(let value) = part { value } else { nil } }
    }

    /// The text for an engine, each value replaced by what `placeholder` gives for its position, counted from 1.
    public func text(placeholder: (Int) -> String) -> String {
        var text = ""
        var position = 0
        for part in parts {
            switch part {
            case .text(let fragment): text += fragment
            case .value:
                position += 1
                text += placeholder(position)
            }
        }
        return text
    }
}

extension SQL: ExpressibleByStringInterpolation {
    public init(stringLiteral text: String) { parts = [.text(text)] }

    public init(stringInterpolation: StringInterpolation) { parts = stringInterpolation.parts }

    /// Collects the text between the values, and the values.
    public struct StringInterpolation: StringInterpolationProtocol {
        var parts: [Part] = []

        public init(literalCapacity: Int, interpolationCount: Int) { parts.reserveCapacity(interpolationCount * 2 + 1) }

        public mutating func appendLiteral(_ text: String) { if !text.isEmpty { parts.append(.text(text)) } }

        /// Binds a value.
        public mutating func appendInterpolation(_ value: some SQLBindable) { parts.append(.value(value.sqlValue)) }

        /// Binds a value, or null where there is none.
        public mutating func appendInterpolation(orNull value: (some SQLBindable)?) { parts.append(.value(value?.sqlValue ?? .null)) }

        /// Splices a part of a statement.
        public mutating func appendInterpolation(_ part: SQL) { parts += part.parts }
    }
}
