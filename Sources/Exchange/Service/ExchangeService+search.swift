internal import FoundationEssentials
public import Governance
public import LabourDomain
internal import VUMWire

extension ExchangeService {
    /// Asks every source of the subject, and returns as soon as one has answered (vum.md §2.7). The stream is the answer of the contract,
    /// with what the sources give until each one's deadline.
    ///
    /// The question is in the ledger before any source hears it. `.noSourceAnswered` only when every source failed; with no source at all
    /// there is nobody who could say that nothing was found, so that is not an empty answer either.
    public func search(
        _ subject: Subject, by admission: Admission, body: [UInt8], trace: TraceContext?
    ) async throws(ExchangeRefusal) -> AnswerStream {
        do {
            return try await ask(subject, by: admission, body: body, trace: trace)
        } catch {
            await record(error, of: .question, by: admission, trace: trace)
            throw error
        }
    }

    private func ask(
        _ subject: Subject, by admission: Admission, body: [UInt8], trace: TraceContext?
    ) async throws(ExchangeRefusal) -> AnswerStream {
        guard let permit = slots.take() else { throw .tooManyQuestions(limit: configuration.concurrentQuestions) }
        let now = time.now()
        let limits = limits(for: admission.from, subject, at: now)
        let request = try parse(body, subject: subject, within: limits)
        let asked = agreements.sources(of: subject, at: now)
        guard !asked.isEmpty else { throw .noSourceRegistered }
        try allow(admission.from, subject, limit: limits.questionsPerHour, at: now)
        let memory = try await reserveMemory(forQuestionTo: asked.count)

        var generator = randomness
        let contract = WireContract.of(subject)
        let trace = tracing(trace)
        let record = QuestionRecord(
            questionID: Hexadecimal.identifier(bytes: 16, using: &generator), subject: subject, from: admission.from, via: admission.via,
            isSUWI: admission.isSUWI, purpose: admission.purpose, askedAt: now, traceID: trace.traceID, sources: asked.map(\.oin),
            ignoredCriteria: request.ignored, span: span(in: trace), mark: mark(of: request.question, about: subject))
        let question = Question(
            id: record.questionID, contract: contract, asker: admission,
            body: contract.selectionBody(wrapping: request.questionObject), sources: asked, trace: trace,
            expires: now.addingTimeInterval(Self.seconds(limits.referenceLifetime)), record: record)
        try await self.record(record)

        let surroundings = QuestionSurroundings(
            configuration: limits, port: port, ledger: ledger, seal: sealer.seal(forQuestionsOf: subject), time: time,
            randomness: randomness, slots: slots)
        let stream = AnswerStream(QuestionWork(question, surroundings: surroundings, permit: permit, memory: memory))
        if let refusal = await stream.decision() { throw refusal }
        return stream
    }

    /// Memory for a question, waited for as long as a question may take.
    private func reserveMemory(forQuestionTo sources: Int) async throws(ExchangeRefusal) -> MemoryBudget.Reservation {
        let bytes = MemoryPlan(configuration).bytes(forQuestionTo: sources)
        if let reservation = memory.reserveAtOnce(bytes) { return reservation }
        let (budget, time, limit) = (memory, time, configuration.questionDeadline)
        let reservation = await withTaskGroup(of: MemoryBudget.Reservation?.self) { group in
            group.addTask { await budget.reserve(bytes) }
            group.addTask {
                try? await time.sleep(limit)
                return nil
            }
            defer { group.cancelAll() }
            // Whichever is first. What the other one still gets is given back as it is dropped.
            return await group.next() ?? nil
        }
        if let reservation { return reservation }
        throw Task.isCancelled ? .cancelled : .memoryTaken(limit: configuration.memoryBytes)
    }

    private func parse(_ body: [UInt8], subject: Subject, within limits: ExchangeConfiguration) throws(ExchangeRefusal) -> QuestionRequest<
        Inquiry
    > {
        guard body.count <= configuration.maximumQuestionBytes else {
            throw .questionTooLarge(limit: configuration.maximumQuestionBytes, got: body.count)
        }
        let request: QuestionRequest<Inquiry>
        do {
            request = try WireContract.of(subject).parseQuestion(body)
        } catch {
            throw .invalidQuestion(error.error)
        }
        if case .selection(let selection) = request.question {
            let area = selection.area.centre.area
            guard postcodes.contains(area) else { throw .unknownPostcodeArea(area) }
            let radius = selection.area.radius
            guard radius <= limits.maximumRadius else { throw .radiusTooLarge(limit: limits.maximumRadius, got: radius) }
        }
        return request
    }

    /// Only of what selects profiles: the contact moments of an employer have no area.
    private func mark(of inquiry: Inquiry, about subject: Subject) -> QuestionMark? {
        guard case .selection(let question) = inquiry else { return nil }
        return marker.mark(criteria: CriteriaText.of(question, about: subject), area: question.area)
    }

    private func record(_ question: QuestionRecord) async throws(ExchangeRefusal) {
        do {
            try await ledger.record(question)
        } catch is CancellationError {
            throw .cancelled
        } catch {
            throw .ledgerUnavailable
        }
    }

    private static func seconds(_ duration: Duration) -> Double { Double(duration.components.seconds) }
}
