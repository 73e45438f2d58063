import Exchange
import LabourDomain

/// Whom connections are made to: an address, and the organisation that must be found there. Several sources can be behind one.
struct Peer: Hashable {
    let origin: String
    let processor: OIN

    /// `nil` where the source has no address that can be used.
    init?(_ source: RegisteredSource) {
        guard let base = try? BaseURL(source.baseURL) else { return nil }
        origin = base.origin
        processor = source.processor
    }
}
