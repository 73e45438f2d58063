import LabourDomain

// Werktijden
extension WorkingHours {
    init(werktijden wire: WireReader) {
        self.init(
            minimum: wire.integer("aantalWerkurenPerWeekMinimaal", in: 0...99),
            maximum: wire.integer("aantalWerkurenPerWeekMaximaal", in: 0...99), officeHours: wire.code("indicatieKantoortijden"))
    }
}

extension WireObject {
    init(werktijden hours: WorkingHours) {
        put("aantalWerkurenPerWeekMinimaal", hours.minimum, in: 0...99)
        put("aantalWerkurenPerWeekMaximaal", hours.maximum, in: 0...99)
        put("indicatieKantoortijden", code: hours.officeHours)
    }
}
