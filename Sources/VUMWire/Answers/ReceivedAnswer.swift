public import StrictJSON

/// The answer of an exchange to a question, as a mediator receives it.
public struct ReceivedAnswer: Equatable, Sendable {
    /// The number that the exchange gave the question (*vraagID*).
    public let questionID: String
    /// Whether at least one source has more (*maximumAantalResultatenBereikt*).
    public let isMaximumReached: Bool
    /// The matches, each valid by the contract.
    public let matches: [JSONValue]
}

/// The answer of an exchange to a request for a detail, as a mediator receives it.
public struct ReceivedDetail: Equatable, Sendable {
    /// The source that delivered it (*bronID*).
    public let sourceID: String
    /// The whole record.
    public let record: JSONValue
}

extension WireContract {
    /// Reads an answer to a question; refuses one that is not wholly as the contract says.
    public func receivedAnswer(_ body: [UInt8], limits: JSONLimits) throws(VUMWireError) -> ReceivedAnswer {
        let value = try Self.read(body, as: exchangeAnswer, limits: limits)
        return ReceivedAnswer(
            questionID: value["vraagID"]?.stringValue ?? "",
            isMaximumReached: value["maximumAantalResultatenBereikt"]?.boolValue ?? false,
            matches: value["matches"]?.arrayValue ?? [])
    }

    /// Reads a detail; refuses one that is not wholly as the contract says, and any where the contract has none.
    public func receivedDetail(_ body: [UInt8], limits: JSONLimits) throws(VUMWireError) -> ReceivedDetail {
        guard let detail else { throw .notConvertible(path: "", expected: "a subject with details") }
        let value = try Self.read(body, as: detail.exchangeAnswer, limits: limits)
        guard let record = value[detail.recordKey] else { throw .notConvertible(path: detail.recordKey, expected: "object") }
        return ReceivedDetail(sourceID: value["bronID"]?.stringValue ?? "", record: record)
    }

    /// The body of a request from a question that a person wrote: the whole request, or only what stands in its *vraagObject*.
    ///
    /// Whether it is a good question is left to who answers it.
    public func selectionBody(completing question: [UInt8]) throws(VUMWireError) -> [UInt8] {
        let value: JSONValue
        do { value = try JSONValue(parsing: question) } catch { throw .malformed(error) }
        guard let object = value.objectValue else { throw .notConvertible(path: "", expected: "object") }
        return object["vraagObject"] == nil ? selectionBody(wrapping: value.serialized()) : value.serialized()
    }

    private static func read(_ body: [UInt8], as schema: JSONSchema, limits: JSONLimits) throws(VUMWireError) -> JSONValue {
        let faults = schema.faults(in: body, limits: limits, maximumFaults: 10)
        guard faults.isEmpty else { throw .invalid(faults) }
        do { return try JSONValue(parsing: body, limits: limits) } catch { throw .malformed(error) }
    }
}

extension WireError {
    /// What the body of a refusal says, in one line: code, message and details; `nil` where it is no *Error* of the contract.
    public static func words(ofBody body: [UInt8]) -> String? {
        guard let error = try? JSONValue(parsing: body), let code = error["code"]?.stringValue else { return nil }
        let words = [error["message"]?.stringValue, error["details"]?.stringValue].compactMap { $0 }.filter { !$0.isEmpty }
        return ([code] + [words.joined(separator: ": ")]).joined(separator: " ")
    }
}
