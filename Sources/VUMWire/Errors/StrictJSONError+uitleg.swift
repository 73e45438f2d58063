import StrictJSON

extension StrictJSONError {
    /// What is wrong with the text, in Dutch, for the one who sent it.
    var uitleg: String {
        switch self {
        case .malformed(let offset, .empty): "De aanroep is leeg (positie \(offset)); verwacht een JSON-object."
        case .malformed(let offset, _): "De aanroep is geen geldige JSON (fout op positie \(offset))."
        case .tooDeep(let limit, _): "De aanroep is te diep genest; ten hoogste \(limit) niveaus zijn toegestaan."
        case .tooLarge(let limit, let got): "De aanroep is te groot: \(got) bytes; ten hoogste \(limit) zijn toegestaan."
        case .duplicateKey(let path, let offset):
            "Het veld \(PrintableText.shortened(path, to: 200)) komt meer dan eens voor (positie \(offset))."
        case .invalidUTF8(let offset): "De aanroep is geen geldige UTF-8 (fout op positie \(offset))."
        case .numberOutOfRange(let offset): "De aanroep bevat een getal dat te groot is (positie \(offset))."
        }
    }
}
