public import Foundation
public import Logging
import StrictJSON

/// Writes each log event as one line of JSON: `time`, `level`, `label`, `message`, and the metadata as members of `data`.
///
/// Every text is escaped by the JSON writer, so a line feed in a value cannot begin a second event. An error is named by its type only:
/// descriptions of errors may quote input.
public struct JSONLogHandler: LogHandler {
    public var metadata: Logger.Metadata = [:]
    public var logLevel: Logger.Level = .info
    public var metadataProvider: Logger.MetadataProvider?

    private let label: String
    private let now: @Sendable () -> Date
    private let sink: @Sendable (String) -> Void

    /// A handler that gives complete lines, with their line feed, to `sink`; by default to standard error.
    public init(
        label: String, now: @escaping @Sendable () -> Date = { Date() },
        sink: @escaping @Sendable (String) -> Void = JSONLogHandler.standardError
    ) {
        self.label = label
        self.now = now
        self.sink = sink
    }

    /// Writes to standard error, each line in one call where the system takes it whole, so that lines of several threads do not mix.
    public static let standardError: @Sendable (String) -> Void = { line in
        JSONLogHandler.write(line, to: STDERR_FILENO)
    }

    /// A line that cannot be written is lost: a full disk or a reader that went away must not stop the process, as `FileHandle` would.
    static func write(_ line: String, to descriptor: Int32) {
        var rest = Array(line.utf8)[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if written > 0 {
                rest = rest.dropFirst(written)
            } else if errno != EINTR {
                return
            }
        }
    }

    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    public func log(event: LogEvent) {
        var all = metadataProvider?.get() ?? [:]
        all.merge(metadata) { $1 }
        all.merge(event.metadata ?? [:]) { $1 }
        var writer = JSONWriter(reservingCapacity: 256)
        writer.object { line in
            line.member("time", now().formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true)))
            line.member("level", event.level.rawValue)
            line.member("label", label)
            line.member("message", event.message.description)
            if let error = event.error { line.member("error", String(reflecting: type(of: error))) }
            if !all.isEmpty {
                line.key("data")
                line.value(Logger.MetadataValue.dictionary(all).json)
            }
        }
        sink(String(decoding: writer.bytes, as: UTF8.self) + "\n")
    }
}

extension Logger.MetadataValue {
    /// Keys in order, so that equal events are equal lines.
    fileprivate var json: JSONValue {
        switch self {
        case .string(let text): .string(text)
        case .stringConvertible(let number as Int): .integer(Int64(number))
        case .stringConvertible(let value): .string(value.description)
        case .array(let values): .array(values.map(\.json))
        case .dictionary(let members):
            .object(JSONObject(members.sorted { $0.key < $1.key }.map { (key: $0.key, value: $0.value.json) }))
        }
    }
}
