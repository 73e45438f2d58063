/// The table of design.md as data: what each target may import. A target that is not here may not exist.
enum House {
    struct Room: Sendable {
        let name: String
        let layer: Int
        /// Targets of this package that it may import.
        let ours: Set<String>
        /// Modules of other packages that it may import.
        let libraries: Set<String>
    }

    /// What every target may use: the parts of the toolchain.
    static let toolchain: Set<String> = ["Foundation", "FoundationEssentials", "Synchronization"]
    /// What only the outer layers may use, and the two whose reason stands beside them: the operating system.
    static let operatingSystem: Set<String> = ["Dispatch", "Glibc", "Musl", "Darwin"]

    private static let nio: Set<String> = [
        "NIOCore", "NIOPosix", "NIOHTTP1", "NIOTLS", "NIOSSL", "NIOFoundationCompat", "NIOConcurrencyHelpers", "NIOHTTPTypes",
        "NIOHTTPTypesHTTP1",
    ]
    private static let features: Set<String> = [
        "Exchange", "ProfileSource", "CareerVault", "ClientFiles", "Insights", "SignIn", "Workbench",
    ]

    static let rooms: [Room] = [
        Room(name: "LabourDomain", layer: 0, ours: [], libraries: []),
        Room(name: "StrictJSON", layer: 0, ours: [], libraries: []),
        Room(name: "Geography", layer: 0, ours: ["LabourDomain"], libraries: []),
        Room(name: "CLibPQ", layer: 0, ours: [], libraries: []),
        // Random bits are the operating system's. Entries of the logs have one form in bytes, as JSON (docs/decisions/0014).
        Room(name: "Governance", layer: 1, ours: ["LabourDomain", "StrictJSON"], libraries: operatingSystem.union(["Crypto"])),
        Room(name: "Matching", layer: 1, ours: ["LabourDomain", "Geography"], libraries: []),
        Room(name: "VUMWire", layer: 1, ours: ["LabourDomain", "StrictJSON"], libraries: []),
        // A database file is closed to other users of the machine, which is a call to the operating system. GRDB's own types copy every value
        // of a row several times; a million profiles are read through SQLite's interface.
        Room(name: "Database", layer: 1, ours: ["CLibPQ"], libraries: operatingSystem.union(["GRDB", "GRDBSQLite"])),
        Room(name: "Exchange", layer: 2, ours: ["LabourDomain", "Governance", "VUMWire", "StrictJSON"], libraries: []),
        Room(
            name: "ProfileSource", layer: 2, ours: ["LabourDomain", "Geography", "Governance", "VUMWire", "StrictJSON"], libraries: []),
        Room(name: "CareerVault", layer: 2, ours: ["LabourDomain", "Governance"], libraries: ["Crypto"]),
        Room(name: "ClientFiles", layer: 2, ours: ["LabourDomain", "Governance"], libraries: []),
        Room(name: "Insights", layer: 2, ours: ["LabourDomain", "Geography", "Governance", "Matching"], libraries: []),
        // Beside the design (docs/decisions/0001): people and vacancies that do not exist, for the pilot and `schakel generate`.
        Room(name: "InventedData", layer: 2, ours: ["LabourDomain", "Geography", "Matching"], libraries: []),
        // Beside the design (docs/decisions/0026): what a mediator does with questions and answers, for commands and pages alike.
        Room(
            name: "Workbench", layer: 2, ours: ["LabourDomain", "StrictJSON", "Geography", "Governance", "Matching", "VUMWire"],
            libraries: []),
        // Beside the design (docs/decisions/0026): who signs in at the portal, and for how long.
        Room(
            name: "SignIn", layer: 2, ours: ["LabourDomain", "StrictJSON", "Governance"],
            libraries: ["Crypto", "JWTKit"]),
        // Beside the design (docs/decisions/0017): the conformity test of others' connections.
        Room(
            name: "Accreditation", layer: 2, ours: ["LabourDomain", "StrictJSON", "Geography", "VUMWire"],
            libraries: ["Crypto"]),
        // The ports of the features speak in words of Governance, so an implementation needs them too (docs/decisions/0001).
        // The lists in a record of the ledger are written as JSON by hand (docs/decisions/0007).
        Room(name: "Persistence", layer: 3, ours: features.union(["Database", "LabourDomain", "StrictJSON", "Governance"]), libraries: []),
        Room(name: "WebPages", layer: 3, ours: features.union(["LabourDomain", "Matching", "Governance"]), libraries: ["Mustache"]),
        Room(
            name: "PeerClient", layer: 3, ours: ["Accreditation", "Exchange", "SignIn", "Workbench", "VUMWire", "LabourDomain"],
            libraries: nio.union(["AsyncHTTPClient", "Logging"])),
        Room(
            name: "HTTPServer", layer: 4,
            ours: features.union([
                "LabourDomain", "StrictJSON", "Geography", "Governance", "Matching", "VUMWire", "WebPages",
            ]),
            libraries: nio.union([
                "Hummingbird", "HummingbirdCore", "HummingbirdTLS", "HTTPTypes", "X509", "SwiftASN1", "Crypto", "_CryptoExtras",
                "Logging",
                "ServiceLifecycle",
            ])),
        Room(
            name: "schakel", layer: 5,
            ours: features.union([
                "LabourDomain", "StrictJSON", "Geography", "Governance", "Matching", "VUMWire", "Database", "InventedData", "Accreditation",
                "Persistence", "WebPages", "PeerClient", "HTTPServer",
            ]),
            libraries: ["ArgumentParser", "Configuration", "ServiceLifecycle", "Logging"]),
    ]

    static func room(_ name: String) -> Room? {
        rooms.first { $0.name == name }
    }

    /// The targets of the inner layers: no clock, no randomness, no input or output of their own.
    static let innerTargets: Set<String> = Set(rooms.filter { $0.layer <= 2 }.map(\.name))
}
