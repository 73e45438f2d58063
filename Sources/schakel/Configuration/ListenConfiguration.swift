import HTTPServer
import StrictJSON

/// Where a role listens, and what it takes from one caller.
struct ListenConfiguration: Equatable, Sendable {
    /// A host name or address of this machine.
    var host: String
    /// 0...65535; 0 is any port that is free.
    var port: Int
    /// Connections open at the same time.
    var maximumConnections: Int?
    /// After how long a silent connection is closed.
    var idleTimeoutSeconds: Double?
    /// How long a request may take to arrive in full.
    var requestTimeoutSeconds: Double?

    init(host: String = "127.0.0.1", port: Int) {
        self.host = host
        self.port = port
    }

    init?(reading object: ConfigurationObject) {
        host = object.optional("host", .text) ?? "127.0.0.1"
        let port = object.required("port", .integer(0...65535))
        maximumConnections = object.optional("maximumConnections", .integer(1...1_000_000))
        idleTimeoutSeconds = object.optional("idleTimeoutSeconds", .seconds(0.1...3600))
        requestTimeoutSeconds = object.optional("requestTimeoutSeconds", .seconds(0.1...3600))
        guard let port else { return nil }
        self.port = port
    }

    var address: ListenerAddress { ListenerAddress(host: host, port: port) }

    var limits: ListenerLimits {
        var limits = ListenerLimits.standard
        if let maximumConnections { limits.maximumConnections = maximumConnections }
        if let idleTimeoutSeconds { limits.idleTimeout = .seconds(idleTimeoutSeconds) }
        if let requestTimeoutSeconds { limits.requestTimeout = .seconds(requestTimeoutSeconds) }
        return limits
    }

    var json: JSONValue {
        var members: [(key: String, value: JSONValue)] = [("host", .string(host)), ("port", .integer(Int64(port)))]
        if let maximumConnections { members.append(("maximumConnections", .integer(Int64(maximumConnections)))) }
        if let idleTimeoutSeconds { members.append(("idleTimeoutSeconds", .number(idleTimeoutSeconds))) }
        if let requestTimeoutSeconds { members.append(("requestTimeoutSeconds", .number(requestTimeoutSeconds))) }
        return .object(JSONObject(members))
    }
}

/// Health and metrics over plain HTTP, for the machine's own network only.
struct ManagementRole: Equatable, Sendable {
    var listen: ListenConfiguration

    init?(reading object: ConfigurationObject) {
        guard let listen = object.requiredObject("listen", ListenConfiguration.init(reading:)) else { return nil }
        self.listen = listen
    }
}
