import Foundation
import LabourDomain
import Testing

@Suite("An organisation number in a configuration")
struct OINCodingTests {
    @Test("is written as text and read back")
    func roundTrips() throws {
        let oin = try OIN("00000001810207357000")
        let data = try JSONEncoder().encode([oin])
        #expect(String(decoding: data, as: UTF8.self) == #"["00000001810207357000"]"#)
        #expect(try JSONDecoder().decode([OIN].self, from: data) == [oin])
    }

    @Test("is checked when read")
    func isChecked() {
        #expect(throws: LabourDomainError.invalidOIN(got: "1")) { try JSONDecoder().decode([OIN].self, from: Data(#"["1"]"#.utf8)) }
    }
}
