import Foundation
import Testing

struct DocumentationTests {
    let checkout = Checkout()

    @Test func everyPublicTypeAndOperationOfTheInnerLayersIsExplained() throws {
        let inner = try checkout.sources().filter { House.innerTargets.contains($0.target) }
        let required = Set(try checkout.sources().flatMap(\.requirements))
        let silent = inner.flatMap { $0.publicWithoutComment(witnesses: required) }
        #expect(silent == [], "\(silent.count) public declarations without a comment")
    }

    @Test func theScannerLooksOverAttributesWitnessesAndPlainMembers() {
        let file = SourceFile(
            path: "Sources/X/A.swift",
            text: """
                public import Y
                /// Said.
                @discardableResult
                public func a() {}
                public func b() {}
                public protocol P {
                    func witness() -> Int
                }
                public func witness() -> Int { 1 }
                extension A: Comparable {
                    public static func < (left: A, right: A) -> Bool { false }
                }
                public struct C {
                    public let member: Int
                    public var computed: Int { 1 }
                    public init(member: Int) {}
                }
                """)
        #expect(file.requirements == ["witness"])
        let places = file.publicWithoutComment(witnesses: ["witness"])
        #expect(places == [5, 6, 13, 15].map { file.place($0 - 1) })
    }

    @Test func documentsAreThere() throws {
        for path in ["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "docs/architecture.md", "docs/glossary.md"] {
            #expect(try checkout.text(path).count > 500, "\(path)")
        }
    }

    @Test(arguments: [
        "README.md", "CONTRIBUTING.md", "SECURITY.md", "docs/architecture.md", "docs/glossary.md", "docs/operations.md",
        "docs/configuration.md", "docs/command-line.md", "docs/decisions/README.md", "docs/standards/vum-alignment.md",
    ])
    func linksLeadSomewhere(_ path: String) throws {
        let text = try checkout.text(path)
        let folder = path.split(separator: "/").dropLast().joined(separator: "/")
        for link in text.components(separatedByWord: "](").dropFirst().map({ $0.prefix { $0 != ")" && $0 != "#" } }) {
            guard !link.isEmpty, !link.hasPrefix("http") else { continue }
            let file = checkout.root.appending(path: "\(folder)/\(link)").standardizedFileURL
            #expect(FileManager.default.fileExists(atPath: file.path(percentEncoded: false)), "\(path): \(link)")
        }
    }

    @Test func everyTargetIsInTheArchitectureDocument() throws {
        let document = try checkout.text("docs/architecture.md")
        for target in try checkout.folders(in: "Sources") {
            #expect(document.contains("`\(target)`"), "docs/architecture.md does not name \(target)")
        }
    }
}

extension SourceFile {
    /// Requirements of the standard library, whose meaning is known.
    private static let known: Set<String> = [
        "==", "<", "hash", "encode", "description", "next", "appendLiteral", "customMirror",
        "makeAsyncIterator", "Element", "Failure", "AsyncIterator",
    ]

    /// The name of a function, property or failable initialiser that a line declares.
    private static func declaredName(_ line: Substring) -> String? {
        let words = line.split(separator: " ")
        if let initialiser = words.first(where: { $0.hasPrefix("init?(") }) { return String(initialiser) }
        guard let keyword = words.firstIndex(where: { ["func", "var", "typealias"].contains($0) }), keyword + 1 < words.count else {
            return nil
        }
        return String(words[keyword + 1].prefix { !"(:<".contains($0) || $0 == words[keyword + 1].first })
    }

    /// The names of what the protocols in this file require; they are explained there.
    fileprivate var requirements: [String] {
        var names: [String] = []
        var inside = false
        for line in code {
            if line.hasPrefix("public protocol ") { inside = true }
            if line.hasPrefix("}") { inside = false }
            if inside, let name = Self.declaredName(line.drop { $0 == " " }) { names.append(name) }
        }
        return names
    }

    /// A stored member or an initialiser of a type that is explained itself: its name and type may say all there is.
    private static func isPlainMember(_ line: Substring) -> Bool {
        let declaration = line.dropFirst("public ".count)
        if declaration.hasPrefix("init(") { return true }
        let stored = ["let ", "static let ", "var ", "private(set) var ", "internal(set) var "].contains { declaration.hasPrefix($0) }
        return stored && !line.contains("{")
    }

    /// Public types and operations without a `///` comment above them.
    fileprivate func publicWithoutComment(witnesses: Set<String>) -> [String] {
        code.indices.compactMap { index in
            let line = code[index].drop { $0 == " " }
            guard line.hasPrefix("public "), !line.hasPrefix("public import"), !line.hasPrefix("public extension") else { return nil }
            guard !Self.isPlainMember(line) else { return nil }
            if let name = Self.declaredName(line), witnesses.contains(name) || Self.known.contains(name) { return nil }
            var above = index - 1
            while above >= 0, code[above].drop(while: { $0 == " " }).hasPrefix("@") { above -= 1 }
            let comment = above >= 0 && lines[above].drop { $0 == " " }.hasPrefix("///")
            return comment ? nil : place(index)
        }
    }
}
