import Foundation
import Logging
import StrictJSON
import Synchronization
import Testing

@testable import HTTPServer

struct JSONLogHandlerTests {
    private struct Secret: Error, CustomStringConvertible {
        var description: String { "Jan Jansen" }
    }

    private func lines(_ write: (Logger) -> Void) throws -> [JSONValue] {
        let lines = Mutex<[String]>([])
        let logger = Logger(label: "schakel") { label in
            JSONLogHandler(label: label, now: { Date(timeIntervalSince1970: 0) }, sink: { line in lines.withLock { $0.append(line) } })
        }
        write(logger)
        return try lines.withLock { $0 }.map { line in
            #expect(line.utf8.last == 0x0A)
            #expect(line.utf8.filter { $0 == 0x0A }.count == 1)
            return try JSONValue(parsing: Array(line.utf8.dropLast()))
        }
    }

    @Test func oneEventIsOneLine() throws {
        let line = try #require(
            try lines { $0.info("a\r\nb", metadata: ["n": .stringConvertible(5), "t": "x\ny", "l": ["1", "2"], "d": ["k": "v"]]) }.first)
        #expect(line["time"]?.stringValue == "1970-01-01T00:00:00.000Z")
        #expect(line["level"]?.stringValue == "info")
        #expect(line["label"]?.stringValue == "schakel")
        #expect(line["message"]?.stringValue == "a\r\nb")
        #expect(line["data"]?["n"]?.integerValue == 5)
        #expect(line["data"]?["t"]?.stringValue == "x\ny")
        #expect(line["data"]?["l"]?.arrayValue?.count == 2)
        #expect(line["data"]?["d"]?["k"]?.stringValue == "v")
    }

    @Test func anErrorIsNamedByItsTypeOnly() throws {
        let line = try #require(try lines { $0.error("failed", error: Secret()) }.first)
        #expect(line["error"]?.stringValue?.contains("Secret") == true)
        #expect(!String(decoding: line.serialized(), as: UTF8.self).contains("Jansen"))
    }

    @Test func levelsBelowTheOwnAreSilent() throws {
        #expect(try lines { $0.debug("x") }.isEmpty)
    }

    @Test func aLineThatCannotBeWrittenIsLostAndNothingElse() {
        // Whoever writes to this device hears that the disk is full.
        let full = open("/dev/full", O_WRONLY | O_CLOEXEC)
        defer { close(full) }
        #expect(full >= 0)
        JSONLogHandler.write("a line\n", to: full)
        JSONLogHandler.write("a line\n", to: -1)
    }

    @Test func metadataOfLoggerAndEventComeTogether() throws {
        let line = try #require(
            try lines { logger in
                var logger = logger
                logger[metadataKey: "a"] = "1"
                logger[metadataKey: "b"] = "1"
                logger.info("x", metadata: ["b": "2"])
            }.first)
        #expect(line["data"]?["a"]?.stringValue == "1")
        #expect(line["data"]?["b"]?.stringValue == "2")
    }
}
