import Foundation
import Governance
import HTTPServer
import LabourDomain
import Persistence

/// The process data of an exchange, as its administration gives them.
struct UsageOfExchange: AdministrationProcessData {
    let usage: LedgerUsage

    func processData(of oin: OIN, from: Date, until: Date) async throws -> ProcessData {
        try await usage.processData(of: oin, from: from, until: until)
    }

    func summary(of oin: OIN?, from: Date, until: Date) async throws -> UsageSummary {
        try await usage.summary(of: oin, from: from, until: until)
    }
}
