import Foundation
import LabourDomain
import ProfileSource
import VUMWire

/// Records of invented people and invented work, as text.
enum Records {
    static func jobSeeker(_ id: String, _ postcode: String = "1000AA", travel: Int? = nil, _ more: String = "") -> String {
        let distance = travel.map { ",\"maximaleReisafstand\":\($0)" } ?? ""
        return "{\"idWerkzoekende\":\"\(id)\",\"mobiliteit\":{\"bemiddelingspostcode\":\"\(postcode)\"\(distance)}\(more)}"
    }

    static func vacancy(_ id: String, _ postcode: String = "1000AA", closes: String? = nil) -> String {
        let closing = closes.map { ",\"sluitingsdatumVacature\":\"\($0)\"" } ?? ""
        return "{\"idVacature\":\"\(id)\",\"adres\":{\"postcode\":\"\(postcode)\"}\(closing)}"
    }

    /// Contact moments have no identifier; tests know them by the name of the account manager.
    static func contactMoment(_ employer: String = "00000007", on date: String = "2026-03-02", manager: String = "a") -> String {
        "{\"datum\":\"\(date)\",\"accountmanager\":{\"naam\":\"\(manager)\"},\"werkgever\":{\"nummerKvk\":\"\(employer)\"}}"
    }

    static func contactMomentQuestion(_ employer: String = "00000007", since: String? = nil, _ more: String = "") -> [UInt8] {
        let date = since.map { ",\"datum\":{\"$gte\":\"\($0)\"}" } ?? ""
        return Array("{\"vraagObject\":{\"werkgever.nummerKvk\":{\"$eq\":\"\(employer)\"}\(date)\(more)}}".utf8)
    }

    /// The least a record of this subject needs.
    static func record(of subject: Subject, _ id: String, _ postcode: String = "1000AA") -> String {
        switch subject {
        case .jobSeekers: jobSeeker(id, postcode)
        case .vacancies: vacancy(id, postcode)
        case .contactMoments: contactMoment(manager: id)
        }
    }

    static func question(_ postcode: String = "1000AA", _ radius: Int = 999, _ more: String = "") -> [UInt8] {
        Array("{\"vraagObject\":{\"selectiegebied\":{\"postcode\":\"\(postcode)\",\"afstand\":\(radius)}\(more)}}".utf8)
    }
}

extension StoredProfile {
    init(_ text: String, of subject: Subject, at time: Date = Moments.start) {
        let bytes = Array(text.utf8)
        self.init(id: WireContract.of(subject).identifier(of: bytes) ?? "", record: bytes, suppliedAt: time, of: subject)
    }
}

enum Moments {
    /// Noon in the Netherlands, Wednesday 15 July 2026.
    static let start = Date(timeIntervalSince1970: 1_784_109_600)
    static let day: TimeInterval = 86_400
}
