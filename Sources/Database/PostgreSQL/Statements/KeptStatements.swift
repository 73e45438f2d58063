import CLibPQ

/// A statement that the server has prepared for one connection.
final class KeptStatement {
    let name: String
    let columns: [String]
    let types: [Oid]
    /// 1 where its rows come in binary form.
    let format: Int32
    /// When it was used last, counted in uses.
    var lastUse: UInt64 = 0

    init(name: String, columns: [String], types: [Oid]) {
        self.name = name
        self.columns = columns
        self.types = types
        format = ServerType.areReadAsBinary(types) ? 1 : 0
    }
}

/// The statements that are kept prepared on a connection, not more than a fixed number.
struct KeptStatements {
    /// One text can be prepared for several lists of types: a null has no type of its own.
    struct Key: Hashable {
        let text: String
        let types: [Oid]
    }

    static let limit = 256

    private var statements: [Key: KeptStatement] = [:]
    private var uses: UInt64 = 0
    private var lastNumber = 0

    /// A name that no statement of this connection has had.
    mutating func name() -> String {
        lastNumber += 1
        return "kept_\(lastNumber)"
    }

    mutating func find(_ key: Key) -> KeptStatement? {
        guard let found = statements[key] else { return nil }
        uses += 1
        found.lastUse = uses
        return found
    }

    /// Keeps a statement. Gives the name of one that has to go for it.
    mutating func keep(_ statement: KeptStatement, for key: Key) -> String? {
        var gone: String?
        if statements.count >= Self.limit, let oldest = statements.min(by: { $0.value.lastUse < $1.value.lastUse }) {
            gone = oldest.value.name
            statements[oldest.key] = nil
        }
        uses += 1
        statement.lastUse = uses
        statements[key] = statement
        return gone
    }
}
