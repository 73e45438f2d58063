/// One thing that is wrong in a configuration file: where, what was expected and what is there.
struct ConfigurationFault: Error, Equatable, Sendable {
    /// The key path as a person would write it: `exchange.participants[2].oin`.
    var path: String
    var expected: String
    var found: String
}

extension ConfigurationFault: CustomStringConvertible {
    var description: String { "\(path.isEmpty ? "(whole file)" : path): expected \(expected), found \(found)" }
}

/// Why a configuration cannot be used; every fault at once, so that a file is mended in one go.
struct ConfigurationError: Error, Equatable, Sendable, CustomStringConvertible {
    var file: String
    var faults: [ConfigurationFault]

    var description: String {
        "\(file): \(faults.count == 1 ? "1 fault" : "\(faults.count) faults")\n" + faults.map { "  \($0)" }.joined(separator: "\n")
    }
}

/// Gathers faults while a file is read.
final class ConfigurationFaults {
    private(set) var all: [ConfigurationFault] = []

    func add(_ path: String, expected: String, found: String) {
        all.append(ConfigurationFault(path: path, expected: expected, found: found))
    }
}
