/// Where a PostgreSQL database is and how to get in: `postgresql://user@host:port/database?schema=ledger&sslmode=verify-full`.
///
/// Several servers, of which the one that may be written to is taken, stand with commas: `host1:5432,host2:5432`, with
/// `target_session_attrs=read-write`. A Unix socket is the directory in `host=`. The password can stand in the address; better places are
/// the file that `passfile=` names, or the variables and files that PostgreSQL's own library reads.
public struct PostgreSQLAddress: Hashable, Sendable {
    /// A server: its name, number or the directory of its socket, and its port where that is not 5432.
    struct Host: Hashable, Sendable {
        var name: String
        var port: Int?

        var isSocket: Bool { name.hasPrefix("/") }
    }

    var hosts: [Host]
    var user: String?
    var password: String?
    /// The name of the database.
    public internal(set) var database: String
    /// The schema that holds the tables. Every list of migrations needs one of its own.
    public internal(set) var schema = "public"
    /// What is passed on to PostgreSQL's library, in the order of their names.
    var parameters: [String: String] = [:]

    /// The same place with the tables in another schema.
    public func with(schema: String) throws(DatabaseError) -> PostgreSQLAddress {
        guard AddressRules.isSchema(schema) else { throw .invalidAddress(part: "schema", expected: AddressRules.schema) }
        var address = self
        address.schema = schema
        return address
    }

    /// The keywords of PostgreSQL's library. Without a word about it, a connection over the network is encrypted and the server's name
    /// checked: what that library does by itself is to go on in the clear when the server says so.
    var keywords: [String: String] {
        var keywords = parameters
        keywords["host"] = hosts.map(\.name).joined(separator: ",")
        keywords["port"] = hosts.map { String($0.port ?? 5432) }.joined(separator: ",")
        keywords["dbname"] = database
        keywords["user"] = user
        keywords["password"] = password
        if keywords["sslmode"] == nil { keywords["sslmode"] = hosts.allSatisfy(\.isSocket) ? "disable" : "verify-full" }
        return keywords
    }
}

extension PostgreSQLAddress: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Without the password, and so fit for a log.
    public var description: String {
        let names = hosts.map { host in
            let name = host.name.contains(":") ? "[\(host.name)]" : host.name
            return host.port.map { "\(name):\($0)" } ?? name
        }
        return "postgresql://\(user.map { "\($0)@" } ?? "")\(names.joined(separator: ","))/\(database)?schema=\(schema)"
    }

    /// The same: it holds no password.
    public var debugDescription: String { description }

    /// Also without it: `dump` and failing tests show what is in here.
    public var customMirror: Mirror { Mirror(self, children: ["description": description]) }
}
