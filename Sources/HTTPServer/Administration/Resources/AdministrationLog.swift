public import Governance
import LabourDomain

/// One log, as the administration reads it.
public protocol AdministrationLog: Sendable {
    /// How many entries there are.
    func size() async throws -> UInt64

    /// The last head that was signed; `nil` where none was.
    func newestHead() async throws -> SignedTreeHead?

    /// The proof that an entry is in the log, under the newest head or one of a given size; `nil` where there is no such entry or head.
    func inclusionProof(of number: UInt64, under size: UInt64?) async throws -> InclusionProof?

    /// The proof that the log at one signed head is the beginning of the log at another; `nil` where there is no such head.
    func consistencyProof(from earlier: UInt64, to later: UInt64) async throws -> ConsistencyProof?

    /// The entries that have one of the marks (all, where there are none), in the period, in order, until `body` says `false`.
    func find(
        _ marks: [LogMark], activity: String?, in period: LogPeriod, _ body: (RecordedEntry) throws -> Bool
    ) async throws
}

/// The logs of an exchange, and what is needed to look up a record in them.
public struct AdministrationLogs: Sendable {
    public let processing: any AdministrationLog
    public let audit: any AdministrationLog
    public let pseudonymiser: SubjectPseudonymiser

    public init(processing: any AdministrationLog, audit: any AdministrationLog, pseudonymiser: SubjectPseudonymiser) {
        self.processing = processing
        self.audit = audit
        self.pseudonymiser = pseudonymiser
    }

    func log(_ name: LogName) -> any AdministrationLog {
        switch name {
        case .processing: processing
        case .audit: audit
        }
    }
}
