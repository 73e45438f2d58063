/// A path with named places, such as `/vum/v3/vacatures/{vumID}`. Matching is exact: no trailing slash, no empty segments, no case folding.
struct PathTemplate: Hashable, Sendable, CustomStringConvertible {
    enum Segment: Hashable, Sendable {
        case literal(String)
        case parameter(String)
    }

    /// As written; what logs and metrics show instead of the path.
    let description: String
    let segments: [Segment]

    init(_ text: String) throws(HTTPServerError) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard text.hasPrefix("/"), text == "/" || !parts.dropFirst().contains("") else { throw .invalidTemplate(text) }
        description = text
        segments = parts.dropFirst().map { part in
            part.hasPrefix("{") && part.hasSuffix("}") ? .parameter(String(part.dropFirst().dropLast())) : .literal(part)
        }
        let names = segments.compactMap { if case .parameter(let name) = $0 { name } else { nil } }
        guard Set(names).count == names.count else { throw .invalidTemplate(text) }
    }

    /// The values of the named places, or `nil` when the path is another one. An empty segment fills no place.
    func match(_ path: RequestPath) -> [String: String]? {
        guard path.segments.count == segments.count else { return nil }
        var values: [String: String] = [:]
        for (segment, given) in zip(segments, path.segments) {
            switch segment {
            // Bytes are compared, because two strings can be "equal" with different bytes (Unicode equivalence).
            case .literal(let expected): guard expected.utf8.elementsEqual(given.utf8) else { return nil }
            case .parameter(let name):
                guard !given.isEmpty else { return nil }
                values[name] = given
            }
        }
        return values
    }

    /// The number of named places; of two templates that match, the one with fewer is meant.
    var parameterCount: Int {
        segments.count { if case .parameter = $0 { true } else { false } }
    }
}
