import LabourDomain
import StrictJSON

// Contractvorm {codeTypeArbeidscontract, codeTypeOvereenkomst}
extension ContractForm {
    init(contractvorm wire: WireReader) {
        let duration: ContractDuration? =
            switch wire.text("codeTypeArbeidscontract") {
            case "O": .indefinite
            case "B": .fixedTerm
            default: nil
            }
        self.init(duration: duration, purpose: wire.textCode("codeTypeOvereenkomst", digits: 2))
    }
}

extension WireObject {
    init(contractvorm form: ContractForm) {
        if let duration = form.duration { put("codeTypeArbeidscontract", duration == .indefinite ? "O" : "B") }
        put("codeTypeOvereenkomst", textCode: form.purpose, digits: 2)
    }
}
