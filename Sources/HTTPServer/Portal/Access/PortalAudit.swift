public import FoundationEssentials
public import LabourDomain

/// One line of what somebody did, saw or tried at the portal.
public struct PortalRecord: Hashable, Sendable {
    public let at: Date
    /// The W3C trace of the request, which joins the logs.
    public let traceID: String
    /// What it was: `question-asked`.
    public let action: String
    /// Who is signed in; `nil` where nobody is.
    public let organisation: OIN?
    /// The pseudonym of the person.
    public let person: String?
    /// The page, as its address is written in the program: without anything that somebody filled in.
    public let page: String
    /// A fixed word for why it was refused; `nil` where it was done.
    public let refusal: String?
}

/// Where the portal records. When the call returns, the record is safe; when it throws, nothing is shown or done.
public protocol PortalAudit: Sendable {
    /// Keeps one record.
    func append(_ record: PortalRecord) async throws
}
