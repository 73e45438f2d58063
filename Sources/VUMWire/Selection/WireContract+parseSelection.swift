public import LabourDomain
import StrictJSON

extension WireContract {
    private static let questionKey = "vraagObject"

    /// Reads the body of a question of this subject, `{"vraagObject": {…}}`.
    ///
    /// Fields and operators that the standard does not describe have no effect and are listed (the question is open on purpose, vum.md §1.7);
    /// empty values count as absent; a described field with a value of another type or outside its range is refused. The readings are in
    /// docs/standards/vum-alignment.md.
    public func parseQuestion(_ body: [UInt8]) throws(WireRefusal) -> QuestionRequest<Inquiry> {
        switch subject {
        case .jobSeekers, .vacancies:
            try read(body) { reader, node throws(WireRefusal) in .selection(try reader.question(node, subject)) }
        case .contactMoments:
            try read(body) { reader, node throws(WireRefusal) in .contactMoments(try reader.contactMomentQuestion(node)) }
        }
    }

    /// The same for who knows that profiles are selected. Without an area, which contact moments are never asked with, a call is incomplete.
    public func parseSelection(_ body: [UInt8]) throws(WireRefusal) -> SelectionRequest {
        try read(body) { reader, node throws(WireRefusal) in try reader.question(node, subject) }
    }

    /// The same for who knows that contact moments are asked.
    public static func parseContactMomentQuestion(_ body: [UInt8]) throws(WireRefusal) -> ContactMomentRequest {
        try contactMoments.read(body) { reader, node throws(WireRefusal) in try reader.contactMomentQuestion(node) }
    }

    private func read<Content>(
        _ body: [UInt8], content: (inout SelectionReader, QuestionNode) throws(WireRefusal) -> Content
    ) throws(WireRefusal) -> QuestionRequest<Content> {
        let root = try parsed(body)
        guard case .object(let envelope) = root else {
            throw WireRefusal(
                .invalidCall(details: "De aanroep is \(root.shortDescription); verwacht een object met het veld vraagObject."))
        }
        var reader = SelectionReader()
        try readBeside(envelope, &reader)
        guard let position = envelope.members.firstIndex(where: { $0.key.utf8.elementsEqual(Self.questionKey.utf8) }),
            !envelope.members[position].value.isEmpty
        else { throw SelectionReader.missing(Self.questionKey) }
        let node = QuestionNode(path: "", value: envelope.members[position].value)
        guard node.value.objectValue != nil else {
            throw QuestionNode(path: Self.questionKey, value: node.value).refused(expected: "een object")
        }
        let question = try content(&reader, node)
        return QuestionRequest(
            question: question, ignored: reader.ignored, questionObject: try questionText(body, memberAt: position))
    }

    private func parsed(_ body: [UInt8]) throws(WireRefusal) -> JSONValue {
        do {
            return try JSONValue(parsing: body)
        } catch {
            throw WireRefusal(.invalidCall(details: error.uitleg))
        }
    }

    /// The wrapper is open for vacancies and closed for the others; so in the contracts.
    private func readBeside(_ envelope: JSONObject, _ reader: inout SelectionReader) throws(WireRefusal) {
        for (key, value) in envelope.members where !key.utf8.elementsEqual(Self.questionKey.utf8) {
            let name = PrintableText.shortened(key, to: 60)
            switch subject {
            case .jobSeekers, .contactMoments:
                throw WireRefusal(.invalidCall(details: "Het veld \(name) is onbekend; naast vraagObject is geen ander veld toegestaan."))
            case .vacancies:
                if !value.holdsNothing { reader.ignore(QuestionNode(path: key, value: value)) }
            }
        }
    }

    private func questionText(_ body: [UInt8], memberAt position: Int) throws(WireRefusal) -> [UInt8] {
        do {
            return CompactObject(bytes: try JSONText.compact(body)).value(at: position)
        } catch {
            throw WireRefusal(.invalidCall(details: error.uitleg))
        }
    }
}
