import HTTPTypes
import HummingbirdCore
import NIOCore
import VUMWire

/// Reads a request body whole, and never more of it than the limit.
struct BodyReader: Sendable {
    let limit: Int
    /// Which values of `Content-Type` are read.
    var accepts: @Sendable ([String]) -> Bool = MediaTypeRule.acceptsJSON

    enum Fault: Error, Equatable, Sendable {
        case wrongMediaType
        case tooLarge(limit: Int)
        case interrupted

        var error: WireError {
            switch self {
            case .wrongMediaType: .wrongMediaType
            case .tooLarge(let limit): .bodyTooLarge(maximumBytes: limit)
            case .interrupted: .incompleteBody
            }
        }

        var reason: String {
            switch self {
            case .wrongMediaType: "wrong media type"
            case .tooLarge: "body too large"
            case .interrupted: "body interrupted"
            }
        }
    }

    @concurrent
    func read(_ request: Request, continuing writer: inout ResponseWriter) async -> Result<[UInt8], Fault> {
        guard accepts(request.headers[values: .contentType]), request.headers[.contentEncoding] == nil else {
            return .failure(.wrongMediaType)
        }
        if let announced = request.headers[.contentLength].flatMap({ Int($0) }), announced > limit {
            return .failure(.tooLarge(limit: limit))
        }
        do {
            // A client that waits for permission sends nothing before it gets one (RFC 9110 section 10.1.1).
            if request.headers[.expect]?.lowercased() == "100-continue" {
                try await writer.writeInformationalHead(HTTPResponse(status: .continue))
            }
            var bytes: [UInt8] = []
            for try await piece in request.body {
                guard bytes.count + piece.readableBytes <= limit else { return .failure(.tooLarge(limit: limit)) }
                bytes.append(contentsOf: piece.readableBytesView)
            }
            return .success(bytes)
        } catch {
            return .failure(.interrupted)
        }
    }
}
