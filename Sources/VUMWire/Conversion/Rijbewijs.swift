import LabourDomain
import StrictJSON

// Rijbewijs {codeSoortRijbewijs}: a list on the wire, a set in the domain, since order and repetition carry no meaning.
extension WireReader {
    func licences() -> DrivingLicences {
        objects("rijbewijs").reduce(into: []) { licences, entry in
            if let licence = entry.text("codeSoortRijbewijs").flatMap({ DrivingLicences(name: $0) }) { licences.insert(licence) }
        }
    }
}

extension WireObject {
    mutating func put(rijbewijs licences: DrivingLicences) {
        put("rijbewijs", .array(licences.categoryNames.map { ["codeSoortRijbewijs": .string($0)] }))
    }
}
