internal import StrictJSON

/// What can be written to a log. Closed: the entries of this module.
public protocol LoggedEntry: Sendable {
    /// The log it belongs to.
    static var log: LogName { get }
    /// What is written, made before the transaction that writes it.
    var body: LogBody { get }
}

/// An entry as it is kept, but for what only the log can give: its position and the moment it was recorded.
///
/// An entry is one JSON object (RFC 8259, I-JSON) without white space, with its members in a fixed order and integers as its only numbers, so that
/// an entry has one text. Position and moment come first: who holds the bytes of an entry knows its place without reading on.
public struct LogBody: Hashable, Sendable {
    /// The log it belongs to.
    public let log: LogName
    /// The members that follow the first two, with the closing brace.
    let members: [UInt8]

    init(_ log: LogName, _ build: (inout JSONWriter) -> Void) {
        self.log = log
        var writer = JSONWriter(reservingCapacity: 640)
        writer.object(build)
        members = Array(writer.bytes.dropFirst())
    }

    /// The bytes of the entry at a position of its log.
    public func bytes(at position: UInt64, recorded: LogTime) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(members.count + 64)
        bytes += "{\"position\":".utf8
        bytes += String(position).utf8
        bytes += ",\"recorded_at\":".utf8
        bytes += String(recorded.milliseconds).utf8
        bytes.append(0x2C)
        bytes += members
        return bytes
    }
}
