import ArgumentParser
import LabourDomain
import Matching

/// From the words people use to the codes systems exchange, and back.
struct OccupationNames: Sendable {
    var register: OccupationRegister

    /// The built-in register, or one from a file with the labels of CompetentNL.
    static func load(_ file: String?) throws -> OccupationNames {
        guard let file else { return OccupationNames(register: try OccupationRegister.starter()) }
        let bytes = try ReadableFile.bytes(of: file, atMost: 256 << 20)
        do {
            return OccupationNames(register: try OccupationRegister(csv: bytes))
        } catch {
            throw CommandFailure("\(file): is no table with labels of occupations (\(error)).")
        }
    }

    /// The codes for what was typed: a code itself, or every occupation that is called so.
    func codes(for text: String) throws -> [OccupationCode] {
        if text.contains("://") { return [OccupationCode(text)] }
        let found = register.occupations(named: text)
        if !found.isEmpty { return found.map(\.code) }
        let suggestions = suggestions(for: text).map { suggestion in
            let other = suggestion.label == suggestion.occupation.name ? "" : " (\(suggestion.label))"
            return "  \(suggestion.occupation.name)\(other)"
        }
        guard !suggestions.isEmpty else {
            throw ValidationError("There is no occupation called \"\(text)\". Give another word for it, or the code itself (a URI).")
        }
        throw ValidationError(
            "There is no occupation called \"\(text)\". Did you mean one of these?\n" + suggestions.joined(separator: "\n"))
    }

    /// What may have been meant; where nothing fits the whole word, by its beginning.
    private func suggestions(for text: String) -> [Suggestion] {
        var part = text[...]
        while true {
            let found = register.suggestions(for: String(part), limit: 5)
            guard found.isEmpty, part.count > 4 else { return found }
            part = part.dropLast()
        }
    }

    /// The name of an occupation; where the register does not know it, the end of its code.
    func name(of code: OccupationCode) -> String {
        register.occupation(code)?.name ?? code.text.split(separator: "/").last.map { "[\($0)]" } ?? code.text
    }

    func names(of codes: [OccupationCode]) -> String {
        codes.map(name).joined(separator: ", ")
    }
}
