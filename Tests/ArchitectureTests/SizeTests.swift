import Testing

/// style.md §3b: a file of one concept, a function that fits on a screen.
struct SizeTests {
    let checkout = Checkout()

    @Test func noFileIsLongerThanFiveHundredLines() throws {
        let long = try checkout.sources().filter { $0.lines.count > 500 }
        #expect(long.map { "\($0.path): \($0.lines.count)" } == [])
    }

    @Test func theMedianFileIsShorterThanNinetyLines() throws {
        let lengths = try checkout.sources().map(\.lines.count).sorted()
        let median = try #require(lengths.isEmpty ? nil : lengths[lengths.count / 2])
        #expect(median < 90)
    }

    @Test func noFunctionIsLongerThanSixtyLines() throws {
        let long = try checkout.sources().flatMap { file in
            file.functions.filter { $0.length > 60 }.map { "\(file.place($0.line)) \($0.name): \($0.length) lines" }
        }
        #expect(long == [])
    }

    @Test func theScannerMeasuresAFunctionFromItsNameToItsBrace() {
        let file = SourceFile(
            path: "Sources/X/A.swift",
            text: """
                protocol P { func nothing() -> Int
                    func another() }
                struct S {
                    func one(_ body: () -> Void = {}) { body() }
                    init(
                        a: Int
                    ) throws {
                        // a brace in a comment: }
                        let text = "and in a \\(a) string: }"
                    }
                }
                """)
        #expect(file.functions.map { "\($0.name) \($0.length)" } == ["one 1", "init 6"])
    }
}
