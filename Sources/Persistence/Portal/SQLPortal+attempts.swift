import Database
import Foundation
public import SignIn

extension SQLPortal: AttemptStore {
    public func keep(_ attempt: SignInAttempt) async throws {
        try await database.write { connection in
            let oldest = (attempt.begunAt - SignInAttempt.life).millisecondsSince1970
            try connection.execute("DELETE FROM sign_in_attempt WHERE begun_at < \(oldest)")
            try connection.execute(
                """
                INSERT INTO sign_in_attempt (state, browser, nonce, verifier, destination, renews, begun_at)
                VALUES (\(attempt.stateDigest), \(attempt.browserDigest), \(attempt.nonce), \(attempt.verifier), \(attempt.destination),
                    \(attempt.isRenewal ? 1 : 0), \(attempt.begunAt.millisecondsSince1970))
                """)
        }
    }

    public func take(stateDigest: String) async throws -> SignInAttempt? {
        try await database.write { connection in
            guard let row = try connection.row("SELECT * FROM sign_in_attempt WHERE state = \(stateDigest)") else { return nil }
            try connection.execute("DELETE FROM sign_in_attempt WHERE state = \(stateDigest)")
            return SignInAttempt(
                stateDigest: try row.value("state"), browserDigest: try row.value("browser"), nonce: try row.value("nonce"),
                verifier: try row.value("verifier"), destination: try row.value("destination"),
                isRenewal: try row.value("renews", as: Int64.self) == 1, begunAt: try row.date("begun_at"))
        }
    }
}
