import HTTPTypes

/// What a listener says beside health and figures, without sessions or forms: the portal has pages of its own. One route per depth of path, so that pages stay a function from a path and the router stays exact.
struct PlainRoutes: Sendable {
    let pages: @Sendable (PageRequest) async -> PageResponse

    /// No script, no frame, no form, nothing from elsewhere (security.md section 2.4): pages are HTML and one style sheet.
    static let contentSecurityPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

    func routes() throws(HTTPServerError) -> [Route] {
        try ["/", "/{page}", "/{page}/{part}"].map { template throws(HTTPServerError) in
            Route(
                method: .get, template: try PathTemplate(template), policy: .open, event: .pageRead, style: .text,
                handler: { .answered(await answer($0)) })
        }
    }

    private func answer(_ call: Call) async -> Answer {
        let path = "/" + call.path.segments.joined(separator: "/")
        let languages = call.fields[values: .acceptLanguage].joined(separator: ", ")
        let page = await pages(
            PageRequest(path: path, query: call.path.query, acceptLanguage: languages.isEmpty ? nil : languages))
        let status = HTTPResponse.Status(code: (200...599).contains(page.status) ? page.status : 500)
        var answer = Answer(status, .bytes(page.body, mediaType: page.contentType))
        answer.fields[.contentLanguage] = page.language
        answer.fields[.vary] = "Accept-Language"
        if let name = HTTPField.Name("Content-Security-Policy") { answer.fields[name] = Self.contentSecurityPolicy }
        return answer
    }
}
