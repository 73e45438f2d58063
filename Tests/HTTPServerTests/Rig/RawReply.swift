import Foundation

/// Bytes of a server, read as HTTP/1.1 answers.
struct RawReply: Sendable {
    let bytes: [UInt8]
    let seconds: Double

    struct Response: Sendable {
        let version: String
        let status: Int
        let fields: [(name: String, value: String)]
        let body: [UInt8]

        func values(_ name: String) -> [String] {
            fields.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
        }

        func value(_ name: String) -> String? { values(name).first }
        var text: String { String(decoding: body, as: UTF8.self) }
    }

    /// All answers in order; informational ones are left out. For answers to HEAD say so, because their length announces no body.
    func responses(toHEAD: Bool = false) -> [Response] {
        var rest = bytes[...]
        var responses: [Response] = []
        while let response = Self.next(&rest, toHEAD) {
            if response.status >= 200 { responses.append(response) }
        }
        return responses
    }

    var first: Response? { responses().first }

    private static func next(_ rest: inout ArraySlice<UInt8>, _ toHEAD: Bool) -> Response? {
        guard let end = find(Array("\r\n\r\n".utf8), in: rest) else { return nil }
        let lines = String(decoding: rest[rest.startIndex..<end], as: UTF8.self).components(separatedBy: "\r\n")
        rest = rest[(end + 4)...]
        let words = (lines.first ?? "").split(separator: " ", maxSplits: 2).map(String.init)
        guard words.count >= 2, let status = Int(words[1]) else { return nil }
        let fields = lines.dropFirst().compactMap { line -> (name: String, value: String)? in
            guard let colon = line.firstIndex(of: ":") else { return nil }
            return (String(line[..<colon]), line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces))
        }
        let head = Response(version: words[0], status: status, fields: fields, body: [])
        if status < 200 || toHEAD { return head }
        return Response(version: words[0], status: status, fields: fields, body: body(head, &rest))
    }

    private static func body(_ head: Response, _ rest: inout ArraySlice<UInt8>) -> [UInt8] {
        if let length = head.value("content-length").flatMap({ Int($0) }) {
            defer { rest = rest.dropFirst(length) }
            return Array(rest.prefix(length))
        }
        guard head.value("transfer-encoding") == "chunked" else {
            defer { rest = [] }
            return Array(rest)
        }
        var body: [UInt8] = []
        while let end = find([13, 10], in: rest), let size = Int(String(decoding: rest[rest.startIndex..<end], as: UTF8.self), radix: 16) {
            rest = rest[(end + 2)...]
            body += rest.prefix(size)
            rest = rest.dropFirst(size + 2)
            if size == 0 { break }
        }
        return body
    }

    private static func find(_ pattern: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        guard bytes.count >= pattern.count else { return nil }
        return (bytes.startIndex...(bytes.endIndex - pattern.count)).first { bytes[$0..<($0 + pattern.count)].elementsEqual(pattern) }
    }
}
