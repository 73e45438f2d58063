public import Foundation
import Geography
public import Governance
public import LabourDomain
public import VUMWire

/// A source: who is let in, what a question gets, what a detail gives.
public struct SourceService: Sendable {
    public let configuration: SourceConfiguration
    private let catalogue: ProfileCatalogue
    private let store: any ProfileStore
    /// `nil` where this source has none.
    let contactMoments: (any ContactMomentStore)?
    private let calendar: DutchCalendar
    private let clock: @Sendable () -> Date
    private let randomness: RandomSource

    /// - Parameters:
    ///   - catalogue: what questions are answered from; somebody must load and refresh it.
    ///   - store: where details come from, the same as the catalogue's.
    ///   - contactMoments: where those come from; without it the source speaks interface 3.0 only.
    ///   - randomness: decides the order of an answer and who is left out at the same distance.
    public init(
        configuration: SourceConfiguration, catalogue: ProfileCatalogue, store: any ProfileStore,
        contactMoments: (any ContactMomentStore)? = nil, clock: @escaping @Sendable () -> Date, randomness: RandomSource = .system
    ) throws(ProfileSourceError) {
        self.configuration = configuration
        self.catalogue = catalogue
        self.store = store
        self.contactMoments = contactMoments
        self.clock = clock
        self.randomness = randomness
        calendar = try DutchCalendar()
    }

    /// What this source can be asked about.
    public var subjects: [Subject] { Subject.ofProfiles + (contactMoments == nil ? [] : [.contactMoments]) }

    /// Whether questions can be answered.
    public var isReady: Bool { catalogue.isLoaded }

    /// Holds the certificate against the parties in the headers: the peer must be the exchange, the message meant for this controller and
    /// this processor. Who asks is the exchange's to guarantee (vum.md §1.4); it must be an organisation number all the same.
    public func admit(peer: OIN?, headers: PartyHeaders) throws(SourceRefusal) -> SourceAdmission {
        guard let peer else { throw .unauthorised(.noCertificate) }
        guard peer == configuration.exchange else { throw .unauthorised(.peerIsNotTheExchange) }
        guard headers.to == configuration.controller.text else { throw .unauthorised(.notServedHere) }
        guard headers.via == configuration.processor.text else { throw .unauthorised(.otherProcessor) }
        guard (try? OIN(headers.from)) != nil else { throw .unauthorised(.malformedSender) }
        return SourceAdmission(from: headers.from, isSUWI: headers.suwi ?? false)
    }

    /// Answers a question.
    ///
    /// - Parameter maximumAge: how many days ago the exchange lets a profile be supplied; what the source allows itself counts as well.
    public func search(
        _ subject: Subject, by admission: SourceAdmission, body: [UInt8], maximumAge: Int? = nil
    ) async throws(SourceRefusal) -> SourceAnswer {
        let request: QuestionRequest<Inquiry>
        do { request = try WireContract.of(subject).parseQuestion(body) } catch { throw .invalidQuestion(error.error) }
        switch request.question {
        case .selection(let question):
            if isOpen(to: admission) { return try answer(subject, question, ignored: request.ignored, maximumAge: maximumAge) }
            let area = question.area.centre.area
            guard catalogue.neighbourhoods.gazetteer.contains(area) else { throw .unknownPostcodeArea(area) }
            guard isReady else { throw .notReady }
        case .contactMoments(let question):
            if isOpen(to: admission) { return try await answer(question, ignored: request.ignored) }
        }
        return SourceAnswer(body: AnswerBody([], isTruncated: false), ignored: request.ignored)
    }

    /// Answers a question that has been read, for somebody who may see the profiles.
    public func answer(
        _ subject: Subject, _ question: SelectionQuestion, ignored: [String] = [], maximumAge: Int? = nil
    ) throws(SourceRefusal) -> SourceAnswer {
        let area = question.area.centre.area
        guard let neighbourhood = catalogue.neighbourhoods.around(area) else { throw .unknownPostcodeArea(area) }
        guard isReady else { throw .notReady }
        let snapshot = catalogue.snapshot(of: subject)
        let outcome = select(subject, question, rules(maximumAge), from: snapshot, around: neighbourhood)
        return SourceAnswer(body: AnswerBody(outcome, of: snapshot), ignored: ignored)
    }

    /// Gives a record as it was supplied. One that may no longer be shown is as unknown as one that never was.
    public func detail(_ subject: Subject, id: String, by admission: SourceAdmission) async throws(SourceRefusal) -> [UInt8] {
        guard isOpen(to: admission), ProfileID.isValid(id.utf8), WireContract.of(subject).detail != nil else { throw .unknownRecord }
        let profile: StoredProfile?
        do { profile = try await store.profile(id, of: subject) } catch { throw .storeFailed(error) }
        guard let profile, let facts = try? WireContract.of(subject).facts(of: profile.record),
            rules.permit(closesOn: facts.closesOn, suppliedAt: profile.suppliedAt)
        else { throw .unknownRecord }
        return profile.record
    }

    private func isOpen(to admission: SourceAdmission) -> Bool {
        switch configuration.audience {
        case .everyone: true
        case .suwiOnly: admission.isSUWI
        }
    }

    var rules: PublicationRules {
        rules(nil)
    }

    /// With the age that is asked for, where that is less than the source's own.
    private func rules(_ maximumAge: Int?) -> PublicationRules {
        let ages = [configuration.maximumAgeInDays, maximumAge].compactMap { $0 }
        return PublicationRules(at: clock(), maximumAgeInDays: ages.min(), calendar: calendar)
    }

    private func select(
        _ subject: Subject, _ question: SelectionQuestion, _ rules: PublicationRules, from snapshot: IndexSnapshot,
        around neighbourhood: Neighbourhood
    ) -> Selection.Outcome {
        var generator = generator()
        return Selection(
            question: question, subject: subject, rules: rules, respectsTravelDistance: configuration.respectsTravelDistance,
            maximum: configuration.maximumMatches
        ).answer(from: snapshot, around: neighbourhood, using: &generator)
    }

    /// The chance of one question. The system's generator is called once for it, not once a match.
    func generator() -> QuickRandom {
        var source = randomness
        return QuickRandom(seededFrom: &source)
    }
}
