public import LabourDomain
import VUMWire

/// The exchange of a test: it answers as the scenarios say, and remembers what was asked of it.
///
/// A value without clock: the same requests give the same answers. Bounded by ``maximumRequests``; what comes after gets 503 and is not looked at.
public struct MediatorRehearsal: Sendable {
    /// More requests than a test takes by far.
    public static let maximumRequests = 5_000
    /// Where a redirect points to.
    static let elsewhere = "/elders"

    let setting: MediatorSetting
    private(set) var record = MediatorRecord()
    private let basePath = "/vum/v3"

    public init(_ setting: MediatorSetting) { self.setting = setting }

    /// What has been seen so far, for the checks.
    public var seen: MediatorRecord { record }

    /// Nothing comes any more: what was to be waited for after this was not seen.
    public mutating func end(at second: Double) { record.endedAt = second }

    /// What is done with a request.
    public mutating func reply(to request: MediatorRequest) -> MediatorReply {
        let reply = record.events.count < Self.maximumRequests ? answer(to: request) : Answered(MediatorReply(nil))
        record.add(request, reply.reply, reply.meaning)
        return reply.reply
    }

    private struct Answered {
        let reply: MediatorReply
        let meaning: MediatorRecord.Meaning

        init(_ reply: MediatorReply, _ meaning: MediatorRecord.Meaning = .other) {
            self.reply = reply
            self.meaning = meaning
        }
    }

    private mutating func answer(to request: MediatorRequest) -> Answered {
        // What a wrong server is asked is not answered; that it was asked is what counts.
        guard request.door == .exchange else { return Answered(MediatorReply(nil)) }
        let path = request.request.target.prefix { $0 != "?" }
        for subject in Subject.ofProfiles {
            let answers = MediatorAnswers(exchange: setting.exchange, subject: subject)
            let collection = "\(basePath)/\(WireContract.of(subject).pathSegment)"
            if path == collection + "/matches" { return question(request, subject, answers) }
            if path.hasPrefix(collection + "/") {
                let text = String(path.dropFirst(collection.utf8.count + 1))
                return detail(request, text.percentDecoded ?? text, subject, answers)
            }
        }
        let answers = MediatorAnswers(exchange: setting.exchange, subject: .jobSeekers)
        return Answered(
            MediatorReply(answers.error(.invalidCall(details: "Dit adres bestaat niet"), to: request)),
            path == Self.elsewhere ? .followedRedirect : .other)
    }

    private mutating func question(_ request: MediatorRequest, _ subject: Subject, _ answers: MediatorAnswers) -> Answered {
        let selection: SelectionRequest
        do throws(WireRefusal) {
            selection = try WireContract.of(subject).parseSelection(request.request.body ?? [])
        } catch {
            return Answered(MediatorReply(answers.error(error.error, to: request)), .unreadable(subject, error.error))
        }
        let scenario = MediatorScenario(area: selection.question.area.centre.area.number)
        let number = record.questions.count + 1
        let count =
            switch scenario {
            case .found, .open, .slow, .gone: 3
            case .many: 100
            case .nobody, .refused, .limited, .fault, .unavailable, .broken, .elsewhere: 0
            }
        let asked = MediatorRecord.Question(
            number: number, subject: subject, scenario: scenario, body: request.request.body ?? [], ignored: selection.ignored,
            references: (0..<count).map { Self.reference(number, $0) }, second: request.second)
        return Answered(reply(to: request, asked, answers), .question(asked))
    }

    private func reply(to request: MediatorRequest, _ asked: MediatorRecord.Question, _ answers: MediatorAnswers) -> MediatorReply {
        switch asked.scenario {
        case .found, .many, .nobody, .open, .slow, .gone:
            let found = answers.matches(
                asked.references, question: "proefvraag-\(asked.number)", isOpen: asked.scenario == .open,
                isMaximum: asked.scenario == .many, to: request)
            return MediatorReply(found, delay: asked.scenario == .slow ? setting.slowness : 0)
        case .refused: return MediatorReply(answers.error(.invalidCall(details: "Proef: de vraag is geweigerd"), to: request))
        case .limited: return MediatorReply(answers.error(.limitExceeded(asked.subject, details: "Proef: te veel vragen"), to: request))
        case .fault: return MediatorReply(answers.error(.internalFault, to: request))
        case .unavailable:
            let fields = [ProbeField("Retry-After", String(Int(MediatorRecord.retryAfter)))]
            return MediatorReply(answers.error(.unavailable(details: "Proef: niet beschikbaar"), to: request, fields: fields))
        case .broken: return MediatorReply(nil)
        case .elsewhere:
            return MediatorReply(answers.answer(307, [], to: request, fields: [ProbeField("Location", Self.elsewhere)]))
        }
    }

    private func detail(_ request: MediatorRequest, _ reference: String, _ subject: Subject, _ answers: MediatorAnswers) -> Answered {
        let refusal = MediatorReply(answers.error(.invalidCall(details: "vumID: onbekend"), to: request))
        guard let question = record.questions.first(where: { $0.subject == subject && $0.references.contains(reference) }),
            let index = question.references.firstIndex(of: reference)
        else { return Answered(refusal, .detail(reference, of: nil)) }
        let meaning = MediatorRecord.Meaning.detail(reference, of: question.number)
        return Answered(question.scenario == .gone ? refusal : MediatorReply(answers.detail(index, to: request)), meaning)
    }

    /// With every kind of character that may stand in one.
    private static func reference(_ question: Int, _ index: Int) -> String { "proef-\(question)-\(index)_.Az09" }
}

/// What a mediator is tested as, and by whom.
public struct MediatorSetting: Hashable, Sendable {
    /// Whose mediator is tested.
    public let mediator: OIN
    /// The processor that connects for it; the mediator itself where there is none.
    public let processor: OIN
    /// In whose place the test stands.
    public let exchange: OIN
    /// How long a slow answer takes, seconds; the agreements allow ten.
    public let slowness: Double

    public init(mediator: OIN, processor: OIN, exchange: OIN, slowness: Double = 8) {
        self.mediator = mediator
        self.processor = processor
        self.exchange = exchange
        self.slowness = slowness
    }
}

extension String {
    /// The text that percent-encoded octets stand for (RFC 3986 section 2.1); `nil` where it is no such text.
    fileprivate var percentDecoded: String? {
        var bytes: [UInt8] = []
        var rest = Array(utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst(), let low = rest.popFirst(),
                let value = UInt8(String(decoding: [high, low], as: UTF8.self), radix: 16)
            else { return nil }
            bytes.append(value)
        }
        return String(validating: bytes, as: UTF8.self)
    }
}
