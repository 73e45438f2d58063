import LabourDomain

/// Which contracts somebody takes, or a job offers.
enum ContractForms {
    static func any(mix: SourceMix, isForBeginner: Bool, _ chance: inout Chance) -> [ContractForm] {
        let duration: ContractDuration = chance.happens(mix.fixedTerm) ? .fixedTerm : .indefinite
        var forms = [ContractForm(duration: duration, purpose: chance.happens(80) ? .regularJob : nil)]
        if chance.happens(30) {
            forms.append(ContractForm(duration: duration == .fixedTerm ? .indefinite : .fixedTerm, purpose: forms[0].purpose))
        }
        if isForBeginner, chance.happens(25) {
            forms.append(ContractForm(duration: .fixedTerm, purpose: chance.happens(60) ? .apprenticeship : .workExperiencePlace))
        }
        return forms
    }
}
