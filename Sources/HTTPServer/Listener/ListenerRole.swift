/// What a listener is for. One process can have several; its log and figures tell them apart by this.
enum ListenerRole: String, CaseIterable, Sendable {
    case exchange
    case source
    case portal
    case administration
}
