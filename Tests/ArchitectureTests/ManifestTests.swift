import Testing

struct ManifestTests {
    let checkout = Checkout()

    private func manifest() throws -> Manifest {
        Manifest(try checkout.text("Package.swift"))
    }

    @Test func everyTargetInTheManifestHasItsFolderAndTheOtherWayRound() throws {
        let declared = Set(try manifest().targets.filter { !$0.isTest }.map(\.name))
        #expect(declared == Set(try checkout.folders(in: "Sources")))
    }

    @Test func dependenciesStayWithinTheTable() throws {
        for target in try manifest().targets where !target.isTest {
            let room = try #require(House.room(target.name), "\(target.name) is not in design.md's table")
            #expect(target.ours.subtracting(room.ours).isEmpty, "\(target.name) depends on a target it may not see")
            #expect(target.products.subtracting(room.libraries).isEmpty, "\(target.name) depends on a library it may not use")
        }
    }

    @Test func whatIsImportedIsDeclared() throws {
        // SwiftPM accepts an undeclared import when it is reachable through another target.
        let targets = try manifest().targets
        for file in try checkout.sources() {
            let target = try #require(targets.first { $0.name == file.target })
            for (index, module) in file.imports where House.room(module) != nil {
                #expect(target.ours.contains(module), "\(file.place(index)): Package.swift does not declare \(module)")
            }
        }
    }

    @Test func everyTargetHasTestsOfItsOwn() throws {
        let targets = try manifest().targets
        let tests = Set(targets.filter(\.isTest).map(\.name))
        // The adapters are tested where they meet: PeerClient in HTTPServerTests, schakel by the client suite in Tests/Client, and what is only
        // the name of a C library in the tests of its one user.
        let tested = targets.filter { !$0.isTest && !["CLibPQ", "PeerClient", "schakel"].contains($0.name) }
        #expect(tested.filter { !tests.contains("\($0.name)Tests") }.map(\.name) == [])
    }
}
