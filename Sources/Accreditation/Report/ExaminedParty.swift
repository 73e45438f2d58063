public import LabourDomain

/// Who was tested, and as what.
public struct ExaminedParty: Hashable, Sendable {
    /// `source` or `mediator`.
    public let role: String
    /// The controller.
    public let oin: OIN
    /// The processor that runs it; the controller itself where there is none.
    public let processor: OIN

    /// The role for the head of a report.
    var title: String { role == "source" ? "Source (OIN)" : "Mediator (OIN)" }

    /// A source.
    public init(_ setting: AccreditationSetting) {
        (role, oin, processor) = ("source", setting.source, setting.processor)
    }

    /// A mediator.
    public init(_ setting: MediatorSetting) {
        (role, oin, processor) = ("mediator", setting.mediator, setting.processor)
    }
}
