import HTTPTypes
import LabourDomain

/// The header field with which a client asks for more than the contract gives: `Schakel-Report: sources`.
///
/// The exchange answers with the same field, holding the path of the report; a source answers with the criteria that had no effect.
enum ReportWish {
    static let fieldName = "Schakel-Report"
    static let ignoredCriteriaFieldName = "Schakel-Ignored-Criteria"

    static func isIn(_ call: Call) -> Bool {
        call.values(fieldName).contains { $0.utf8.elementsEqual("sources".utf8) }
    }

    /// Names of criteria as one field value: separated by commas, everything but letters, digits and `$ . _ -` percent-encoded.
    static func fieldValue(ignoredCriteria: [String]) -> String {
        ignoredCriteria.map(encoded).joined(separator: ",")
    }

    private static func encoded(_ name: String) -> String {
        var text = ""
        for byte in name.utf8 {
            if byte.isASCIIDigit || byte.isASCIILetter || "$._-".utf8.contains(byte) {
                text.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = Array("0123456789ABCDEF")
                text += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
            }
        }
        return text
    }
}
