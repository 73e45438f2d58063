extension PostgreSQLAddress {
    /// Reads an address. What is wrong is named by its part, never by its text: that may hold the password.
    public init(_ text: String) throws(DatabaseError) {
        guard text.utf8.count <= AddressRules.maximumBytes else {
            throw .invalidAddress(part: "address", expected: "\(AddressRules.maximumBytes) bytes at most")
        }
        guard let scheme = ["postgresql://", "postgres://"].first(where: { text.hasPrefix($0) }) else {
            throw .invalidAddress(part: "scheme", expected: "postgresql:// or postgres://")
        }
        let rest = text.dropFirst(scheme.count)
        guard !rest.contains("#") else { throw .invalidAddress(part: "address", expected: "no #; in a name or password it is %23") }
        let (place, query) = Self.cut(rest, at: "?")
        let (authority, path) = Self.cut(place, at: "/")
        guard let path, !path.contains("/"), !path.isEmpty else {
            throw .invalidAddress(part: "database", expected: "a name after the host and /")
        }
        hosts = []
        database = try Self.decoded(path, part: "database")
        var servers = authority
        if let at = authority.lastIndex(of: "@") {
            servers = authority[authority.index(after: at)...]
            let (name, secret) = Self.cut(authority[..<at], at: ":")
            user = try Self.decoded(name, part: "user")
            password = try secret.map { secret throws(DatabaseError) in try Self.decoded(secret, part: "password") }
        }
        if !servers.isEmpty { hosts = try Self.hosts(servers) }
        if let query { try read(query: query) }
        if hosts.isEmpty { throw .invalidAddress(part: "host", expected: "a name, or host= with the directory of a Unix socket") }
    }

    private mutating func read(query: Substring) throws(DatabaseError) {
        var seen: Set<String> = []
        var port: Int?
        for pair in query.split(separator: "&", omittingEmptySubsequences: false) {
            let (key, encoded) = Self.cut(pair, at: "=")
            let name = String(key)
            let value = try Self.decoded(encoded ?? "", part: "a parameter")
            guard seen.insert(name).inserted else { throw .invalidAddress(part: "parameters", expected: "each of them once") }
            switch name {
            case "schema": self = try with(schema: value)
            case "host":
                guard hosts.isEmpty, AddressRules.isSocketDirectory(value) else {
                    throw .invalidAddress(part: "host", expected: "the directory of a Unix socket, and no other host before it")
                }
                hosts = [Host(name: value)]
            case "port":
                port = AddressRules.port(Substring(value))
                if port == nil { throw .invalidAddress(part: "port", expected: "1 to 65535") }
            default: try take(name, value)
            }
        }
        guard let port else { return }
        guard hosts.count == 1, hosts[0].isSocket else {
            throw .invalidAddress(part: "port", expected: "after its host and a colon; port= belongs to a Unix socket")
        }
        hosts[0].port = port
    }

    private mutating func take(_ name: String, _ value: String) throws(DatabaseError) {
        guard let values = AddressRules.parameters[name] else {
            let known = (AddressRules.parameters.keys + ["schema", "host", "port"]).sorted().joined(separator: ", ")
            throw .invalidAddress(part: "parameters", expected: "only \(known)")
        }
        guard values.isEmpty || values.contains(value) else {
            throw .invalidAddress(part: name, expected: values.sorted().joined(separator: ", "))
        }
        parameters[name] = value
    }

    private static func hosts(_ text: Substring) throws(DatabaseError) -> [Host] {
        let expected = "names or numbers with commas between them, each with a port of 1 to 65535 if any"
        var hosts: [Host] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            guard let host = host(part), hosts.count < AddressRules.maximumHosts else {
                throw .invalidAddress(part: "host", expected: expected)
            }
            hosts.append(host)
        }
        return hosts
    }

    private static func host(_ text: Substring) -> Host? {
        let isBracketed = text.hasPrefix("[")
        let (name, rest) = isBracketed ? cut(text.dropFirst(), at: "]") : cut(text, at: ":")
        guard AddressRules.isHost(String(name), isBracketed: isBracketed) else { return nil }
        var digits = rest
        if isBracketed {
            guard let rest else { return nil }
            digits = rest.isEmpty ? nil : rest.dropFirst()
            if !rest.isEmpty, !rest.hasPrefix(":") { return nil }
        }
        guard let digits else { return Host(name: String(name)) }
        return AddressRules.port(digits).map { Host(name: String(name), port: $0) }
    }

    /// What stands before the first of these characters, and what after it; `nil` where there is none.
    private static func cut(_ text: Substring, at separator: Character) -> (Substring, Substring?) {
        guard let position = text.firstIndex(of: separator) else { return (text, nil) }
        return (text[..<position], text[text.index(after: position)...])
    }

    private static func decoded(_ text: Substring, part: String) throws(DatabaseError) -> String {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let digits = String(rest.prefix(2)), digits.utf8.count == 2, !digits.contains("+"), !digits.contains("-"),
                let value = UInt8(digits, radix: 16)
            else { throw .invalidAddress(part: part, expected: "two hexadecimal digits after %") }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        guard let decoded = String(validating: bytes, as: UTF8.self), !decoded.isEmpty, AddressRules.isPrintable(decoded) else {
            throw .invalidAddress(part: part, expected: "text that is not empty and has no control characters")
        }
        return decoded
    }
}
