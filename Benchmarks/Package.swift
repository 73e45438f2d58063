// swift-tools-version: 6.2
import PackageDescription

// Apart from the product: what is measured here is a client of its libraries, and nobody who builds Schakel builds this.
let settings: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

let libraries: Target.Dependency = .product(name: "SchakelLibraries", package: "schakel")

let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "schakel-benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "schakel", path: ".."),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    ],
    targets: [
        // The limit that the index is held against: the same rows and the same question in plain C.
        .target(name: "PlainScan", cSettings: [.unsafeFlags(["-O3"])]),
        .target(name: "BenchmarkMarket", dependencies: [libraries], swiftSettings: settings),
        .executableTarget(
            name: "selection-benchmark", dependencies: ["BenchmarkMarket", "PlainScan", libraries, argumentParser],
            path: "Sources/SelectionBenchmark", swiftSettings: settings),
        .executableTarget(
            name: "market-export", dependencies: ["BenchmarkMarket", libraries, argumentParser], path: "Sources/MarketExport",
            swiftSettings: settings),
        .executableTarget(
            name: "store-benchmark", dependencies: ["BenchmarkMarket", libraries, argumentParser], path: "Sources/StoreBenchmark",
            swiftSettings: settings),
        .executableTarget(
            name: "exchange-benchmark", dependencies: ["BenchmarkMarket", libraries, argumentParser], path: "Sources/ExchangeBenchmark",
            swiftSettings: settings),
        .executableTarget(
            name: "json-bench", dependencies: [libraries], path: "Sources/JSONBenchmark", swiftSettings: settings),
        .executableTarget(
            name: "misuse-simulation", dependencies: [libraries, argumentParser], path: "Sources/MisuseSimulation",
            swiftSettings: settings),
        .executableTarget(
            name: "log-benchmark", dependencies: [libraries, argumentParser], path: "Sources/LogBenchmark", swiftSettings: settings),
        .executableTarget(
            name: "registry-benchmark", dependencies: [libraries, argumentParser], path: "Sources/RegistryBenchmark",
            swiftSettings: settings),
        // Counts the synchronisations of the disk in the whole program.
        .target(name: "SyncCount"),
        .executableTarget(
            name: "ledger-benchmark",
            dependencies: ["SyncCount", libraries, .product(name: "ArgumentParser", package: "swift-argument-parser")],
            path: "Sources/LedgerBenchmark", swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6]
)
