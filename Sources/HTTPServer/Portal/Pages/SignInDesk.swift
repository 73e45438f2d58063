import Exchange
import SignIn
import WebPages

/// Signing in and out, and somebody's own sessions.
struct SignInDesk: PortalDesk {
    let setting: PortalSetting
    let sessions: Sessions
    let flow: @Sendable () async throws -> SignInFlow

    var pages: [PortalPage] {
        [
            .get("/aanmelden", .everybody, .signInBegun, .none, begin),
            .get(Self.comingBack, .everybody, .signedIn, .none, complete),
            .post("/afmelden", .signedIn, .signedOut, .recorded, signOut),
            .get("/sessies", .signedIn, .sessionsRead, .none, show),
            .post("/sessies", .signedIn, .sessionEnded, .recorded, end),
        ]
    }

    /// Where the provider sends the browser back to.
    private static let comingBack = "/aanmelden/terug"

    /// For the audit log; `nil` for what is not recorded.
    private static func word(_ error: SignInError) -> String? {
        switch error {
        case .notSignedIn: "not-signed-in"
        case .noAccess: "no-access"
        case .callbackRefused: nil
        case .tokenRefused: "token-refused"
        case .providerUnreachable, .providerRefused, .malformedProviderAnswer, .invalidSetting: "provider-unavailable"
        }
    }

    /// Where somebody signs in and then comes back to a page.
    static func address(returningTo path: String) -> String { "/aanmelden?naar=" + FormText.escape(path) }

    /// Where somebody proves again who it is.
    static func renewal(returningTo path: String) -> String { address(returningTo: path) + "&opnieuw=ja" }

    /// A path of ours, whatever an address asks for: a redirect may never lead elsewhere (ASVS 3.7.2).
    static func destination(_ asked: String?) -> String {
        guard let asked, asked.utf8.count <= 1_500, asked.hasPrefix("/"), !asked.hasPrefix("//"), !asked.hasPrefix("/\\"),
            asked.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }), !asked.hasPrefix("/aanmelden")
        else { return "/" }
        return asked
    }

    @Sendable private func begin(_ call: PageCall) async throws -> PageAnswer {
        let renews = call.asked("opnieuw") == "ja"
        if call.visit != nil, !renews { return .redirect(Self.destination(call.asked("naar"))) }
        do {
            let beginning = try await flow().begin(destination: Self.destination(call.asked("naar")), renewing: renews)
            var answer = PageAnswer.redirect(beginning.address)
            answer.cookies = [(.attempt, beginning.browserSecret)]
            return answer
        } catch let error as SignInError {
            return refused(error, call)
        }
    }

    @Sendable private func complete(_ call: PageCall) async throws -> PageAnswer {
        do {
            let signedIn = try await flow().complete(call.query, browserSecret: call.cookies[.attempt])
            try await setting.record(.signedIn, page: Self.comingBack, signedIn.person, call.trace.traceID, refusal: nil)
            let key = try await sessions.begin(signedIn, browser: call.browser, replacing: call.cookies[.session])
            var answer = PageAnswer.redirect(signedIn.destination)
            answer.cookies = [(.session, key), (.attempt, nil)]
            return answer
        } catch let error as SignInError {
            // Anybody can come back with nonsense; that would only fill the log.
            if let word = Self.word(error) {
                try await setting.record(.signedIn, page: Self.comingBack, nil, call.trace.traceID, refusal: word)
            }
            return refused(error, call)
        }
    }

    private func refused(_ error: SignInError, _ call: PageCall) -> PageAnswer {
        let (kind, status): (SignInRefusedPage.Kind, Int) =
            switch error {
            case .notSignedIn: (.stopped, 403)
            case .noAccess: (.noAccess, 403)
            case .callbackRefused, .tokenRefused: (.again, 403)
            case .providerUnreachable, .providerRefused, .malformedProviderAnswer, .invalidSetting: (.unavailable, 503)
            }
        var answer = PageAnswer.page(SignInRefusedPage.html(kind, setting.context(call)), status: status, reason: "\(error)")
        answer.cookies = [(.attempt, nil)]
        return answer
    }

    @Sendable private func signOut(_ call: PageCall) async throws -> PageAnswer {
        if let visit = call.visit { try await sessions.end(key: visit.key) }
        var answer = PageAnswer.redirect("/")
        answer.cookies = [(.session, nil)]
        answer.clearsSiteData = true
        return answer
    }

    @Sendable private func show(_ call: PageCall) async throws -> PageAnswer {
        guard let visit = call.visit else { throw PageRefusal.signedOut }
        let own = try await sessions.all(of: visit.person).map { session in
            SessionsPage.Line(
                name: session.name, browser: session.browser, begunAt: session.begunAt, usedAt: session.usedAt,
                isThisOne: session.digest == visit.session.digest)
        }
        return .page(SessionsPage.html(own, setting.context(call)))
    }

    @Sendable private func end(_ call: PageCall) async throws -> PageAnswer {
        guard let visit = call.visit, let name = call.field("sessie") else { throw PageRefusal.malformedForm }
        guard try await sessions.end(named: name, of: visit.person) else { throw PageRefusal.notFound }
        return .redirect("/sessies")
    }
}
