public import LabourDomain

/// The pilots as they are kept, and what participants have raised.
public protocol PilotStore: Sendable {
    /// How far the pilot of a participant has come; nothing done where it has not begun.
    func pilot(of oin: OIN) async throws -> Pilot

    /// Ticks off a task.
    func tick(_ code: String, for oin: OIN, by authorship: Authorship) async throws -> Pilot

    /// Takes a step in a pilot.
    func take(_ step: PilotStep, inPilotOf oin: OIN, by authorship: Authorship) async throws -> Pilot
}

/// What participants have raised, as it is kept.
public protocol FollowedItemStore: Sendable {
    /// Raises an item and gives it its number.
    func raise(
        _ kind: FollowedKind, text: [FollowedTopic: String], for oin: OIN, by authorship: Authorship
    ) async throws -> FollowedItem

    /// Takes a step with an item that was seen in `state`; a conflict where it stands elsewhere now.
    func take(_ step: FollowedStep, item number: Int64, seenIn state: FollowedState, by authorship: Authorship) async throws -> FollowedItem

    /// One item with its history; `nil` where there is none.
    func item(_ number: Int64) async throws -> FollowedItem?

    /// At most `limit` items after this number, of one participant or of all, in order of their number.
    func items(of oin: OIN?, after number: Int64, limit: Int) async throws -> [FollowedItem]
}
