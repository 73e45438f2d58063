/// To which processing activity each table belongs. A test holds this against the migrations.
enum ProcessedTables {
    /// The activity of a table; `nil` for one that nobody has thought of. A table that a migration makes to take the place of another has its name
    /// with `wider_` before it for a moment.
    static func activity(of table: String) -> ProcessingActivity.Identifier? {
        let name = table.hasPrefix("wider_") ? String(table.dropFirst("wider_".count)) : table
        return byActivity.first { $0.value.contains(name) }?.key
    }

    private static let byActivity: [ProcessingActivity.Identifier: [String]] = [
        .answeringQuestions: ["question", "question_outcome", "detail_place"],
        .deliveringDetails: ["detail_request"],
        .followingOutcomes: ["detail_outcome"],
        .keepingProfiles: ["profile", "removed_profile", "profile_set", "staged_profile", "prepared_profile"],
        .admittingParticipants: [
            "registry_clock", "registry_change", "participant", "participant_role", "participant_contact", "participant_source",
            "standing_step", "mandate", "condition_set", "evidence", "rule", "conformity_test",
        ],
        .watchingOverUse: ["measure", "misuse_signal", "misuse_signal_party", "misuse_signal_step"],
        .followingPilot: ["pilot", "pilot_task", "followed_item", "followed_step"],
        .accountingForProcessing: [
            "log_frontier", "processing_log", "processing_log_node", "processing_log_head", "processing_log_block", "audit_log",
            "audit_log_node", "audit_log_head", "audit_log_block",
        ],
        .signingIn: ["portal_session", "sign_in_attempt"],
        .runningService: ["write_check"],
    ]
}
