import LabourDomain
import VUMWire

/// Small valid documents of the contract.
enum Wire {
    static func question(postcode: String = "1011AB", extra: String = "") -> [UInt8] {
        Array("{\"vraagObject\": {\"selectiegebied\": {\"postcode\": \"\(postcode)\", \"afstand\": 25}\(extra)}}".utf8)
    }

    static func contactMomentQuestion(_ employer: String = "00000007", extra: String = "") -> [UInt8] {
        Array("{\"vraagObject\": {\"werkgever.nummerKvk\": {\"$eq\": \"\(employer)\"}\(extra)}}".utf8)
    }

    static func match(_ id: String, _ subject: Subject = .jobSeekers, extra: String = "") -> [UInt8] {
        switch subject {
        case .jobSeekers: Array("{\"idWerkzoekende\":\"\(id)\",\"mobiliteit\":{\"bemiddelingspostcode\":\"1012AB\"}\(extra)}".utf8)
        case .vacancies: Array("{\"idVacature\":\"\(id)\",\"adres\":{\"postcode\":\"1012AB\"}\(extra)}".utf8)
        // The name of the account manager stands for the identifier that there is none of.
        case .contactMoments: Array("{\"datum\":\"2026-03-02\",\"accountmanager\":{\"naam\":\"\(id)\"}\(extra)}".utf8)
        }
    }

    static func answer(_ matches: [[UInt8]], maximumReached: String? = "false") -> [UInt8] {
        let flag = maximumReached.map { "\"maximumAantalResultatenBereikt\":\($0)," } ?? ""
        return Array("{\(flag)\"matches\":[".utf8) + Array(matches.joined(separator: Array(",".utf8))) + Array("]}".utf8)
    }

    static func answer(_ ids: [String], _ subject: Subject = .jobSeekers) -> [UInt8] {
        answer(ids.map { match($0, subject) })
    }
}
