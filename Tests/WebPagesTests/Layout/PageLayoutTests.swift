import Testing

@testable import WebPages

@Suite("The layout of a page")
struct PageLayoutTests {
    private let person = SignedInPerson(
        name: "Anna Example", role: "Mediator", organisation: "Exampletown", sessionsPath: "/sessions", signOutPath: "/sign-out",
        csrf: "token")

    private func page(_ change: (inout PageLayout) -> Void = { _ in }) throws -> ParsedElement {
        var layout = PageLayout(title: "Page", language: .english, path: "/find")
        change(&layout)
        return try MarkupParser.parse(layout.page { element("h1") { "Page" } })
    }

    @Test func titleGoesFromThePageToTheOrganisation() throws {
        let appearance = try Appearance(name: "Exampletown")
        let page = try page {
            $0.section = "Find"
            $0.frame.appearance = appearance
        }
        #expect(page.all("title").first?.text == "Page – Find – Exampletown")
        #expect(page.all("strong").first?.text == "Exampletown")
    }

    @Test func pictureSaysNothingMoreThanTheName() throws {
        let appearance = try Appearance(name: "Exampletown", productLine: [.english: "Works"], logoPath: "/logo.svg")
        let page = try page { $0.frame.appearance = appearance }
        let picture = try #require(page.all("img").first)
        #expect(picture["src"] == "/logo.svg" && picture["alt"] == "")
        #expect(page.all(style: "product").first?.text == "ExampletownWorks")
    }

    @Test(arguments: [
        ("/find", "/find?taal=nl"), ("/find?a=1&b=2", "/find?a=1&b=2&taal=nl"), ("/find?taal=en&a=1", "/find?a=1&taal=nl"),
        ("/find?", "/find?taal=nl"),
    ])
    func otherLanguageIsTheSamePage(path: String, expected: String) throws {
        let choice = try page { $0.path = path }.all("a").first { $0["hreflang"] == "nl" }
        #expect(choice?["href"] == expected && choice?["lang"] == "nl")
    }

    @Test func signingOutIsAFormWithTheToken() throws {
        let page = try page { $0.frame.signedIn = person }
        let form = try #require(page.all("form").first)
        #expect(form["method"] == "post" && form["action"] == "/sign-out")
        #expect(form.all("input").map { $0["value"] } == ["token"])
        let bar = try #require(page.all(style: "account").first)
        #expect(bar.text.contains("Anna Example") && bar.text.contains("Mediator") && bar.text.contains("Exampletown"))
        #expect(bar.all("a").map { $0["href"] } == ["/sessions"])
        #expect(try self.page().all("form").isEmpty)
    }

    @Test func currentPartOfTheSiteIsMarked() throws {
        let page = try page {
            $0.frame.navigation = [NavigationLink(name: "Find", path: "/find", isCurrent: true), NavigationLink(name: "Log", path: "/log")]
        }
        let links = page.all("nav").first { $0["class"] == "main" }?.all("a")
        #expect(links?.map { $0["aria-current"] } == ["page", nil])
        // Every navigation has a name of its own.
        let names = page.all("nav").map { $0["aria-label"] }
        #expect(Set(names).count == names.count && !names.contains(nil))
    }

    @Test func skipLinkComesFirstAndLeadsToTheContent() throws {
        let page = try page { $0.frame.helpPath = "/help" }
        #expect(page.all("a").first?["href"] == "#content")
        #expect(page.element(id: "content")?.name == "main")
        #expect(page.all(style: "help-link").map { $0["href"] } == ["/help"])
        #expect(page.all("html").first?["lang"] == "en")
    }

    @Test func scriptIsLoadedOnlyWhereItIsUsed() throws {
        #expect(try page().all("script").isEmpty)
        let script = try #require(try page { $0.usesScript = true }.all("script").first)
        #expect(script["src"] == "/schakel.js" && script["defer"] != nil && script.text.isEmpty)
    }

    @Test func breadcrumbsEndAtThisPage() throws {
        let page = try page { $0.breadcrumbs = [NavigationLink(name: "Start", path: "/")] }
        let crumbs = try #require(page.all("nav").first { $0["class"] == "breadcrumbs" })
        #expect(crumbs.all("li").map(\.text) == ["Start", "Page"])
        #expect(crumbs.all("span").first?["aria-current"] == "page")
    }
}
