/// What a listener has to say before any service is asked, as errors of the contract. Constant texts: nothing of the call is repeated.
extension WireError {
    /// No route has this path, or it is not well-formed.
    public static let unknownPath = WireError.invalidCall(details: "Dit adres bestaat niet")

    /// The path exists, for other methods.
    public static let unknownMethod = WireError.invalidCall(details: "Deze methode is op dit adres niet mogelijk")

    /// The body is not JSON by its own account, or compressed.
    public static let wrongMediaType = WireError.invalidCall(
        details: "De aanroep moet application/json zijn, in UTF-8 en niet gecomprimeerd")

    /// The body stopped before its end.
    public static let incompleteBody = WireError.invalidCall(details: "De aanroep is niet volledig ontvangen")

    /// Bytes that are no HTTP message, or that did not arrive in time.
    public static let malformedMessage = WireError.invalidCall(
        details: "De aanroep is geen geldig HTTP-bericht, te groot of niet op tijd volledig ontvangen")

    /// The certificate does not give access; for interfaces where that answer has a body.
    public static let noAccess = WireError.invalidCall(details: "Dit certificaat geeft geen toegang")
}
