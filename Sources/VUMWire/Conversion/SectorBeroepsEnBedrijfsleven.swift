import LabourDomain

// SectorBeroepsEnBedrijfsleven {codeSbi}
extension WireReader {
    func sector() -> Int? { integer("codeSbi", in: 0...99999) }
}

extension WireObject {
    init(sector code: Int?) { put("codeSbi", code, in: 0...99999) }
}
