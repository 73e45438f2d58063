import Testing

@testable import Database

struct PostgreSQLAddressTests {
    @Test func readsWhatAnAddressSays() throws {
        let address = try PostgreSQLAddress(
            "postgresql://us%65r:p%40ss%3Aw%2Fd@db.example.nl:5433/labour?schema=ledger&sslmode=verify-ca&sslrootcert=/etc/ca.crt&application_name=node-1"
        )
        let words = address.keywords
        #expect(words["user"] == "user")
        #expect(words["password"] == "p@ss:w/d")
        #expect(words["host"] == "db.example.nl")
        #expect(words["port"] == "5433")
        #expect(words["dbname"] == "labour")
        #expect(words["sslmode"] == "verify-ca")
        #expect(words["sslrootcert"] == "/etc/ca.crt")
        #expect(words["application_name"] == "node-1")
        #expect(words["schema"] == nil)
        #expect(address.schema == "ledger")
        #expect(try PostgreSQLAddress("postgres://h/d").schema == "public")
    }

    @Test func readsSeveralServersNumbersAndSockets() throws {
        let several = try PostgreSQLAddress("postgres://a:1,b,[::1]:65535,10.0.0.1/d?target_session_attrs=read-write").keywords
        #expect(several["host"] == "a,b,::1,10.0.0.1")
        #expect(several["port"] == "1,5432,65535,5432")
        let socket = try PostgreSQLAddress("postgresql:///d?host=%2Frun%2Fpostgresql&port=5433").keywords
        #expect(socket["host"] == "/run/postgresql")
        #expect(socket["port"] == "5433")
        #expect(try PostgreSQLAddress("postgresql://user@/d?host=/tmp").keywords["user"] == "user")
    }

    @Test func checksTheServersNameUnlessTheAddressSaysOtherwise() throws {
        #expect(try PostgreSQLAddress("postgres://localhost/d").keywords["sslmode"] == "verify-full")
        #expect(try PostgreSQLAddress("postgres:///d?host=/tmp").keywords["sslmode"] == "disable")
        #expect(try PostgreSQLAddress("postgres://h/d?sslmode=disable").keywords["sslmode"] == "disable")
    }

    @Test(
        arguments: [
            ("mysql://h/d", "scheme"), ("postgres:/h/d", "scheme"), ("postgres://h", "database"), ("postgres://h/", "database"),
            ("postgres://h/d/e", "database"), ("postgres:///d", "host"), ("postgres://h:0/d", "host"), ("postgres://h:65536/d", "host"),
            ("postgres://h:+1/d", "host"), ("postgres://h:/d", "host"), ("postgres://h,/d", "host"), ("postgres://h h/d", "host"),
            ("postgres://[::1/d", "host"), ("postgres://[::1]5/d", "host"), ("postgres://::1/d", "host"), ("postgres://h%00/d", "host"),
            ("postgres://u%0A@h/d", "user"), ("postgres://@h/d", "user"), ("postgres://u:%zz@h/d", "password"),
            ("postgres://u:%+1@h/d", "password"), ("postgres://u:%FF@h/d", "password"), ("postgres://u:%4", "database"),
            ("postgres://h/d?schema=A", "schema"), ("postgres://h/d?schema=pg_x", "schema"), ("postgres://h/d?schema=a;b", "schema"),
            ("postgres://h/d?schema=1", "schema"), ("postgres://h/d?host=/tmp", "host"), ("postgres:///d?host=tmp", "host"),
            ("postgres://h/d?port=1", "port"), ("postgres:///d?host=/tmp&port=x", "port"), ("postgres://h/d?sslmode=prefer", "sslmode"),
            ("postgres://h/d?sslmode=allow", "sslmode"), ("postgres://h/d?options=-c", "parameters"), ("postgres://h/d?", "a parameter"),
            ("postgres://h/d?schema=a&schema=b", "parameters"), ("postgres://h/d?password=x", "parameters"),
            ("postgres://h/d#x", "address"),
            ("postgres://h/" + String(repeating: "d", count: 5_000), "address"),
        ])
    func namesThePartThatIsWrong(text: String, part: String) {
        let error = #expect(throws: DatabaseError.self) { try PostgreSQLAddress(text) }
        guard case .invalidAddress(part, _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test(arguments: [
        "postgres://user:secret@h:0/d", "postgres://user:secret%@h/d", "postgres://user:secret@h/d?x=secret", "postgres://user:secret/d",
        "mysql://user:secret@h/d", "postgres://user:secret@h/d?sslmode=secret", "postgres://h/d?schema=secret%3B",
    ])
    func neverShowsThePasswordInAnError(_ text: String) {
        let error = #expect(throws: DatabaseError.self) { try PostgreSQLAddress(text) }
        let shown = "\(String(reflecting: error)) \(error?.description ?? "")"
        #expect(!shown.contains("secret"))
    }

    @Test func neverShowsThePassword() throws {
        let address = try PostgreSQLAddress("postgres://user:secret@h:1,[::1]/d?schema=s")
        #expect(address.description == "postgresql://user@h:1,[::1]/d?schema=s")
        var dumped = ""
        dump(address, to: &dumped)
        let shown = "\(address) \(String(reflecting: address)) \(dumped) \(DatabaseLocation.postgreSQL(address))"
        #expect(!shown.contains("secret"))
    }

    @Test func aLocationIsAFileOrAServer() throws {
        #expect(try DatabaseLocation("data/x.sqlite") == .sqlite(path: "data/x.sqlite"))
        #expect(try DatabaseLocation("sqlite:/data/x") == .sqlite(path: "/data/x"))
        #expect(try DatabaseLocation("postgres://h/d") == .postgreSQL(PostgreSQLAddress("postgresql://h/d")))
        for text in ["", "sqlite:", "mysql://h/d", "sqlite://host/x", "postgres:h", "a\0b"] {
            #expect(throws: DatabaseError.self) { try DatabaseLocation(text) }
        }
    }
}
