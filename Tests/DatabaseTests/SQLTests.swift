import Database
import Testing

struct SQLTests {
    @Test func bindsEveryInterpolatedValue() {
        let name = "x'; DROP TABLE person; --"
        let statement: SQL = "SELECT * FROM person WHERE name = \(name) AND age > \(17)"
        #expect(statement.text { "$\($0)" } == "SELECT * FROM person WHERE name = $1 AND age > $2")
        #expect(statement.values == [.text(name), .integer(17)])
    }

    @Test func splicesAnotherStatementWithItsValues() {
        let condition: SQL = "age > \(17)"
        let statement: SQL = "SELECT * FROM person WHERE name = \("a") AND \(condition) LIMIT \(3)"
        #expect(statement.text { _ in "?" } == "SELECT * FROM person WHERE name = ? AND age > ? LIMIT ?")
        #expect(statement.values == [.text("a"), .integer(17), .integer(3)])
    }

    @Test func bindsEveryKindOfValue() {
        let nothing: String? = nil
        let statement: SQL = "\(orNull: nothing) \(true) \(false) \(1.5) \([UInt8](arrayLiteral: 1, 2)) \(Int64.min) \(SQLValue.text("t"))"
        #expect(
            statement.values == [.null, .integer(1), .integer(0), .real(1.5), .blob([1, 2]), .integer(.min), .text("t")])
    }
}

struct SQLRowTests {
    let row = SQLRow(columns: ["number", "name", "nothing", "flag"], values: [.integer(3), .text("x"), .null, .integer(2)])

    @Test func readsByNameAndType() throws {
        #expect(try row.value("number") as Int == 3)
        #expect(try row.value("name", as: String.self) == "x")
        #expect(try row.optional("nothing", as: String.self) == nil)
        #expect(try row.optional("number", as: Int64.self) == 3)
    }

    @Test func namesTheColumnThatIsMissing() {
        #expect(throws: DatabaseError.missingColumn(name: "age")) { try row.value("age", as: Int.self) }
        #expect(throws: DatabaseError.missingColumn(name: "age")) { try row.optional("age", as: Int.self) }
    }

    @Test func namesTheColumnThatHoldsAnotherType() {
        #expect(throws: DatabaseError.wrongType(column: "name", expected: .integer, got: .text)) { try row.value("name", as: Int.self) }
        #expect(throws: DatabaseError.wrongType(column: "nothing", expected: .text, got: .null)) {
            try row.value("nothing", as: String.self)
        }
        #expect(throws: DatabaseError.wrongType(column: "flag", expected: .integer, got: .integer)) { try row.value("flag", as: Bool.self) }
        #expect(throws: DatabaseError.wrongType(column: "name", expected: .real, got: .text)) { try row.value("name", as: Double.self) }
        #expect(throws: DatabaseError.wrongType(column: "name", expected: .blob, got: .text)) { try row.value("name", as: [UInt8].self) }
    }
}
