/// The targets of Package.swift with what they depend on, read from its text.
struct Manifest {
    struct Target {
        let name: String
        let isTest: Bool
        /// Names of targets of this package.
        let ours: Set<String>
        /// Names of products of other packages.
        let products: Set<String>
    }

    let targets: [Target]

    init(_ text: String) {
        let products = Self.productLists(text)
        targets = Self.calls(in: text).map { call in
            let list = Self.dependencyText(call.arguments)
            let quoted = Self.quoted(list)
            let words = Self.words(list)
            return Target(
                name: Self.quoted(call.arguments).first ?? "",
                isTest: call.kind == ".testTarget(" || call.arguments.contains("path: \"Tests/"),
                ours: Set(quoted),
                products: words.reduce(into: []) { $0.formUnion(products[$1] ?? []) })
        }
    }

    /// What the constants above the package stand for: `let crypto: … = .product(name: "Crypto", …)`.
    private static func productLists(_ text: String) -> [String: Set<String>] {
        var lists: [String: Set<String>] = [:]
        for part in text.components(separatedByWord: "\nlet ").dropFirst() where part.contains("Target.Dependency") {
            let name = String(part.prefix { $0.isLetter || $0.isNumber })
            var products: Set<String> = []
            for product in part.components(separatedByWord: ".product(name: \"").dropFirst() {
                products.insert(String(product.prefix { $0 != "\"" }))
            }
            lists[name] = products
        }
        return lists
    }

    private static func calls(in text: String) -> [(kind: String, arguments: String)] {
        guard let start = text.range(ofWord: "targets: [\n") else { return [] }
        let body = String(text[start...])
        var calls: [(String, String)] = []
        for kind in [".systemLibrary(", ".target(", ".executableTarget(", ".testTarget("] {
            for part in body.components(separatedByWord: "\n        " + kind).dropFirst() {
                calls.append((kind, balanced(part)))
            }
        }
        return calls
    }

    /// The text up to the parenthesis that closes what was opened before it.
    private static func balanced(_ text: String) -> String {
        var depth = 1
        return String(
            text.prefix { character in
                if character == "(" { depth += 1 }
                if character == ")" { depth -= 1 }
                return depth > 0
            })
    }

    private static func dependencyText(_ arguments: String) -> String {
        guard let start = arguments.range(ofWord: "dependencies: [") else { return "" }
        let rest = String(arguments[start...].dropFirst("dependencies: ".count))
        // The list ends where the next label begins.
        return ["exclude:", "sources:", "resources:", "path:", "swiftSettings:"].reduce(rest) {
            $0.components(separatedByWord: $1).first ?? $0
        }
    }

    private static func quoted(_ text: String) -> [String] {
        text.split(separator: "\"", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }

    private static func words(_ text: String) -> [String] {
        let outside = text.split(separator: "\"", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 0 }
        return outside.flatMap { $0.element.split { !($0.isLetter || $0.isNumber) } }.map(String.init)
    }
}

extension String {
    func components(separatedByWord word: String) -> [String] {
        split(separator: word, omittingEmptySubsequences: false).map(String.init)
    }

    func range(ofWord word: String) -> String.Index? {
        ranges(of: word).first?.lowerBound
    }
}
