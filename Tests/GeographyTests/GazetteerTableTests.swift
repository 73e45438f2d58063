import Geography
import LabourDomain
import Testing

struct GazetteerTableTests {
    static let header = "pc4,latitude,longitude,municipality\n"

    @Test func `reads areas in any order, with or without a last line feed`() throws {
        for text in ["2000,52,4.5,0392\n1000,-1.25,-4,0363\n", "2000,52,4.5,0392\n1000,-1.25,-4,0363"] {
            let gazetteer = try Gazetteer(csv: Array((Self.header + text).utf8))
            #expect(gazetteer.areas.map(\.number) == [1000, 2000])
            #expect(gazetteer.position(of: try PostcodeArea(1000)) == (try GeographicPosition(latitude: -1.25, longitude: -4)))
            #expect(gazetteer.municipality(of: try PostcodeArea(2000)) == "0392")
        }
    }

    @Test(arguments: ["", "\n", "pc4;latitude;longitude;municipality\n1000;52;4;0363\n", "1000,52,4,0363\n"])
    func `refuses a table without its header`(text: String) {
        let line = text.split(separator: "\n", omittingEmptySubsequences: false).first.map(String.init) ?? ""
        #expect(throws: GeographyError.brokenTable(line: 1, fault: .header(got: String(line.prefix(40))))) {
            try Gazetteer(csv: Array(text.utf8))
        }
    }

    @Test(arguments: [header, String(header.dropLast())])
    func `refuses a table without areas`(text: String) {
        #expect(throws: GeographyError.emptyTable) { try Gazetteer(csv: Array(text.utf8)) }
    }

    static let faults: [(String, TableFault)] = [
        ("", .fieldCount(got: 1, expected: 4)),
        ("1001,52,4", .fieldCount(got: 3, expected: 4)),
        ("1001,52,4,0363,", .fieldCount(got: 5, expected: 4)),
        ("0999,52,4,0363", .area(got: "0999")),
        ("100,52,4,0363", .area(got: "100")),
        ("+100,52,4,0363", .area(got: "+100")),
        ("10011,52,4,0363", .area(got: "10011")),
        ("1001,90.0001,4,0363", .latitude(got: "90.0001")),
        ("1001,,4,0363", .latitude(got: "")),
        ("1001,5e1,4,0363", .latitude(got: "5e1")),
        ("1001, 52,4,0363", .latitude(got: " 52")),
        ("1001,52.,4,0363", .latitude(got: "52.")),
        ("1001,5.2.1,4,0363", .latitude(got: "5.2.1")),
        ("1001,52.123456789,4,0363", .latitude(got: "52.123456789")),
        ("1001,nan,4,0363", .latitude(got: "nan")),
        ("1001,52,-180.1,0363", .longitude(got: "-180.1")),
        ("1001,52,--4,0363", .longitude(got: "--4")),
        ("1001,52,.5,0363", .longitude(got: ".5")),
        ("1001,52,4,363", .municipality(got: "363")),
        ("1001,52,4,0363\r", .municipality(got: "0363\r")),
        ("1001,52,4,GM36", .municipality(got: "GM36")),
    ]

    @Test(arguments: faults)
    func `names the broken line and what is wrong with it`(line: String, fault: TableFault) {
        let text = Self.header + "1000,52,4,0363\n" + line + "\n1002,52,4,0363\n"
        #expect(throws: GeographyError.brokenTable(line: 3, fault: fault)) { try Gazetteer(csv: Array(text.utf8)) }
    }

    @Test func `refuses an area given twice`() throws {
        let text = Self.header + "1000,52,4,0363\n1000,52,4,0363\n"
        let fault = TableFault.areaTwice(try PostcodeArea(1000))
        #expect(throws: GeographyError.brokenTable(line: 3, fault: fault)) { try Gazetteer(csv: Array(text.utf8)) }
    }

    @Test func `refuses bytes that are not text`() {
        #expect(throws: GeographyError.brokenTable(line: 1, fault: .header(got: "\u{FFFD}\u{FFFD}"))) { try Gazetteer(csv: [0xFF, 0xFE]) }
    }
}
