import Testing
import VUMWire

@Suite("Why a record could not be used")
struct VUMWireErrorTests {
    @Test("is told without anything of the record", arguments: [false, true])
    func holdsNothingOfTheRecord(isReflected: Bool) throws {
        func words(_ error: VUMWireError) -> String { isReflected ? String(reflecting: error) : String(describing: error) }
        func refused(_ record: String) -> VUMWireError? {
            do {
                _ = try WireContract.jobSeeker(from: bytes(record))
                return nil
            } catch {
                return error
            }
        }
        let secrets = [
            #"{"mobiliteit":{"bemiddelingspostcode":"geheim"}}"#, #"{"geheim":1}"#, #"{"geheim":1,"geheim":2}"#,
            #"{"mobiliteit":{"bemiddelingspostcode":"0123GE"},"sector":"geheim"}"#, "geheim",
        ]
        for secret in secrets {
            let error = try #require(refused(secret))
            #expect(!words(error).isEmpty)
            #expect(!words(error).contains("geheim"))
        }
        let wrong = try #require(refused(#"{"mobiliteit":{"bemiddelingspostcode":"geheim"}}"#))
        #expect(words(wrong).hasPrefix("mobiliteit.bemiddelingspostcode: "))
        #expect(words(.notFindable(missing: "idVacature")) == "idVacature is missing")
        #expect(words(.notConvertible(path: "adres.postcode", expected: "a postcode")) == "adres.postcode: expected a postcode")
    }
}
