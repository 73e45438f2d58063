import LabourDomain

// Cursus: of a job seeker with dates and institute, of a vacancy without.
extension Course {
    init(cursus wire: WireReader) {
        self.init(
            name: wire.text("naamCursus"), certificate: wire.code("indicatieCertificaat"), institute: wire.text("naamOpleidingsinstituut"))
        explanation = wire.text("toelichtingCursus")
        certificateDate = wire.date("datumCertificaat")
        startDate = wire.date("datumAanvangVolgenCursus")
        endDate = wire.date("datumEindeVolgenCursus")
    }
}

extension CourseDemand {
    init(cursus wire: WireReader) {
        self.init(
            name: wire.text("naamCursus"), explanation: wire.text("toelichtingCursus"), certificate: wire.code("indicatieCertificaat"))
    }
}

extension WireObject {
    init(cursus course: Course) {
        put("naamCursus", prose: course.name, cutAt: 120)
        put("toelichtingCursus", prose: course.explanation, cutAt: 2000)
        put("indicatieCertificaat", code: course.certificate)
        put("datumAanvangVolgenCursus", course.startDate)
        put("datumEindeVolgenCursus", course.endDate)
        put("datumCertificaat", course.certificateDate)
        put("naamOpleidingsinstituut", name: course.institute, atMost: 500)
    }

    init(cursus demand: CourseDemand) {
        put("naamCursus", prose: demand.name, cutAt: 120)
        put("toelichtingCursus", prose: demand.explanation, cutAt: 2000)
        put("indicatieCertificaat", code: demand.certificate)
    }
}
