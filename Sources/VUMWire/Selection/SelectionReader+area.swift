import LabourDomain
import StrictJSON

// selectiegebied
extension SelectionReader {
    /// The area, the one criterion that must be there. Without it, or without either of its parts, a call is incomplete; a wrong value
    /// makes it invalid.
    mutating func area(_ node: QuestionNode?) throws(WireRefusal) -> SearchArea {
        guard let node else { throw Self.missing("selectiegebied") }
        let members = try members(of: node, known: ["postcode", "afstand"])
        guard let postcode = members["postcode"] else { throw Self.missing("selectiegebied.postcode") }
        guard let radius = members["afstand"] else { throw Self.missing("selectiegebied.afstand") }
        let expected = "een postcode van vier cijfers (vanaf 1000) en twee letters, zonder spaties"
        let kilometres = try integer(radius, in: 0...999)
        do {
            return try SearchArea(centre: Postcode(text(postcode, expected: expected)), radius: kilometres)
        } catch let refusal as WireRefusal {
            throw refusal
        } catch {
            throw postcode.refused(expected: expected)
        }
    }

    /// The refusal of a call without a required field.
    static func missing(_ path: String) -> WireRefusal {
        WireRefusal(.incompleteCall(details: "Het verplichte veld \(path) ontbreekt of is leeg."))
    }
}
