import StrictJSON
import Testing

/// What must hold of any document, tried on random ones. The seed is printed; `PROPERTY_SEED` repeats a run.
@Suite struct PropertyTests {
    @Test func everyWritingOfAValueReadsBackAsThatValue() throws {
        let seed = SeededGenerator.seed(for: "every writing")
        var generator = DocumentGenerator(random: SeededGenerator(seed: seed))
        for round in 0..<1500 {
            let value = generator.value()
            let document = generator.write(value)
            #expect(try JSONValue(parsing: document) == value, "seed \(seed), round \(round)")
            #expect(try JSONValue(parsing: value.serialized()) == value, "seed \(seed), round \(round)")
            #expect(try JSONValue(parsing: JSONText.compact(document)) == value, "seed \(seed), round \(round)")
        }
    }

    @Test func everyReaderSaysTheSameOfAMutatedDocument() throws {
        let seed = SeededGenerator.seed(for: "every reader")
        var generator = DocumentGenerator(random: SeededGenerator(seed: seed))
        var refused = 0
        for round in 0..<2500 {
            let document = generator.mutate(generator.write(generator.value()))
            if verdict(document) != nil {
                refused += 1
                continue
            }
            let compact = try JSONText.compact(document)
            #expect(try JSONText.compact(compact) == compact, "seed \(seed), round \(round)")
            #expect(try JSONValue(parsing: compact) == JSONValue(parsing: document), "seed \(seed), round \(round)")
        }
        #expect(refused > 300)
    }

    @Test func anyCutOfAStreamGivesTheSameElements() {
        let seed = SeededGenerator.seed(for: "any cut")
        var generator = DocumentGenerator(random: SeededGenerator(seed: seed))
        for round in 0..<700 {
            let (form, whole) = generator.stream()
            let document = generator.random.chance(30) ? generator.mutate(whole) : whole
            let maximum = generator.random.pick([10, 100, 100_000])
            let expected = SplitRun(form, document, maximum: maximum)
            #expect(SplitRun(form, document, maximum: maximum, pieces: 1) == expected, "seed \(seed), round \(round)")
            let random = SplitRun(form, document, maximum: maximum) { Int.random(in: 1...9, using: &generator.random) }
            #expect(random == expected, "seed \(seed), round \(round)")
        }
    }

    @Test func elementsOfAStreamAreItsValues() throws {
        let seed = SeededGenerator.seed(for: "elements")
        var generator = DocumentGenerator(random: SeededGenerator(seed: seed))
        for round in 0..<200 {
            let values = (0..<5).map { _ in generator.value() }
            let run = SplitRun(.array, generator.write(.array(values)), maximum: 100_000)
            #expect(try run.elements.map { try JSONValue(parsing: $0.bytes) } == values, "seed \(seed), round \(round)")
            let lines = Array(values.map { $0.serialized() }.joined(separator: [0x0A]))
            let lineRun = SplitRun(.lines, lines, maximum: 100_000)
            #expect(try lineRun.elements.map { try JSONValue(parsing: $0.bytes) } == values, "seed \(seed), round \(round)")
        }
    }

    @Test func projectionAgreesWithATree() throws {
        let seed = SeededGenerator.seed(for: "projection")
        var generator = DocumentGenerator(random: SeededGenerator(seed: seed))
        for round in 0..<1500 {
            let value = generator.value()
            let document = generator.write(value)
            let dropped = try JSONSchema.any.project(document, droppingEmptyValues: true)
            #expect(try JSONValue(parsing: dropped) == value.withoutEmptyValues(), "seed \(seed), round \(round)")
            let again = try JSONSchema.any.project(dropped, droppingEmptyValues: true)
            #expect(again == dropped, "seed \(seed), round \(round)")
        }
    }
}

extension DocumentGenerator {
    fileprivate mutating func stream() -> (JSONElementSplitter.Form, [UInt8]) {
        let values = (0..<Int.random(in: 0...5, using: &random)).map { _ in value() }
        switch Int.random(in: 0..<3, using: &random) {
        case 0: return (.array, write(.array(values)))
        case 1:
            return (
                .lines, Array(values.map { $0.serialized() }.joined(separator: random.pick([[0x0A], [0x0D, 0x0A], [0x0A, 0x20, 0x0A]])))
            )
        default: return (.member("m"), write(["x": value(), "m": .array(values), "é\"": value()]))
        }
    }
}

extension JSONValue {
    /// What a projection should leave, worked out on the tree; the root stays.
    fileprivate func withoutEmptyValues() -> JSONValue {
        switch self {
        case .array(let elements): .array(elements.map { $0.withoutEmptyValues() }.filter { !$0.isEmpty })
        case .object(let object):
            .object(JSONObject(object.members.map { ($0.key, $0.value.withoutEmptyValues()) }.filter { !$0.1.isEmpty }))
        default: self
        }
    }
}
