import Governance
import LabourDomain
import SignIn
import WebPages
import Workbench

/// The mediator's workbench: questions, what they found, the short-list, details and outcomes.
struct WorkbenchDesk: PortalDesk {
    let setting: PortalSetting
    let questions: QuestionDesk
    let reader: QuestionReader

    private static let mediators = PageAudience.roles([.mediator])

    var pages: [PortalPage] {
        [
            .get("/vragen/nieuw", Self.mediators, .questionComposed, .none, compose),
            .get("/vragen", Self.mediators, .questionComposed, .none) { call in
                .page(QuestionListPage.html(await questions.questions(of: try owner(call)), setting.context(call)))
            },
            .post("/vragen", Self.mediators, .questionSent, .recorded, ask),
            .get("/vragen/{id}", Self.mediators, .matchesRead, .recorded, show),
            .get("/vragen/{id}/{nummer}", Self.mediators, .matchesRead, .recorded, showMatch),
            .get("/vragen/{id}/kandidaten", Self.mediators, .matchesRead, .recorded) { call in
                .page(ShortListPage.html(try await question(call), names: name, setting.context(call)))
            },
            .get("/vragen/{id}/kandidaten.csv", Self.mediators, .matchesRead, .recorded) { call in
                let csv = ShortListPage.csv(try await question(call), names: name, setting.context(call))
                return .file(Array("\u{FEFF}".utf8) + Array(csv.utf8), "text/csv; charset=utf-8", named: "kandidaten.csv")
            },
            .post("/vragen/{id}/{nummer}/keuze", Self.mediators, .shortListChanged, .recorded) { call in
                let note = String(decoding: (call.field(MatchPage.noteField) ?? "").utf8.prefix(Self.longestNote), as: UTF8.self)
                return try await change(call) { id, number, owner in try await questions.note(note, on: number, in: id, of: owner) }
            },
            .post("/vragen/{id}/{nummer}/weg", Self.mediators, .shortListChanged, .recorded) { call in
                try await change(call) { id, number, owner in try await questions.note(nil, on: number, in: id, of: owner) }
            },
            .post("/vragen/{id}/{nummer}/gegevens", Self.mediators, .detailRead, .recorded) { call in
                try await change(call) { id, number, owner in _ = try await questions.detail(number, in: id, of: owner) }
            },
            .post("/vragen/{id}/{nummer}/uitkomst", Self.mediators, .outcomeTold, .recorded, tell),
        ]
    }

    /// A note is a reminder, not a file on somebody; in bytes.
    private static let longestNote = 500

    // MARK: Asking

    @Sendable private func compose(_ call: PageCall) async throws -> PageAnswer {
        var form = QuestionForm()
        if let earlier = call.asked("van"), let question = try? await questions.question(earlier, of: try owner(call)) {
            form = question.form
        }
        return .page(QuestionFormPage.html(form, setting.context(call)))
    }

    @Sendable private func ask(_ call: PageCall) async throws -> PageAnswer {
        let form = QuestionForm(call.form)
        switch reader.read(form) {
        case .faults(let faults):
            let names = faults.flatMap { fault in if case .unknownOccupation(let names) = fault.kind { names } else { [String]() } }
            return .page(QuestionFormPage.html(form, faults: faults, occupations: names, setting.context(call)), status: 422)
        case .question(let question):
            let owner = try owner(call)
            let id = try await translating { try await questions.ask(question, form, by: owner) }
            return .redirect("/vragen/\(id)")
        }
    }

    // MARK: Looking

    @Sendable private func show(_ call: PageCall) async throws -> PageAnswer {
        let page = call.asked("pagina").flatMap { $0.utf8.count <= 4 ? Int($0) : nil } ?? 1
        let question = try await question(call)
        let view = AnswerPage.View(
            page: page, order: call.asked("sorteer").flatMap(MatchOrder.init) ?? .fit, areas: reader.areas(of: question))
        return .page(AnswerPage.html(question, view, names: name, setting.context(call)))
    }

    @Sendable private func showMatch(_ call: PageCall) async throws -> PageAnswer {
        let question = try await question(call)
        guard let match = question.match(try number(call)) else { throw PageRefusal.notFound }
        return .page(MatchPage.html(question, match, names: name, setting.context(call)))
    }

    @Sendable private func tell(_ call: PageCall) async throws -> PageAnswer {
        let parts = (call.field(MatchPage.outcomeField) ?? "").split(separator: ":", maxSplits: 1).map(String.init)
        let reason = parts.count > 1 ? NoOutcomeReason(rawValue: parts[1]) : nil
        guard let word = parts.first, let outcome = DetailOutcome(word: word, reason: reason) else { throw PageRefusal.malformedForm }
        return try await change(call) { id, number, owner in try await questions.tell(outcome, of: number, in: id, by: owner) }
    }

    // MARK: What all have in common

    /// Does something with a match, and shows the match again.
    private func change(_ call: PageCall, _ body: (String, Int, QuestionOwner) async throws -> Void) async throws -> PageAnswer {
        let (id, number, owner) = (call.parameters["id"] ?? "", try number(call), try owner(call))
        do {
            try await translating { try await body(id, number, owner) }
        } catch WorkbenchError.noDetailsLeft {
            return .redirect("/vragen/\(FormText.escape(id))/\(number)")
        }
        return .redirect("/vragen/\(FormText.escape(id))/\(number)")
    }

    private func question(_ call: PageCall) async throws -> AskedQuestion {
        let owner = try owner(call)
        return try await translating { try await questions.question(call.parameters["id"] ?? "", of: owner) }
    }

    private func number(_ call: PageCall) throws(PageRefusal) -> Int {
        guard let text = call.parameters["nummer"], text.utf8.count <= 6, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let number = Int(text)
        else { throw .notFound }
        return number
    }

    /// Questions belong to a person in an organisation.
    private func owner(_ call: PageCall) throws(PageRefusal) -> QuestionOwner {
        guard let person = call.visit?.person else { throw .signedOut }
        return QuestionOwner(organisation: person.organisation, person: person.pseudonym)
    }

    private func name(_ code: OccupationCode) -> String {
        reader.name(of: code) ?? code.text.split(separator: "/").last.map(String.init) ?? code.text
    }

    private func translating<Value>(_ body: () async throws -> Value) async throws -> Value {
        do {
            return try await body()
        } catch let error as WorkbenchError {
            switch error {
            case .unknownQuestion, .unknownMatch: throw PageRefusal.notFound
            // The page of the match says so.
            case .noDetailsLeft: throw error
            case .unreachable, .notAccepted, .refused, .brokenAnswer: throw PageRefusal.unavailable
            }
        }
    }
}
