import HTTPTypes
import NIOCore
import StrictJSON

/// What an operation gives when it does what was asked.
struct Outcome: Sendable {
    enum Content: Sendable {
        case none
        case json(JSONValue)
        /// In the form that was chosen.
        case bytes([UInt8], MediaType)
    }

    let status: Int
    let content: Content
    /// The version of what is shown; for `ETag`.
    var version: Int?
    /// Where what was made can be read; a path below the base.
    var location: String?

    static func ok(_ value: JSONValue, version: Int? = nil) -> Outcome { Outcome(status: 200, content: .json(value), version: version) }

    static func created(_ value: JSONValue, version: Int? = nil, at location: String) -> Outcome {
        Outcome(status: 201, content: .json(value), version: version, location: location)
    }

    static func bytes(_ bytes: [UInt8], _ type: MediaType) -> Outcome { Outcome(status: 200, content: .bytes(bytes, type)) }

    func answer(below basePath: String) -> Answer {
        var answer: Answer
        let code = HTTPResponse.Status(code: status)
        switch content {
        case .none: answer = Answer(code)
        case .json(let value): answer = .json(value.serialized(), status: code)
        case .bytes(let bytes, let type): answer = Answer(code, .bytes(bytes, mediaType: type.contentType))
        }
        if let version { answer.fields[.eTag] = EntityTag.text(version) }
        if let location { answer.fields[.location] = basePath + location }
        return answer
    }
}
