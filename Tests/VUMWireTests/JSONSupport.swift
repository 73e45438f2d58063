import LabourDomain
import StrictJSON
import VUMWire

/// The bytes of a text; spares every test the same words.
func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

/// A text as a JSON value, so that answers are compared as values.
func json(_ text: String) throws -> JSONValue { try JSONValue(parsing: Array(text.utf8)) }

func json(_ bytes: [UInt8]) throws -> JSONValue { try JSONValue(parsing: bytes) }

let jobSeekers = WireContract.of(.jobSeekers)
let vacancies = WireContract.of(.vacancies)
let contactMoments = WireContract.of(.contactMoments)

/// A body that asks this beside a valid area.
func body(_ criteria: String = "") -> [UInt8] {
    bytes(#"{"vraagObject":{"selectiegebied":{"postcode":"3511AA","afstand":20}\#(criteria.isEmpty ? "" : ",")\#(criteria)}}"#)
}

/// The refusal of a body, or `nil` where it is accepted.
func refusal(_ contract: WireContract, _ body: [UInt8]) -> WireError? {
    do {
        _ = try contract.parseQuestion(body)
        return nil
    } catch {
        return error.error
    }
}
