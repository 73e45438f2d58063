import Database

extension LedgerSchema {
    /// Exports and summaries are about a period.
    static let times = Migration(
        "0012 times",
        [
            "CREATE INDEX question_by_time ON question (asked_at)",
            "CREATE INDEX detail_request_by_time ON detail_request (requested_at)",
        ])
}
