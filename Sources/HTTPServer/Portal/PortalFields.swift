import HTTPTypes
import WebPages

/// The header fields of pages.
enum PortalFields {
    /// Nothing from elsewhere, nothing inline, no frame (security.md section 2.4).
    static let contentSecurityPolicy = [
        "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "font-src 'self'", "connect-src 'self'",
        "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'", "object-src 'none'", "require-trusted-types-for 'script'",
    ].joined(separator: "; ")

    /// What the browser's own abilities may be used for: none of them.
    static let permissionsPolicy = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"

    static func answer(_ page: PageAnswer, in language: PageLanguage) -> Answer {
        var answer: Answer
        let status = HTTPResponse.Status(code: (200...599).contains(page.status) ? page.status : 500)
        switch page.content {
        case .page(let html):
            answer = Answer(status, .bytes(Array(html.utf8), mediaType: "text/html; charset=utf-8"), reason: page.reason)
            answer.fields[.contentLanguage] = language.rawValue
            answer.fields[.vary] = "Accept-Language, Cookie"
        case .file(let bytes, let mediaType, let name):
            answer = Answer(status, .bytes(bytes, mediaType: mediaType), reason: page.reason)
            if let name { answer.fields[.contentDisposition] = "attachment; filename=\"\(name)\"" }
        case .redirect(let address):
            answer = Answer(status, reason: page.reason)
            answer.fields[.location] = address
        }
        for (cookie, value) in page.cookies { answer.fields.append(HTTPField(name: .setCookie, value: cookie.field(value))) }
        set("Content-Security-Policy", contentSecurityPolicy, on: &answer)
        set("Permissions-Policy", permissionsPolicy, on: &answer)
        set("Cross-Origin-Opener-Policy", "same-origin", on: &answer)
        set("Cross-Origin-Resource-Policy", "same-origin", on: &answer)
        if page.clearsSiteData { set("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"", on: &answer) }
        return answer
    }

    private static func set(_ name: String, _ value: String, on answer: inout Answer) {
        if let name = HTTPField.Name(name) { answer.fields[name] = value }
    }
}
