import FoundationEssentials
import Governance
import LabourDomain
import StrictJSON

/// How heads, proofs and lines of the logs are written.
enum LogForms {
    /// What JSON carries exactly.
    static let count = Schema.integer(0...9_007_199_254_740_991)
    private static let hash = Schema.text(.hexadecimal(bytes: 32))
    private static let path = Schema.array(hash, 0...128)

    static let treeHead = Schema.component(
        "TreeHead",
        .object([
            .required("origin", .text(.anything(200)), "Which log of which exchange."),
            .required("size", count, "Over how many entries."), .required("root", hash, "The root of the tree over them."),
            .required("at", .instant, "When."),
        ]))
    static let signedHead = Schema.component(
        "SignedTreeHead",
        .object([
            .required("head", treeHead, "What was signed."),
            .required("note", .text(.anything(2000)), "The signed text, byte for byte, for `schakel log verify` and other verifiers."),
        ]))
    static let inclusion = Schema.component(
        "InclusionProof",
        .object([
            .required("format", .text(.anything(100)), "The form of this proof."), .required("position", count, "Of the entry."),
            .required("leaf", hash, "The hash of the entry."),
            .optional("entry", .text(.anything(300_000)), "The entry, byte for byte; absent where it was erased."),
            .required("path", path, "From the entry up (RFC 9162, section 2.1.3)."),
            .required("head", .text(.anything(2000)), "The signed head, byte for byte."),
        ]))
    static let consistency = Schema.component(
        "ConsistencyProof",
        .object([
            .required("earlier", treeHead, "The head of the beginning."), .required("later", treeHead, "The later head."),
            .required("path", path, "As in RFC 9162, section 2.1.4."),
        ]))

    static let line = Schema.component(
        "LogLine",
        .object([
            .required("position", count, "In the log."), .required("recordedAt", .instant, "When the log took it in."),
            .required("traceId", .text(.anything(32)), "Joins what belongs together, in both logs and with other organisations."),
            .required("name", .text(.anything(200)), "What was done."), .required("startedAt", .instant, "When it began."),
            .required("endedAt", .instant, "When it ended."),
            .optional("processingActivityId", .text(.anything(200)), "The activity of the register."),
            .optional("purpose", .text(.anything(100)), "What for."), .optional("from", Forms.oin, "The asking controller."),
            .optional("via", Forms.oin, "The processor that connected."), .optional("source", Forms.oin, "The controller of the source."),
            .optional("questionId", .text(.anything(200)), "The question it belongs to."),
            .optional("outcome", .text(.anything(200)), "How it ended, or why it was refused."),
            .optional("dataSubjectCount", .integer(0...10_000), "How many records it was about."),
            .optional("actor", .text(.anything(300)), "Who did it; in the audit log only."),
            .optional("object", .text(.anything(300)), "What it was done to; in the audit log only."),
        ]))

    static let linePage = Schema.component(
        "LogLinePage",
        .object([
            .required("items", .array(line, 0...100), "In the order of the log."),
            .optional("nextCursor", .text(.identifier(200)), "For the next page, in the body; absent on the last."),
        ]))

    static let record = Schema.component(
        "RecordOfSource",
        .object([
            .required("source", Forms.oin, "The controller of the source."),
            .required("subject", .words(of: Subject.self), "What the record is about."),
            .required("recordId", .text(.identifier(200)), "The identifier that the source gave to the record."),
        ]))

    /// What every search has: a period and a page.
    static let searching: [Schema.Field] =
        Forms.periodIn + [
            .optional("limit", .integer(1...100), "At most so many; 25 where it is not said."),
            .optional("cursor", .text(.identifier(200)), "The `nextCursor` of the page before."),
        ]

    static func period(_ body: JSONValue) throws(ProblemRefusal) -> LogPeriod {
        let begin = body.instant("from").map { LogTime($0) } ?? LogPeriod.always.begin
        let end = body.instant("until").map { LogTime($0) } ?? LogPeriod.always.end
        guard begin < end else {
            throw .invalid(InputRefusal(InputFault(.body, "until", "emptyPeriod", "later than the start")))
        }
        return LogPeriod(from: begin, until: end)
    }
}

extension TreeHead {
    var json: JSONValue {
        [
            "origin": .string(origin.description), "size": .integer(Int64(clamping: size)), "root": .string(root.hexadecimal),
            "at": .instant(time.date),
        ]
    }
}

extension MerkleHash {
    var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}

extension RecordedEntry {
    var json: JSONValue {
        .members([
            ("position", .integer(Int64(clamping: position))), ("recordedAt", .instant(recorded.date)), ("traceId", .string(span.traceID)),
            ("name", .string(name)), ("startedAt", .instant(started.date)), ("endedAt", .instant(ended.date)),
            ("processingActivityId", activity.map { .string($0) }), ("purpose", purpose.map { .string($0) }),
            ("from", parties.from.map { .string($0.text) }), ("via", parties.via.map { .string($0.text) }),
            ("source", parties.source.map { .string($0.text) }), ("questionId", questionID.map { .string($0) }),
            ("outcome", outcome.map { .string($0) }), ("dataSubjectCount", subjects.map { .count($0.count) }),
            ("actor", actor.map { .string($0) }), ("object", object.map { .string($0) }),
        ])
    }
}
