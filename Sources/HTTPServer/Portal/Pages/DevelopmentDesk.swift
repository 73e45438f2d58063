import LabourDomain
import SignIn
import WebPages

/// The development provider's own pages and calls. Only the pilot has it.
struct DevelopmentDesk: PortalDesk {
    let setting: PortalSetting
    let provider: @Sendable () async throws -> DevelopmentProvider

    var pages: [PortalPage] {
        var choose = PortalPage.post(DevelopmentProvider.path + "/authorize", .everybody, .developmentSignIn, .none, choose)
        choose.isBeforeSession = true
        var token = PortalPage.post(DevelopmentProvider.path + "/token", .everybody, .developmentSignIn, .none) { call in
            let answer = await (try provider()).token(call.form)
            return PageAnswer(status: answer.status, content: .file(answer.body, mediaType: "application/json", downloadName: nil))
        }
        token.isBeforeSession = true
        return [
            .get(DevelopmentProvider.path + "/.well-known/openid-configuration", .everybody, .developmentSignIn) { _ in
                .file(try await provider().metadata, "application/json")
            },
            .get(DevelopmentProvider.path + "/keys", .everybody, .developmentSignIn) { _ in
                .file(try await provider().keys, "application/json")
            },
            .get(DevelopmentProvider.path + "/authorize", .everybody, .developmentSignIn, .none, ask), choose, token,
        ]
    }

    @Sendable private func ask(_ call: PageCall) async throws -> PageAnswer {
        let provider = try await provider()
        guard provider.request(call.query) != nil else { throw PageRefusal.malformedAddress }
        let people = provider.people.map { person in
            PersonChoicePage.Invented(
                subject: person.subject, name: person.name,
                organisation: setting.organisations[person.organisation] ?? person.organisation.text, role: person.role)
        }
        return .page(PersonChoicePage.html(people, request: call.query, setting.context(call)))
    }

    @Sendable private func choose(_ call: PageCall) async throws -> PageAnswer {
        let provider = try await provider()
        guard let request = provider.request(call.form) else { throw PageRefusal.malformedForm }
        guard let subject = call.field(PersonChoicePage.fieldName), !subject.isEmpty else { return .redirect(provider.refusal(request)) }
        guard let back = await provider.grant(request, to: subject) else { throw PageRefusal.malformedForm }
        return .redirect(back)
    }
}
