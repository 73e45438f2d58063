import LabourDomain

// Beroep {codeBeroepsnaam}
extension WireReader {
    func occupation() -> OccupationCode? { text("codeBeroepsnaam").map(OccupationCode.init) }
}

extension WireObject {
    init(beroep: OccupationCode?) { put("codeBeroepsnaam", name: beroep?.text, atMost: 200) }
}
