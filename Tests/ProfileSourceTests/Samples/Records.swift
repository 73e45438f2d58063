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

    /// The least a record of this subject needs.
    static func record(of subject: Subject, _ id: String, _ postcode: String = "1000AA") -> String {
        switch subject {
        case .jobSeekers: jobSeeker(id, postcode)
        case .vacancies: vacancy(id, postcode)
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
