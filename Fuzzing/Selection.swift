import LabourDomain
import StrictJSON
import VUMWire

// What must hold of any question and any record. A broken rule stops the process, which is how libFuzzer learns of it.

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSelection(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    let bytes = Array(UnsafeRawBufferPointer(start: data, count: size))
    for subject in Subject.allCases {
        let contract = WireContract.of(subject)
        checkQuestion(contract, bytes)
        checkQuestion(contract, contract.selectionBody(wrapping: bytes))
        checkRecord(contract, bytes)
    }
    checkConversion(bytes)
    return 0
}

private func require(_ condition: Bool, _ rule: StaticString) {
    if !condition { fatalError("broken: \(rule)") }
}

private func checkQuestion(_ contract: WireContract, _ body: [UInt8]) {
    let request: SelectionRequest
    do throws(WireRefusal) {
        request = try contract.parseSelection(body)
    } catch {
        require(["400.01", "400.02"].contains(error.error.code), "a question is refused with one of two codes")
        require(error.error.details.unicodeScalars.count <= WireError.maximumDetails, "the details are short")
        require((try? JSONValue(parsing: error.error.body())) != nil, "the error is well-formed")
        return
    }
    require(request.ignored.count <= SelectionRequest.maximumIgnored, "the report is bounded")
    for path in request.ignored {
        require(path.utf8.count <= SelectionRequest.maximumIgnoredLength + 3, "a path in the report is bounded")
        require(path.utf8.allSatisfy { (0x20...0x7E).contains($0) }, "a path in the report is printable")
    }
    let given = try? JSONValue(parsing: body)
    require(given?["vraagObject"] == (try? JSONValue(parsing: request.questionObject)), "the question is passed on as given")

    let again = try? contract.parseSelection(contract.selectionBody(wrapping: request.questionObject))
    require(again?.question == request.question, "what is passed on asks the same")
    require(again?.questionObject == request.questionObject, "what is passed on stays as it is")

    let own = contract.selectionBody(for: request.question)
    let read = try? contract.parseSelection(own)
    require(read?.question == request.question, "what we ask reads back the same")
    require(read?.ignored == [], "what we ask has its effect")
    // Parser and schema take the operators of the working level one by one, so no combination of them is excepted here.
    require(contract.selection.isValid(own), "what we ask follows the contract")
}

private func checkRecord(_ contract: WireContract, _ bytes: [UInt8]) {
    let facts = try? contract.facts(of: bytes)
    let isValid = contract.entity.isValid(bytes, limits: WireContract.recordLimits)
    require(!isValid || facts != nil, "a valid record has facts")
    guard isValid, let profile = try? contract.searchProfile(of: bytes) else { return }
    require(contract.sourceMatch.isValid(profile), "a search profile follows the contract")
    require((try? contract.facts(of: profile)) == facts, "a search profile has the facts of its record")
    let match = try? contract.exchangeMatch(from: profile, vumID: "r")
    require(match.map { contract.exchangeMatch.isValid($0) } == true, "a match follows the contract")
}

private func checkConversion(_ bytes: [UInt8]) {
    if let person = try? WireContract.jobSeeker(from: bytes) {
        let record = WireContract.wireRecord(person)
        require(WireContract.of(.jobSeekers).entity.isValid(record), "what is written follows the contract")
        require((try? WireContract.jobSeeker(from: record)) == person, "a job seeker comes back the same")
    }
    if let work = try? WireContract.vacancy(from: bytes) {
        let record = WireContract.wireRecord(work)
        require(WireContract.of(.vacancies).entity.isValid(record), "what is written follows the contract")
        require((try? WireContract.vacancy(from: record)) == work, "a vacancy comes back the same")
    }
}
