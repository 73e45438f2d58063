import Foundation
import StrictJSON

/// What one process runs: any combination of roles. docs/configuration.md describes every key.
struct NodeConfiguration: Equatable, Sendable {
    var logLevel: LogLevel = .info
    var exchange: ExchangeRole?
    var sources: [SourceRole] = []
    var portal: PortalRole?
    var management: ManagementRole?
    var administration: AdministrationSection?

    /// The largest configuration file that is read.
    static let maximumBytes = 16 << 20
}

extension NodeConfiguration {
    /// Reads and checks a file; relative paths in it start in its own directory. Throws with every fault there is.
    static func load(_ file: String) throws -> NodeConfiguration {
        let bytes = try ReadableFile.bytes(of: file, atMost: maximumBytes)
        let directory = ReadableFile.directory(of: file)
        let value: JSONValue
        do {
            value = try JSONValue(parsing: bytes, limits: JSONLimits(maximumBytes: maximumBytes, maximumDepth: 16))
        } catch {
            let fault = ConfigurationFault(path: "", expected: "a JSON document", found: "\(error)")
            throw ConfigurationError(file: file, faults: [fault])
        }
        let faults = ConfigurationFaults()
        let configuration = read(value, in: directory, faults: faults)
        guard faults.all.isEmpty else { throw ConfigurationError(file: file, faults: faults.all) }
        return configuration
    }

    private static func read(_ value: JSONValue, in directory: String, faults: ConfigurationFaults) -> NodeConfiguration {
        var configuration = NodeConfiguration()
        guard let members = value.objectValue else {
            faults.add("", expected: "an object", found: value.excerpt)
            return configuration
        }
        let root = ConfigurationObject(members, path: "", faults: faults)
        configuration.logLevel = root.optional("logLevel", .word) ?? .info
        configuration.exchange = root.optionalObject("exchange") { ExchangeRole(reading: $0, in: directory) }
        configuration.sources = root.objects("sources") { SourceRole(reading: $0, in: directory) }
        configuration.portal = root.optionalObject("portal") { PortalRole(reading: $0, in: directory) }
        configuration.management = root.optionalObject("management") { ManagementRole(reading: $0) }
        configuration.administration = root.optionalObject("administration") { AdministrationSection(reading: $0, in: directory) }
        root.refuseOtherKeys()
        if faults.all.isEmpty { configuration.checkTogether(faults) }
        return configuration
    }

    /// What can only be seen when the roles stand side by side.
    private func checkTogether(_ faults: ConfigurationFaults) {
        if exchange == nil, sources.isEmpty, portal == nil, administration == nil {
            faults.add("", expected: "at least one role: \"exchange\", \"sources\", \"portal\" or \"administration\"", found: "none")
        }
        var seen: [String: String] = [:]
        for (path, listen) in listeners where listen.port != 0 {
            let address = "\(listen.host):\(listen.port)"
            if let earlier = seen.updateValue(path, forKey: address) {
                faults.add("\(path).listen", expected: "an address of its own", found: "\(address), as in \(earlier).listen")
            }
        }
        var places: [String: String] = [:]
        let files = writtenFiles.map { ($0.path, URL(fileURLWithPath: $0.file).standardizedFileURL.path) }
        for (path, place) in databases.filter({ !$0.isShared }).map({ ($0.path, $0.location.place) }) + files {
            if let earlier = places.updateValue(path, forKey: place) {
                faults.add(path, expected: "a file, or a schema of a server, of its own", found: "the same as \(earlier)")
            }
        }
    }

    /// Every file that a role writes, with its key path.
    private var writtenFiles: [(path: String, file: String)] {
        guard let exchange else { return [] }
        return [("exchange.keys", exchange.keys), ("exchange.signingKeys", exchange.logSigningKeys)]
    }

    /// Every database that a role opens.
    var databases: [ConfiguredDatabase] {
        var all: [ConfiguredDatabase] = []
        if let exchange {
            all.append(ConfiguredDatabase("exchange.ledger", exchange.ledger, of: .ledger))
            if let registry = exchange.registry {
                all.append(ConfiguredDatabase("exchange.registry", registry, of: .registry, isShared: true))
            }
        }
        for (index, source) in sources.enumerated() {
            all.append(ConfiguredDatabase("sources[\(index)].store", source.store, of: .profiles))
        }
        if let store = portal?.signIn?.store { all.append(ConfiguredDatabase("portal.signIn.store", store, of: .portal)) }
        if let administration {
            all.append(ConfiguredDatabase("administration.registry", administration.registry, of: .registry))
            all.append(ConfiguredDatabase("administration.log", administration.log, of: .logs))
        }
        return all
    }

    /// Every address that is listened on, with the key path of its role.
    var listeners: [(path: String, listen: ListenConfiguration)] {
        var all: [(String, ListenConfiguration)] = []
        if let exchange { all.append(("exchange", exchange.listen)) }
        for (index, source) in sources.enumerated() { all.append(("sources[\(index)]", source.listen)) }
        if let portal { all.append(("portal", portal.listen)) }
        if let management { all.append(("management", management.listen)) }
        if let administration { all.append(("administration", administration.listen)) }
        return all
    }

    /// The configuration as it stands in a file, with paths as they are.
    var json: JSONValue {
        var members: [(key: String, value: JSONValue)] = [("logLevel", .string(logLevel.rawValue))]
        if let exchange { members.append(("exchange", exchange.json)) }
        if !sources.isEmpty { members.append(("sources", .array(sources.map(\.json)))) }
        if let portal { members.append(("portal", portal.json)) }
        if let management { members.append(("management", .object(JSONObject([("listen", management.listen.json)])))) }
        if let administration { members.append(("administration", administration.json)) }
        return .object(JSONObject(members))
    }
}

/// How much is logged; the words are those of swift-log.
enum LogLevel: String, CaseIterable, Sendable {
    case trace, debug, info, notice, warning, error, critical
}
