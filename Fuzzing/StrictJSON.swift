import StrictJSON

// What must hold of any bytes. A broken rule stops the process, which is how libFuzzer learns of it.

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzStrictJSON(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    // The schema reads the fuzzer's own memory, so that the address sanitizer sees a step beyond its end.
    let input = UnsafeRawBufferPointer(start: data, count: size)
    let bytes = Array(input)
    let value = parsed(bytes)
    checkReadersAgree(value, input, bytes)
    checkFaults(input, bytes)
    checkProjection(value, bytes)
    checkOnePass(value, bytes)
    checkSplitting(value, bytes)
    return 0
}

private func parsed(_ bytes: [UInt8]) -> JSONValue? { try? JSONValue(parsing: bytes) }

private func require(_ condition: Bool, _ rule: StaticString) {
    if !condition { fatalError("broken: \(rule)") }
}

private func checkReadersAgree(_ value: JSONValue?, _ input: UnsafeRawBufferPointer, _ bytes: [UInt8]) {
    let compact = try? JSONText.compact(bytes)
    require((compact == nil) == (value == nil), "compact accepts what parsing accepts")
    require(JSONSchema.any.isValid(input) == (value != nil), "the schema for anything accepts what parsing accepts")
    guard let value, let compact else { return }
    require(parsed(compact) == value, "compact text means the same")
    require((try? JSONText.compact(compact)) == compact, "compact text is compact")
    let written = value.serialized()
    require(parsed(written) == value, "what is written reads back the same")
    require(value.hashValue == parsed(written)?.hashValue, "equal values have equal hashes")
}

private let schema = JSONSchema.object([
    .required("id", .string(shape: [.init(.identifier, 1...20)])),
    .optional("n", .integer(in: -5...99)),
    .optional("k", .integer(oneOf: [0, 1, 8])),
    .optional("w", .string(oneOf: ["A", "B+"]).orEmpty),
    .optional("s", .string(maximumLength: 4, minimumLength: 1)),
    .optional("d", .date),
    .optional("b", .boolean),
    .optional("a", .array(of: .object(closed: false, [.required("d", .date.orEmpty), .optional("x", .any)]), minimumCount: 1)),
    .optional("p", .string(shape: [.init(.digit, 4...4), .init(.letter, 2...2)])),
])

private func checkFaults(_ input: UnsafeRawBufferPointer, _ bytes: [UInt8]) {
    let faults = schema.faults(in: input, maximumFaults: 20)
    require(faults.count <= 20, "no more faults than asked for")
    require(faults.isEmpty == schema.isValid(bytes), "valid is without faults")
    require(faults.isEmpty == schema.faults(in: bytes, maximumFaults: 1).isEmpty, "the maximum does not change the verdict")
    for fault in faults {
        require(fault.offset >= 0 && fault.offset <= bytes.count, "a fault is in the document")
        require(fault.description.utf8.count < 4000 && fault.safeDescription.utf8.count < 4000, "a fault is short")
    }
}

private func checkProjection(_ value: JSONValue?, _ bytes: [UInt8]) {
    let replacement: JSONSchema.Replacement = (key: "id", with: (key: "p", stringValue: "new"))
    for schema in [schema, .any] {
        for drops in [false, true] {
            guard let copy = try? schema.project(bytes, droppingEmptyValues: drops, replacing: replacement) else {
                require(value == nil, "what is well-formed can be projected")
                continue
            }
            require(value != nil, "only what is well-formed can be projected")
            require(parsed(copy) != nil, "a projection is well-formed")
            if value?["id"] != nil { require(parsed(copy)?["p"] == "new", "the member is replaced") }
            let again = try? schema.project(copy, droppingEmptyValues: drops)
            require(again == copy, "projecting again changes nothing")
        }
    }
}

private let marked = schema.marking([(path: "id", mark: 1), (path: "n", mark: 2), (path: "a.d", mark: 3)])

/// What is done in one pass gives what several passes give.
private func checkOnePass(_ value: JSONValue?, _ bytes: [UInt8]) {
    let isValid = schema.isValid(bytes)
    let cut = schema.cutOut("id", of: bytes, limits: .standard)
    require((cut != nil) == (isValid && value?["id"]?.stringValue != nil), "a cut is made of what is valid")
    if let cut {
        require(cut.text == value?["id"]?.stringValue, "what is cut out is the member")
        let replaced = try? schema.project(bytes, droppingEmptyValues: true, replacing: (key: "id", with: (key: "v", stringValue: "new")))
        require(cut.filled(key: "v", stringValue: "new") == replaced, "a filled cut is a projection")
    }
    for drops in [false, true] {
        let copy = try? schema.project(bytes, droppingEmptyValues: drops)
        let once = (try? schema.projectIfValid(bytes, droppingEmptyValues: drops, maximumBytes: 2_000)) ?? nil
        let isExpected = copy.map { parsed($0)?.objectValue != nil && schema.isValid($0) && $0.count <= 2_000 } ?? false
        require(once?.bytes == (isExpected ? copy : nil), "a projection that is checked meanwhile is the same")
    }
    guard let values = (try? marked.markedValues(in: bytes)) ?? nil else {
        require(value?.objectValue == nil, "values are collected from every object")
        return
    }
    let id = values.first { $0.mark == 1 }?.string(in: bytes)
    require(id == value?["id"]?.stringValue.flatMap { $0.isEmpty ? nil : $0 }, "a collected text is the member")
    require(values.first { $0.mark == 2 }?.integer == value?["n"]?.integerValue, "a collected number is the member")
}

private struct Run: Equatable {
    var elements: [JSONElementSplitter.Element] = []
    var others: [String: JSONValue] = [:]
    var error: StrictJSONError?

    init(_ form: JSONElementSplitter.Form, _ bytes: [UInt8], maximum: Int, sizes: (Int) -> Int) {
        var splitter = JSONElementSplitter(form, maximumElementBytes: maximum)
        do throws(StrictJSONError) {
            var start = 0
            while start < bytes.count {
                let end = min(bytes.count, start + sizes(start))
                splitter.append(bytes[start..<end])
                start = end
                while let element = try splitter.next() { elements.append(element) }
            }
            try splitter.finish()
            while let element = try splitter.next() { elements.append(element) }
        } catch {
            self.error = error
        }
        others = splitter.otherMembers
    }
}

private func checkSplitting(_ value: JSONValue?, _ bytes: [UInt8]) {
    // One size and way of cutting an input, by its length: trying all on all leaves too few inputs a second.
    let maximum = bytes.count % 3 == 0 ? 12 : 1 << 20
    let size: (Int) -> Int = bytes.count % 2 == 0 ? { _ in 1 } : { 1 + Int(bytes[$0]) % 11 }
    for form in [JSONElementSplitter.Form.array, .lines, .member("a")] {
        let whole = Run(form, bytes, maximum: maximum) { _ in max(1, bytes.count) }
        require(Run(form, bytes, maximum: maximum, sizes: size) == whole, "the cut makes no difference")
        for element in whole.elements {
            require(element.bytes.count <= maximum, "no element is larger than the maximum")
            require((element.problem == nil) == (parsed(element.bytes) != nil), "an element without a problem is well-formed")
        }
    }
    if case .array(let elements)? = value {
        let run = Run(.array, bytes, maximum: 1 << 20) { _ in bytes.count }
        require(run.error == nil && run.elements.map { parsed($0.bytes) } == elements, "the elements are those of the tree")
    }
    if case .object(let object)? = value, case .array(let elements)? = object["a"] {
        let run = Run(.member("a"), bytes, maximum: 1 << 20) { _ in bytes.count }
        require(run.error == nil && run.elements.map { parsed($0.bytes) } == elements, "the elements are those of the member")
    }
}
