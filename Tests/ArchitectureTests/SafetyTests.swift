import Testing

/// Nothing that input can reach may stop the process, and the inner layers have no clock and no randomness of their own.
struct SafetyTests {
    let checkout = Checkout()

    @Test(arguments: ["try!", "as!", "fatalError", "unowned(unsafe)", "nonisolated(unsafe)", "@unchecked"])
    func neverWritten(_ text: String) throws {
        #expect(try checkout.sources().flatMap { $0.places(of: text) } == [])
    }

    @Test func nothingIsUnwrappedByForce() throws {
        #expect(try checkout.sources().flatMap(\.forcedUnwraps) == [])
    }

    @Test func theScannerKnowsAForcedUnwrapFromANegation() {
        let file = SourceFile(
            path: "Sources/X/A.swift",
            text: "let a = b!\nif !a || c != d { }\nlet e: Int! = f()!.g\nlet h = \"i!\"\nlet k = l[0]!\n#if !os(Linux)\n#endif")
        #expect(file.forcedUnwraps == ["Sources/X/A.swift:1", "Sources/X/A.swift:3", "Sources/X/A.swift:5"])
    }

    @Test(arguments: [
        "Date()", "Date.now", "UUID()", "SystemRandomNumberGenerator", ".shuffled()", ".shuffle()", ".randomElement()", "ContinuousClock()",
        "ProcessInfo", "DispatchTime.now",
    ])
    func innerLayersAreGivenTheirClockAndChance(_ text: String) throws {
        // The one door: a value that is passed in, and that a test replaces by a seeded one.
        let door = "Sources/Governance/Randomness/RandomSource.swift"
        let inner = try checkout.sources().filter { House.innerTargets.contains($0.target) && $0.path != door }
        #expect(!inner.isEmpty)
        #expect(inner.flatMap { $0.places(of: text) } == [])
    }

    @Test func onlyTheProgramPrints() throws {
        let libraries = try checkout.sources().filter { $0.target != "schakel" }
        #expect(libraries.flatMap { $0.places(of: "print(") } == [])
        #expect(libraries.flatMap { $0.places(of: "debugPrint(") } == [])
    }

    @Test func inputIsNeverReadWithARegularExpression() throws {
        for text in ["Regex", "NSRegularExpression", ".wholeMatch(of", ".firstMatch(of"] {
            #expect(try checkout.sources().flatMap { $0.places(of: text) } == [])
        }
    }
}

extension SourceFile {
    /// The lines that unwrap by force, or declare something that is unwrapped so.
    fileprivate var forcedUnwraps: [String] {
        code.enumerated().compactMap { index, line in
            let bytes = Array(line.utf8)
            for (column, byte) in bytes.enumerated() where byte == UInt8(ascii: "!") && column > 0 {
                let before = bytes[column - 1]
                let after = column + 1 < bytes.count ? bytes[column + 1] : UInt8(ascii: " ")
                let keyword = Self.words(of: String(decoding: bytes[..<column], as: UTF8.self)).last
                guard after != UInt8(ascii: "="), Self.belongsToWord(before) || ")]}>\"".utf8.contains(before) else { continue }
                if keyword == "try" || keyword == "as" { continue }
                return place(index)
            }
            return nil
        }
    }
}
