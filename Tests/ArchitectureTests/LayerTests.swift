import Testing

/// design.md, "The house: targets and what they may import", held against the code.
struct LayerTests {
    let checkout = Checkout()

    @Test func everyTargetStandsInTheTable() throws {
        let known = Set(House.rooms.map(\.name))
        let built = Set(try checkout.folders(in: "Sources"))
        #expect(built.subtracting(known).isEmpty, "not in design.md's table")
        #expect(built.count > 10)
    }

    @Test func everyTargetHasCode() throws {
        // A target is added when its first feature is built, not before. That of a C library has nothing of ours.
        for target in try checkout.folders(in: "Sources") where target != "CLibPQ" {
            let files = try checkout.swiftFiles(in: "Sources/\(target)")
            #expect(files.contains { $0.code.contains { !$0.allSatisfy(\.isWhitespace) } }, "\(target) has no code")
        }
    }

    @Test func theTableItselfPointsDownwards() throws {
        for room in House.rooms {
            for name in room.ours {
                let other = try #require(House.room(name), "\(name) is not a target")
                #expect(other.layer <= room.layer, "\(room.name) may not look up to \(name)")
                #expect(!other.ours.contains(room.name), "\(room.name) and \(name) import each other")
            }
        }
    }

    @Test func importsStayWithinTheTable() throws {
        for file in try checkout.sources() {
            let room = try #require(House.room(file.target))
            var allowed = room.ours.union(room.libraries).union(House.toolchain)
            if room.layer >= 3 { allowed.formUnion(House.operatingSystem) }
            for (index, module) in file.imports {
                #expect(allowed.contains(module), "\(file.place(index)): \(room.name) may not import \(module)")
            }
        }
    }

    @Test func theClientFileCannotSeeTheVault() throws {
        let files = try #require(House.room("ClientFiles"))
        #expect(!files.ours.contains("CareerVault"))
    }

    @Test func onlyTheProgramSeesBothTheDatabaseAndTheServer() {
        let both = House.rooms.filter { $0.ours.isSuperset(of: ["Persistence", "HTTPServer"]) }
        #expect(both.map(\.name) == ["schakel"])
    }
}

extension SourceFile {
    /// The modules that the file imports, each with the line it stands on.
    var imports: [(line: Int, module: String)] {
        code.enumerated().compactMap { index, line in
            var words = line.split(separator: " ").map(String.init)
            words.removeAll { $0.hasPrefix("@") }
            if let first = words.first, ["public", "package", "internal", "fileprivate", "private"].contains(first) { words.removeFirst() }
            guard words.first == "import", words.count > 1 else { return nil }
            // `import struct Foundation.Date` names a declaration of a module.
            let kinds = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
            let name = kinds.contains(words[1]) && words.count > 2 ? words[2] : words[1]
            return (index, String(name.split(separator: ".").first ?? ""))
        }
    }
}
