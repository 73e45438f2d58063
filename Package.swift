// swift-tools-version: 6.2
import PackageDescription

/// The settings every target has: warnings are errors, imports are internal unless a module exposes them, existential types are marked.
let settings: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let asyncHTTPClient: Target.Dependency = .product(name: "AsyncHTTPClient", package: "async-http-client")
let certificates: [Target.Dependency] = [
    .product(name: "SwiftASN1", package: "swift-asn1"),
    .product(name: "X509", package: "swift-certificates"),
]
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let cryptoExtras: Target.Dependency = .product(name: "_CryptoExtras", package: "swift-crypto")
let grdb: [Target.Dependency] = [
    .product(name: "GRDB", package: "GRDB.swift"),
    .product(name: "GRDBSQLite", package: "GRDB.swift"),
]
let httpTypes: [Target.Dependency] = [
    .product(name: "HTTPTypes", package: "swift-http-types"),
    .product(name: "NIOHTTPTypesHTTP1", package: "swift-nio-extras"),
]
let hummingbird: [Target.Dependency] = [
    .product(name: "HummingbirdCore", package: "hummingbird"),
    .product(name: "HummingbirdTLS", package: "hummingbird"),
]
let jwtKit: Target.Dependency = .product(name: "JWTKit", package: "jwt-kit")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let nio: [Target.Dependency] = [
    .product(name: "NIOCore", package: "swift-nio"),
    .product(name: "NIOHTTP1", package: "swift-nio"),
    .product(name: "NIOPosix", package: "swift-nio"),
    .product(name: "NIOSSL", package: "swift-nio-ssl"),
    .product(name: "NIOTLS", package: "swift-nio"),
]
let serviceLifecycle: Target.Dependency = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")

let package = Package(
    name: "schakel",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "schakel", targets: ["schakel"]),
        // For Benchmarks, which is a package of its own; no promise to anybody else.
        .library(
            name: "SchakelLibraries",
            targets: [
                "LabourDomain", "StrictJSON", "Geography", "Governance", "Matching", "VUMWire", "Database", "Exchange", "ProfileSource",
                "InventedData", "Persistence",
            ]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-asn1", from: "1.7.4"),
        .package(url: "https://github.com/apple/swift-certificates", from: "1.21.1"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/vapor/jwt-kit", from: "5.7.1"),
    ],
    targets: [
        // Layer 0
        .systemLibrary(name: "CLibPQ", providers: [.apt(["libpq-dev"])]),
        .target(name: "LabourDomain", swiftSettings: settings),
        .target(name: "StrictJSON", swiftSettings: settings),
        .target(name: "Geography", dependencies: ["LabourDomain"], exclude: ["Gazetteer/README.md"], swiftSettings: settings),
        // Layer 1
        .target(name: "Governance", dependencies: ["LabourDomain", "StrictJSON", crypto], swiftSettings: settings),
        .target(
            name: "Matching", dependencies: ["LabourDomain", "Geography"], exclude: ["Occupations/README.md"],
            resources: [.embedInCode("Occupations/starter.csv")], swiftSettings: settings),
        .target(name: "VUMWire", dependencies: ["LabourDomain", "StrictJSON"], swiftSettings: settings),
        .target(name: "Database", dependencies: ["CLibPQ"] + grdb, swiftSettings: settings),
        // Layer 2
        .target(name: "Exchange", dependencies: ["LabourDomain", "Governance", "VUMWire", "StrictJSON"], swiftSettings: settings),
        .target(
            name: "ProfileSource", dependencies: ["LabourDomain", "Geography", "Governance", "VUMWire", "StrictJSON"],
            swiftSettings: settings),
        .target(
            name: "InventedData", dependencies: ["LabourDomain", "Geography", "Matching"], exclude: ["Places/README.md"],
            swiftSettings: settings),
        .target(
            name: "Workbench", dependencies: ["LabourDomain", "StrictJSON", "Geography", "Governance", "Matching", "VUMWire"],
            swiftSettings: settings),
        .target(name: "SignIn", dependencies: ["LabourDomain", "StrictJSON", "Governance", crypto, jwtKit], swiftSettings: settings),
        // Layer 3
        .target(
            name: "Accreditation", dependencies: ["LabourDomain", "StrictJSON", "Geography", "VUMWire", crypto], swiftSettings: settings),
        .target(
            name: "Persistence",
            dependencies: ["Database", "LabourDomain", "StrictJSON", "Governance", "Exchange", "ProfileSource", "SignIn"],
            swiftSettings: settings),
        .target(
            name: "WebPages", dependencies: ["LabourDomain", "SignIn", "Workbench", "Matching", "Governance"], swiftSettings: settings),
        .target(
            name: "PeerClient",
            dependencies: ["Accreditation", "Exchange", "SignIn", "Workbench", "VUMWire", "LabourDomain", asyncHTTPClient, logging] + nio,
            swiftSettings: settings),
        // Layer 4
        .target(
            name: "HTTPServer",
            dependencies: [
                "LabourDomain", "StrictJSON", "Geography", "Governance", "VUMWire", "Exchange", "ProfileSource", "SignIn", "Workbench",
                "Matching",
                "WebPages", crypto,
                cryptoExtras, logging, serviceLifecycle,
            ] + certificates + httpTypes + hummingbird + nio,
            swiftSettings: settings),
        // Layer 5
        .executableTarget(
            name: "schakel",
            dependencies: [
                "LabourDomain", "StrictJSON", "Geography", "Governance", "Matching", "VUMWire", "Database", "Exchange", "ProfileSource",
                "InventedData", "Accreditation", "Persistence", "SignIn", "Workbench", "WebPages", "PeerClient", "HTTPServer",
                argumentParser, logging,
                serviceLifecycle,
            ],
            swiftSettings: settings),
        // Tests
        .testTarget(name: "LabourDomainTests", dependencies: ["LabourDomain"], swiftSettings: settings),
        .testTarget(name: "StrictJSONTests", dependencies: ["StrictJSON"], swiftSettings: settings),
        .testTarget(name: "GeographyTests", dependencies: ["Geography", "LabourDomain"], swiftSettings: settings),
        .testTarget(name: "GovernanceTests", dependencies: ["Governance", "LabourDomain", "StrictJSON", crypto], swiftSettings: settings),
        .testTarget(name: "MatchingTests", dependencies: ["Matching", "LabourDomain"], swiftSettings: settings),
        .testTarget(name: "VUMWireTests", dependencies: ["VUMWire", "StrictJSON", "LabourDomain"], swiftSettings: settings),
        .testTarget(name: "DatabaseTests", dependencies: ["Database"], swiftSettings: settings),
        .testTarget(
            name: "ExchangeTests", dependencies: ["Exchange", "Governance", "VUMWire", "StrictJSON", "LabourDomain"],
            swiftSettings: settings),
        .testTarget(
            name: "ProfileSourceTests",
            dependencies: ["ProfileSource", "Geography", "Governance", "VUMWire", "StrictJSON", "LabourDomain"],
            swiftSettings: settings),
        .testTarget(
            name: "InventedDataTests",
            dependencies: ["InventedData", "Geography", "Matching", "VUMWire", "StrictJSON", "LabourDomain"],
            swiftSettings: settings),
        .testTarget(
            name: "PersistenceTests",
            dependencies: [
                "Persistence", "Database", "Exchange", "Geography", "Governance", "ProfileSource", "SignIn", "VUMWire", "LabourDomain",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "AccreditationTests", dependencies: ["Accreditation", "Geography", "LabourDomain", "StrictJSON", "VUMWire", crypto],
            swiftSettings: settings),
        .testTarget(
            name: "SignInTests", dependencies: ["SignIn", "LabourDomain", "StrictJSON", "Governance", crypto], swiftSettings: settings),
        .testTarget(
            name: "WorkbenchTests",
            dependencies: ["Workbench", "Geography", "Governance", "LabourDomain", "Matching", "StrictJSON", "VUMWire"],
            swiftSettings: settings),
        .testTarget(name: "WebPagesTests", dependencies: ["WebPages", "LabourDomain", "SignIn"], swiftSettings: settings),
        .testTarget(
            name: "HTTPServerTests",
            dependencies: [
                "HTTPServer", "PeerClient", "Exchange", "ProfileSource", "Governance", "Geography", "VUMWire", "StrictJSON", "LabourDomain",
                "WebPages", asyncHTTPClient, logging, serviceLifecycle,
            ] + certificates + httpTypes + hummingbird + nio,
            swiftSettings: settings),
        .testTarget(name: "ArchitectureTests", dependencies: [], swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6]
)
