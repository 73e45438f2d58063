/// What a source has to say, as errors of the contract.
extension WireError {
    /// One text for a record that never was and one that may no longer be shown, so that nothing can be learned by trying.
    public static let unknownRecord = WireError.invalidCall(details: "Er is geen gepubliceerd profiel met deze identificatie")

    /// The source has just started.
    public static let stillLoading = WireError.unavailable(details: "De profielen worden geladen; probeer het later opnieuw")
}
