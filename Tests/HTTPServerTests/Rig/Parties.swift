import LabourDomain

/// Invented organisations.
enum Parties {
    static let exchange = oin("00000001800000001000")
    static let mediator = oin("00000001800000002000")
    static let processor = oin("00000001800000003000")
    static let source = oin("00000001800000004000")
    static let stranger = oin("00000001800000009000")

    private static func oin(_ text: String) -> OIN {
        guard let oin = try? OIN(text) else { fatalError("\(text) is no OIN") }
        return oin
    }
}
