extension DatabaseError {
    /// Translates by SQLSTATE (PostgreSQL manual, appendix A). What the server said is kept for whoever runs the system.
    init(state: String, message: String) {
        switch state {
        case "": self = .connectionLost(internal: message)
        case "23505": self = .constraint(.unique, internal: message)
        case "23502": self = .constraint(.notNull, internal: message)
        case "23514": self = .constraint(.check, internal: message)
        case "23503": self = .constraint(.foreignKey, internal: message)
        // Met others; or a statement that was prepared before the schema was changed, or for another connection of a pool in between.
        case "40001", "40P01", "26000": self = .conflict(internal: "\(state): \(message)")
        case "0A000" where message.contains("cached plan"): self = .conflict(internal: "\(state): \(message)")
        case "53100": self = .full
        case "53300": self = .tooManyConnections
        case "55P03": self = .busy
        case "57014": self = .timedOut
        case "25006": self = .readOnly
        case "28000", "28P01", "42501": self = .accessDenied(internal: "\(state): \(message)")
        case "57P01", "57P02", "57P03", "57P05", "25P03": self = .connectionLost(internal: "\(state): \(message)")
        default:
            switch state.prefix(2) {
            case "08": self = .connectionLost(internal: "\(state): \(message)")
            case "23": self = .constraint(.other, internal: message)
            default: self = .refused(state: state, internal: message)
            }
        }
    }

    /// The server has ended the connection, or nothing can be said any more over it.
    var endsConnection: Bool { if case .connectionLost = self { true } else { false } }
}
