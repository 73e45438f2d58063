/// A request and what came of it, as text that people read and that is safe to pass on: bounded, printable, without secrets.
public struct Evidence: Hashable, Sendable {
    /// Request line, fields, an empty line, the body; with the certificate that was shown on the first line.
    public let sent: String
    /// Status line, fields, an empty line, the body; or why there was none.
    public let came: String

    /// The most that is shown of a body, bytes.
    public static let maximumBody = 2048
    private static let maximumField = 300
    private static let secrets: Set<String> = [
        "authorization", "cookie", "set-cookie", "proxy-authorization", "x-api-key", "subscription-key",
    ]

    public init(_ probe: Probe) {
        let line = "\(probe.request.method) \(Self.shown(Array(probe.request.target.utf8), upTo: 500)) HTTP/1.1"
        sent =
            (["certificate: \(probe.caller.rawValue)", line] + Self.lines(probe.request.fields)).joined(separator: "\n")
            + (probe.request.body.map { "\n\n" + Self.shown($0, upTo: Self.maximumBody) } ?? "")
        came =
            switch probe.outcome {
            case .answered(let answer):
                (["HTTP/1.1 \(answer.status)"] + Self.lines(answer.fields)).joined(separator: "\n")
                    + (answer.body.isEmpty ? "" : "\n\n" + Self.shown(answer.body, upTo: Self.maximumBody))
            case .broken(let reason): "no answer: \(reason)"
            case .timedOut: "no answer in time"
            case .callerUnavailable: "not sent"
            }
    }

    private static func lines(_ fields: [ProbeField]) -> [String] {
        fields.prefix(40).map { field in
            let value = secrets.contains(field.name.lowercased()) ? "(left out)" : shown(Array(field.value.utf8), upTo: maximumField)
            return "\(shown(Array(field.name.utf8), upTo: 80)): \(value)"
        }
    }

    /// The first bytes as text. Control characters, which could steer a terminal, are shown as a point.
    private static func shown(_ bytes: [UInt8], upTo limit: Int) -> String {
        let text = String(decoding: bytes.prefix(limit), as: UTF8.self)
        let safe = String(String.UnicodeScalarView(text.unicodeScalars.map { isSafe($0) ? $0 : "·" }))
        return bytes.count > limit ? safe + "… (\(bytes.count) bytes)" : safe
    }

    private static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control: scalar == "\n" || scalar == "\t"
        case .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate: false
        default: true
        }
    }
}
