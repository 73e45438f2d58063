import Database
import Governance

/// The names of the tables of one log.
struct LogTables: Sendable {
    let entries: SQL
    let nodes: SQL
    let heads: SQL
    let blocks: SQL

    let log: LogName

    init(_ log: LogName) {
        self.log = log
        switch log {
        case .processing:
            entries = "processing_log"
            nodes = "processing_log_node"
            heads = "processing_log_head"
            blocks = "processing_log_block"
        case .audit:
            entries = "audit_log"
            nodes = "audit_log_node"
            heads = "audit_log_head"
            blocks = "audit_log_block"
        }
    }
}
