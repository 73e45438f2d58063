internal import LabourDomain

/// The registered sources, by controller and by subject.
struct SourceDirectory: Sendable {
    private let byController: [OIN: RegisteredSource]
    private let bySubject: [Subject: [RegisteredSource]]

    /// Refuses two sources of one controller, and names that the contract cannot carry.
    init(_ sources: [RegisteredSource]) throws(ExchangeError) {
        var byController: [OIN: RegisteredSource] = [:]
        for source in sources {
            guard byController.updateValue(source, forKey: source.oin) == nil else { throw .duplicateSource(source.oin) }
            guard (1...200).contains(source.sourceID.unicodeScalars.count) else { throw .invalidSource(source.oin, field: "sourceID") }
            guard !source.name.isEmpty else { throw .invalidSource(source.oin, field: "name") }
            guard !source.baseURL.isEmpty else { throw .invalidSource(source.oin, field: "baseURL") }
        }
        self.byController = byController
        bySubject = Dictionary(
            uniqueKeysWithValues: Subject.allCases.map { subject in (subject, sources.filter { $0.subjects.contains(subject) }) })
    }

    /// Everybody who can be asked about a subject, in the order of registration.
    func sources(of subject: Subject) -> [RegisteredSource] { bySubject[subject] ?? [] }

    /// The source of this controller, where it can be asked about the subject; O(1).
    func source(_ controller: OIN, of subject: Subject) -> RegisteredSource? {
        guard let source = byController[controller], source.subjects.contains(subject) else { return nil }
        return source
    }
}
