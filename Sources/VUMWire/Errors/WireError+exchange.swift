public import LabourDomain
public import StrictJSON

/// What an exchange has to say, as errors of the contract.
extension WireError {
    /// The question's area is not a Dutch postcode area.
    public static func unknownArea(_ area: PostcodeArea) -> WireError {
        .invalidCall(details: "selectiegebied.postcode: het postcodegebied \(area) bestaat niet")
    }

    /// The body is longer than allowed.
    public static func bodyTooLarge(maximumBytes: Int) -> WireError {
        .invalidCall(details: "De aanroep is groter dan het maximum van \(maximumBytes) bytes")
    }

    /// One text for every reason for which a reference is refused, so that nothing can be learned by trying.
    public static let invalidReference = WireError.invalidCall(details: "vumID: ongeldig, verlopen of niet door deze partij ontvangen")

    /// The question is not one of this asker.
    public static let unknownQuestion = WireError.invalidCall(details: "vraagID: onbekend voor deze partij")

    /// The quota of details of one question is used up.
    public static func detailLimitReached(_ subject: Subject, maximum: Int) -> WireError {
        .limitExceeded(subject, details: "De geconfigureerde limiet van \(maximum) details op basis van één zoekvraag is overschreden")
    }

    /// The detail was reported on as often as can be.
    public static func tooManyReports(_ subject: Subject, maximum: Int) -> WireError {
        .limitExceeded(subject, details: "Over dit detail is al \(maximum) keer teruggekoppeld")
    }

    /// The body is no JSON within its bounds.
    public static func unreadable(_ error: StrictJSONError) -> WireError { .invalidCall(details: error.uitleg) }

    /// The question reaches further than the agreements allow its asker.
    public static func radiusTooLarge(maximum: Int) -> WireError {
        .invalidCall(details: "selectiegebied.afstand: ten hoogste \(maximum) kilometer is toegestaan")
    }

    /// The asker has used up its questions of this hour.
    public static func allowanceUsedUp(_ subject: Subject, maximum: Int) -> WireError {
        .limitExceeded(subject, details: "De limiet van \(maximum) zoekvragen per uur is bereikt; probeer het later opnieuw")
    }

    /// Questions may be asked at other hours.
    public static let closed = WireError.unavailable(details: "Zoekvragen kunnen nu niet worden gesteld: buiten de openingstijden")

    /// No source answered.
    public static let noSourceAnswered = WireError.unavailable(details: "Geen van de bronnen heeft geantwoord")

    /// There is no source for this subject.
    public static let noSourceRegistered = WireError.unavailable(details: "Er is geen bron aangesloten voor deze zoekvraag")

    /// More questions run than the exchange takes on.
    public static let tooBusy = WireError.unavailable(details: "Er zijn te veel zoekvragen tegelijk; probeer het later opnieuw")

    /// The source of a detail did not answer.
    public static let sourceUnavailable = WireError.unavailable(details: "De bron van dit profiel is tijdelijk niet bevraagbaar")
}
