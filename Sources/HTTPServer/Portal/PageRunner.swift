import Exchange
import FoundationEssentials
import HTTPTypes
import SignIn
import WebPages

/// Runs one page: language, session, who may, whether a form is ours, the account, and the fields of the answer.
struct PageRunner: Sendable {
    let page: PortalPage
    let setting: PortalSetting

    @concurrent
    func step(_ call: Call) async -> Step {
        guard page.method == .post else { return .answered(await run(call, form: [])) }
        return .readingForm { content in
            switch content {
            case .success(let bytes):
                guard let fields = FormBody.fields(bytes) else { return await refuse(.malformedForm, call) }
                return await run(call, form: fields)
            case .failure: return await refuse(.malformedForm, call)
            }
        }
    }

    // MARK: Judging

    @concurrent
    private func run(_ call: Call, form: [(name: String, value: String)]) async -> Answer {
        guard let query = QueryString(call.path.query)?.fields else { return await refuse(.malformedAddress, call) }
        let language = language(call, query)
        let visit: Visit?
        do {
            visit = try await setting.visit(call)
        } catch {
            return await refuse(.fault, call, language)
        }
        switch page.audience.verdict(on: visit?.person) {
        case .admitted: break
        case .notSignedIn: return page.method == .get ? toSignIn(call, language) : await refuse(.signedOut, call, language)
        case .notAllowed: return await refuse(.notAllowed, call, language, visit)
        }
        if page.method == .post, !isOurForm(call, form, visit) { return await refuse(.foreignForm, call, language, visit) }
        if page.isSensitive, let visit, let sessions = setting.sessions, !visit.session.isFresh(at: setting.now(), sessions.limits) {
            return await refuse(.proofNeeded, call, language, visit)
        }
        let prepared = PageCall(
            path: path(call), parameters: call.parameters, query: query, form: form, language: language, visit: visit,
            cookies: Dictionary(
                uniqueKeysWithValues: PortalCookie.allCases.compactMap { cookie in
                    cookie.value(in: call.fields).map { (cookie, $0) }
                }), browser: BrowserName.of(call.values("User-Agent").first), trace: call.trace, now: setting.now())
        return await answer(prepared, call)
    }

    @concurrent
    private func answer(_ prepared: PageCall, _ call: Call) async -> Answer {
        if page.account == .recorded, !(await record(call, prepared.visit, refusal: nil)) {
            return await refuse(.notRecorded, call, prepared.language, prepared.visit)
        }
        do {
            var answer = try await page.handler(prepared)
            if prepared.asked("taal") == prepared.language.rawValue { answer.cookies.append((.language, prepared.language.rawValue)) }
            return PortalFields.answer(answer, in: prepared.language)
        } catch let refusal as PageRefusal {
            return await refuse(refusal, call, prepared.language, prepared.visit)
        } catch {
            return await refuse(.fault, call, prepared.language, prepared.visit, reason: String(reflecting: type(of: error)))
        }
    }

    /// A form counts when the browser says that it comes from our own page, and it carries the token of the session (ASVS 3.5.1).
    private func isOurForm(_ call: Call, _ form: [(name: String, value: String)], _ visit: Visit?) -> Bool {
        if let site = call.values("Sec-Fetch-Site").first, site != "same-origin" { return false }
        if let origin = call.values("Origin").first, let own = setting.origin, origin != own { return false }
        if page.isBeforeSession { return true }
        let tokens = form.filter { $0.name == PageContext.formTokenName }.map(\.value)
        guard let visit, let token = tokens.first, tokens.count == 1 else { return false }
        return Sessions.isFormToken(token, of: visit.key)
    }

    private func language(_ call: Call, _ query: [(name: String, value: String)]) -> PageLanguage {
        let chosen = query.first { $0.name == "taal" }?.value ?? PortalCookie.language.value(in: call.fields)
        let languages = call.fields[values: .acceptLanguage].joined(separator: ", ")
        return PageLanguage.chosen(query: chosen, acceptLanguage: languages.isEmpty ? nil : languages)
    }

    private func path(_ call: Call) -> String { "/" + call.path.segments.joined(separator: "/") }

    private func toSignIn(_ call: Call, _ language: PageLanguage) -> Answer {
        let back = path(call) + (call.path.query.map { "?" + $0 } ?? "")
        return PortalFields.answer(.redirect(SignInDesk.address(returningTo: back)), in: language)
    }

    // MARK: Refusing and recording

    @concurrent
    private func refuse(
        _ refusal: PageRefusal, _ call: Call, _ language: PageLanguage? = nil, _ visit: Visit? = nil, reason: String? = nil
    ) async -> Answer {
        let language = language ?? self.language(call, [])
        if refusal.isAttempt, !(await record(call, visit, refusal: refusal.word)), refusal != .notRecorded {
            return await refuse(.notRecorded, call, language, visit)
        }
        let context = setting.context(language, path: path(call), visit)
        let html = RefusalPage.html(
            refusal.kind, context, again: refusal == .proofNeeded ? SignInDesk.renewal(returningTo: path(call)) : nil)
        return PortalFields.answer(.page(html, status: refusal.status, reason: reason ?? refusal.word), in: language)
    }

    @concurrent
    private func record(_ call: Call, _ visit: Visit?, refusal: String?) async -> Bool {
        do {
            try await setting.record(page.event, page: page.path, visit?.person, call.trace.traceID, refusal: refusal)
            return true
        } catch {
            return false
        }
    }
}
