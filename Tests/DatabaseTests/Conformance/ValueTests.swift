import Database
import Testing

/// What is written comes back as it was, whatever keeps it.
struct ValueTests {
    @Test(arguments: DatabaseEngine.available)
    func givesBackWhatWasWritten(_ engine: DatabaseEngine) async throws {
        let open = try await engine.openWithItems()
        let bytes: [UInt8] = Array(0...255)
        let changed = try await open.database.write {
            try $0.execute("INSERT INTO item (id, size, content, weight) VALUES (\("é'\""), \(Int64.max), \(bytes), \(0.1))")
        }
        #expect(changed == 1)
        let row = try #require(try await open.database.read { try $0.row("SELECT * FROM item") })
        #expect(row.columns == ["id", "size", "content", "weight"])
        #expect(try row.value("id") == "é'\"")
        #expect(try row.value("size") == Int64.max)
        #expect(try row.value("content") == bytes)
        #expect(try row.value("weight") == 0.1)
    }

    @Test(arguments: DatabaseEngine.available)
    func keepsNumbersAtTheirBounds(_ engine: DatabaseEngine) async throws {
        let open = try await engine.open()
        let whole: [Int64] = [.min, .min + 1, -1, 0, 1, .max - 1, .max]
        let real: [Double] = [
            -.greatestFiniteMagnitude, -1, -0.1, 0, .leastNonzeroMagnitude, 0.1, 1 / 3, 1e15 + 0.5, .greatestFiniteMagnitude, .infinity,
        ]
        try await open.database.write { connection in
            try connection.execute("CREATE TABLE number (whole BIGINT, fraction REAL)")
            for number in whole { try connection.execute("INSERT INTO number (whole) VALUES (\(number))") }
            for number in real { try connection.execute("INSERT INTO number (fraction) VALUES (\(number))") }
        }
        let found = try await open.database.read { connection in
            (
                try connection.rows("SELECT whole FROM number WHERE whole IS NOT NULL ORDER BY whole").map {
                    try $0.value("whole", as: Int64.self)
                },
                try connection.rows("SELECT fraction FROM number WHERE fraction IS NOT NULL ORDER BY fraction")
                    .map { try $0.value("fraction", as: Double.self) }
            )
        }
        #expect(found.0 == whole)
        #expect(found.1 == real)
    }

    @Test(arguments: DatabaseEngine.available)
    func keepsAnEmptyBlobAndAnEmptyTextApartFromNothing(_ engine: DatabaseEngine) async throws {
        let open = try await engine.openWithItems()
        try await open.database.write {
            try $0.execute(
                "INSERT INTO item (id, size, content) VALUES (\(""), 0, \([UInt8]())), (\("b"), 0, \(orNull: [UInt8]?.none)), (\("c"), 0, \([0]))"
            )
        }
        let rows = try await open.database.read { try $0.rows("SELECT id, content FROM item ORDER BY id") }
        #expect(try rows.map { try $0.optional("content", as: [UInt8].self) } == [[], nil, [0]])
        #expect(try rows[0].value("id") == "")
    }

    @Test(arguments: DatabaseEngine.available)
    func keepsTextByteByByte(_ engine: DatabaseEngine) async throws {
        let open = try await engine.openWithItems()
        // The same to the eye and to Swift; different bytes, and so different identifiers.
        let texts = [
            "e\u{301}", "\u{E9}", "E", "e", "e ", "🚲", "Ĳ", "ij", "\u{1}\n\t", "\u{10FFFF}", "%s $1 ?1 :a",
            String(repeating: "é", count: 20_000),
        ]
        try await open.database.write { connection in for text in texts { try connection.insert(text) } }
        let found = try await open.database.items()
        #expect(found.map { Array($0.utf8) } == texts.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) })
        let one = try await open.database.read { try $0.rows("SELECT id FROM item WHERE id = \("e\u{301}")").count }
        #expect(one == 1)
    }

    @Test(arguments: DatabaseEngine.available)
    func refusesTextWithTheCharacterZero(_ engine: DatabaseEngine) async throws {
        let open = try await engine.openWithItems()
        await #expect(throws: DatabaseError.textHoldsNUL) { try await open.database.write { try $0.insert("a\0b") } }
        await #expect(throws: DatabaseError.textHoldsNUL) {
            try await open.database.read { try $0.rows("SELECT id FROM item WHERE id = \("\0")").count }
        }
        #expect(try await open.database.items() == [])
    }

    @Test(arguments: DatabaseEngine.available)
    func countsSumsAndComparesInTheSameKinds(_ engine: DatabaseEngine) async throws {
        let open = try await engine.openWithItems()
        try await open.database.write { connection in for size in 1...4 { try connection.insert("\(size)", size: size) } }
        let row = try #require(
            try await open.database.read {
                try $0.row(
                    """
                    SELECT count(*) AS number, sum(size) AS total, avg(size) AS average, max(id) AS last, min(size) > 0 AS positive,
                        coalesce(max(weight), 0.5) AS weight, 7 AS seven, 'x' AS letter, \(true) AS flag, \(orNull: String?.none) AS absent
                    FROM item
                    """)
            })
        let expected: [SQLValue] = [
            .integer(4), .integer(10), .real(2.5), .text("4"), .integer(1), .real(0.5), .integer(7), .text("x"), .integer(1), .null,
        ]
        #expect(row.values == expected)
    }

    @Test(arguments: DatabaseEngine.available)
    func takesNullWhereAnyTypeStands(_ engine: DatabaseEngine) async throws {
        let open = try await engine.openWithItems()
        let (size, text) = (Int?.none, String?.none)
        try await open.database.write { connection in
            try connection.execute(
                "INSERT INTO item (id, size, content, weight) VALUES ('a', 1, \(orNull: [UInt8]?.none), \(orNull: Double?.none))")
            try connection.execute("UPDATE item SET size = coalesce(\(orNull: size), size), content = \(orNull: [UInt8]?([1]))")
            try connection.execute("UPDATE item SET id = coalesce(\(orNull: text), id), size = coalesce(\(orNull: Int?(7)), size)")
        }
        let row = try #require(try await open.database.read { try $0.row("SELECT * FROM item") })
        #expect(row.values == [.text("a"), .integer(7), .blob([1]), .null])
    }
}
