/// The two tracks of a pilot, which come together when an organisation starts to try out the exchange (VUM-035).
public enum PilotTrack: String, CaseIterable, Codable, Hashable, Sendable {
    /// Those who mediate: their work and their agreements (VUM-036).
    case users
    /// Those who connect the systems (VUM-037).
    case technique
}

/// Something that has to be done before an organisation starts to try out.
public struct PilotTask: Hashable, Sendable {
    /// Short and stable: letters, digits and hyphens.
    public let code: String
    public let track: PilotTrack
    /// What is to be done.
    public let title: String
    /// Where it comes from.
    public let origin: String
}

extension PilotTask {
    /// What both tracks come down to in the requirements.
    public static let standard: [PilotTask] = [
        PilotTask(code: "impact-analysis", track: .users, title: "Impact on data and work processes is known", origin: "VUM-040"),
        PilotTask(code: "capacity", track: .users, title: "Time that taking part costs is estimated", origin: "VUM-038"),
        PilotTask(code: "impact-assessment", track: .users, title: "Effect on data protection is assessed", origin: "VUM-032"),
        PilotTask(code: "conditions-of-use", track: .users, title: "Work is in line with the conditions of connection", origin: "VUM-036"),
        PilotTask(code: "purpose", track: .users, title: "Purpose and legal ground are known to those who ask", origin: "VUM-028"),
        PilotTask(code: "instruction", track: .users, title: "Users know what they may do and where to raise signals", origin: "VUM-039"),
        PilotTask(code: "requirements", track: .technique, title: "Technical requirements are read and planned", origin: "VUM-037"),
        PilotTask(code: "interface", track: .technique, title: "The interface is built", origin: "VUM-037"),
        PilotTask(
            code: "certificates", track: .technique, title: "Certificates are in place on both sides",
            origin: "VUM interface 3.0: mutual TLS with the OIN in the certificate"),
        PilotTask(code: "conformity", track: .technique, title: "The conformity test is passed", origin: "VUM-031"),
        PilotTask(code: "data-quality", track: .technique, title: "Currency and completeness of profiles are measured", origin: "VUM-033"),
    ]
}
