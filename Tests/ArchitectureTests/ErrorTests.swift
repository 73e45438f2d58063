import Testing

/// One closed, comparable set of errors per target, so that every consequence is an exhaustive switch.
struct ErrorTests {
    let checkout = Checkout()

    private struct Declared {
        let kind: Substring
        /// Declared inside another type: a signal within one operation.
        let isLocal: Bool
        let name: Substring
        let conformances: [Substring]
        let file: SourceFile
        let line: Int
    }

    private func errors() throws -> [Declared] {
        try checkout.sources().flatMap { file in
            file.code.indices.compactMap { index in Self.declaration(in: file, at: index) }
        }
        .filter { $0.conformances.contains("Error") && !$0.isLocal }
    }

    private static func declaration(in file: SourceFile, at index: Int) -> Declared? {
        guard file.code[index].contains(":") else { return nil }
        let words = SourceFile.words(of: file.code[index])
        let kinds: Set<Substring> = ["enum", "struct", "class", "actor", "extension"]
        guard let kind = words.firstIndex(where: { kinds.contains($0) }), kind + 1 < words.count else { return nil }
        // The list of conformances may go on over lines, until the brace.
        var text = ""
        for line in file.code[index...].prefix(4) {
            text += line.prefix { $0 != "{" } + " "
            if line.contains("{") { break }
        }
        text = withoutParameters(text)
        guard let colon = text.firstIndex(of: ":") else { return nil }
        let conformances = SourceFile.words(of: String(text[colon...]))
        let isLocal = file.code[index].hasPrefix(" ")
        return Declared(
            kind: words[kind], isLocal: isLocal, name: words[kind + 1], conformances: conformances, file: file, line: index)
    }

    /// Without what stands between angle brackets: that a parameter is an error says nothing of the type itself.
    private static func withoutParameters(_ text: String) -> String {
        var depth = 0
        return text.filter { character in
            if character == "<" { depth += 1 }
            defer { if character == ">", depth > 0 { depth -= 1 } }
            return depth == 0
        }
    }

    @Test func everyErrorCanBeCompared() throws {
        let found = try errors()
        #expect(found.count > 5)
        for error in found {
            // An enumeration with a raw value can be compared as it is.
            let comparable = ["Equatable", "Hashable", "String"].contains { error.conformances.contains($0) }
            #expect(comparable, "\(error.file.place(error.line)): \(error.name) is not Equatable")
        }
    }

    @Test func everyErrorIsAClosedSet() throws {
        // A refusal may carry the contract's answer beside its reason; an error is an enumeration.
        // The program's own errors end as a sentence on a terminal.
        for error in try errors() where !error.name.hasSuffix("Refusal") && error.file.target != "schakel" {
            #expect(error.kind == "enum", "\(error.file.place(error.line)): \(error.name) is a \(error.kind)")
        }
    }

    @Test func aTargetHasOneErrorType() throws {
        // Beside it: how the other side of a port can fail (…Failure), what is turned away and why (…Refusal, …Reason), what an error found (…Fault).
        let named = Dictionary(grouping: try errors(), by: \.file.target)
        for (target, errors) in named where target != "schakel" {
            let plain = errors.filter { error in
                !["Failure", "Refusal", "Reason", "Fault"].contains { error.name.hasSuffix($0) }
            }
            #expect(plain.count <= 1, "\(target): \(plain.map(\.name))")
        }
    }
}
