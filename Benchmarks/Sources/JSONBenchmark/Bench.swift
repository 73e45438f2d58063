import Foundation
import LabourDomain
import StrictJSON
import VUMWire

/// Measures StrictJSON against Foundation's decoder, and gives the other programs of the comparison the same records and schema.
@main struct Bench {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 3 else { throw Refused() }
        let records = try elements(of: arguments[2])
        switch arguments[1] {
        case "schema":
            let schema = WireContract.schemasByName.first { $0.name == "\(subject(of: arguments[2]).rawValue)/entity" }?.schema
            print(String(decoding: schema?.described().serialized() ?? [], as: UTF8.self))
        case "records":
            for record in records { print(Data(record).base64EncodedString()) }
            for record in records { print(Data(try JSONText.compact(record)).base64EncodedString()) }
        case "verdicts":
            // One base64 document a line: accepted by StrictJSON, by Foundation.
            while let line = readLine() {
                let document = [UInt8](Data(base64Encoded: line) ?? Data())
                print(WireContract.of(.jobSeekers).entity.isValid(document, limits: .record), decodes(document))
            }
        default: try measure(records, path: arguments[2], rounds: arguments.count > 3 ? Int(arguments[3]) ?? 60 : 60)
        }
    }

    private static func subject(of path: String) -> Subject { path.contains("vacanc") ? .vacancies : .jobSeekers }

    private static func measure(_ supplied: [[UInt8]], path: String, rounds: Int) throws {
        let contract = WireContract.of(subject(of: path))
        let measurement = Measurement(rounds: rounds)
        let compact = try supplied.map { try JSONText.compact($0) }
        let profiles = try supplied.map { try contract.searchProfile(of: $0) }
        for (form, records) in [("supplied", supplied), ("compact", compact)] {
            measurement.run("StrictJSON, validate", form: form, over: records) { contract.entity.isValid($0, limits: .record) }
            measurement.run("StrictJSON, well-formed only", form: form, over: records) { JSONSchema.any.isValid($0) }
            measurement.run("facts(of:)", form: form, over: records) { (try? contract.facts(of: $0)) != nil }
            measurement.run("identifier(of:)", form: form, over: records) { contract.identifier(of: $0) != nil }
            measurement.run("searchProfile(of:)", form: form, over: records) { (try? contract.searchProfile(of: $0)) != nil }
            measurement.run("findableProfile(of:)", form: form, over: records) { (try? contract.findableProfile(of: $0)) != nil }
            measurement.run("JSONText.compact", form: form, over: records) { (try? JSONText.compact($0)) != nil }
            if contract.subject == .jobSeekers {
                measurement.run("Foundation JSONDecoder, same verdict", form: form, over: records, decodes)
            }
        }
        measurement.run("exchangeMatch(from:vumID:)", form: "profile", over: profiles) {
            (try? contract.exchangeMatch(from: $0, vumID: "abcdefghijklmnop")) != nil
        }
        measurement.run("acceptMatch + exchangeMatch", form: "profile", over: profiles) {
            (try? contract.acceptMatch($0))?.exchangeMatch(vumID: "abcdefghijklmnop") != nil
        }
    }

    private static func decodes(_ record: [UInt8]) -> Bool {
        (try? JSONDecoder().decode(Closed<Werkzoekende>.self, from: Data(record))) != nil
    }

    private static func elements(of path: String) throws -> [[UInt8]] {
        var splitter = JSONElementSplitter(.array, maximumElementBytes: 1 << 20, checkingElements: false)
        splitter.append(Array(try Data(contentsOf: URL(fileURLWithPath: path))))
        var result: [[UInt8]] = []
        while let element = try splitter.next() { result.append(element.bytes) }
        try splitter.finish()
        return result
    }
}
