import Testing
import WebPages

@Suite("The status page")
struct StatusPageTests {
    let chain = ChainStatus(
        exchange: ExchangeStatus(
            name: "Test exchange", oin: "00000009000000001000", address: "https://localhost:8443/vum/v3", health: .answering),
        sources: [
            SourceStatus(name: "Gemeente Voorbeeldstad", oin: "00000009000000002000", jobSeekers: 1234, vacancies: 56, health: .answering),
            SourceStatus(name: "Example agency", oin: "00000009000000003000", jobSeekers: 1_000_000, vacancies: 0, health: .notAnswering),
        ],
        examples: [CommandExample(purpose: .askJobSeekers, command: "schakel ask job-seekers --postcode 3511AB")],
        isInvented: true)

    @Test func dataNeverBecomesMarkup() {
        var hostile = chain
        hostile.sources[0].name = #"<script>alert("x")</script> & 'co'"#
        hostile.exchange?.address = #"https://x/"><img src=x onerror=y>"#
        hostile.examples[0].command = "curl --data '</code><b>' &"
        for language in PageLanguage.allCases {
            let page = StatusPage.html(hostile, PageContext(language: language, path: "/keten"))
            #expect(!page.contains("<script"))
            #expect(!page.contains("<img"))
            #expect(!page.contains("<b>"))
            #expect(page.contains("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;co&#39;"))
            #expect(page.contains("curl --data &#39;&lt;/code&gt;&lt;b&gt;&#39; &amp;"))
        }
    }

    @Test func speaksDutch() {
        let page = StatusPage.html(chain, PageContext(language: .dutch, path: "/keten"))
        #expect(page.contains(#"<html lang="nl">"#))
        #expect(page.contains("<title>Hoe gaat het met de keten? – Schakel</title>"))
        #expect(page.contains("Werkzoekenden") && page.contains("Vacatures"))
        #expect(page.contains(#"<a href="/keten?taal=en" lang="en" hreflang="en">English</a>"#))
        #expect(page.contains("1.234") && page.contains("1.001.234"))
        #expect(!page.contains("Job seekers"))
    }

    @Test func speaksEnglish() {
        let page = StatusPage.html(chain, PageContext(language: .english, path: "/keten"))
        #expect(page.contains(#"<html lang="en">"#))
        #expect(page.contains("<title>How is the chain doing? – Schakel</title>"))
        #expect(page.contains(#"<a href="/keten?taal=nl" lang="nl" hreflang="nl">Nederlands</a>"#))
        #expect(page.contains("1,234") && page.contains("1,001,234"))
        #expect(!page.contains("Werkzoekenden"))
    }

    @Test func stateIsAWordAndASign() {
        let page = StatusPage.html(chain, PageContext(language: .dutch, path: "/keten"))
        #expect(page.contains(#"<span aria-hidden="true">✓ </span>Werkt"#))
        #expect(page.contains(#"<span aria-hidden="true">✗ </span>Geen antwoord"#))
        #expect(page.contains("Niet alles werkt."))
    }

    @Test func saysThatEverythingWorksOnlyWhenItDoes() {
        var healthy = chain
        healthy.sources[1].health = .answering
        #expect(StatusPage.html(healthy, PageContext(language: .english, path: "/keten")).contains("Everything works."))
        healthy.sources[1].health = .unknown
        #expect(!StatusPage.html(healthy, PageContext(language: .english, path: "/keten")).contains("Everything works."))
        #expect(
            StatusPage.html(ChainStatus(exchange: nil, sources: []), PageContext(language: .english, path: "/keten")).contains(
                "Nothing runs yet."))
    }

    @Test func unknownNumberIsNotCountedAsNothing() {
        var partly = chain
        partly.sources[1].jobSeekers = nil
        let page = StatusPage.html(partly, PageContext(language: .english, path: "/keten"))
        #expect(page.contains(#"<td class="number">Unknown</td>"#))
        #expect(!page.contains("1,001,234"))
    }

    @Test("can be used without styles, scripts or a mouse", arguments: PageLanguage.allCases)
    func isAccessible(language: PageLanguage) throws {
        let page = StatusPage.html(chain, PageContext(language: language, path: "/keten"))
        #expect(!page.contains("style=") && !page.contains("<style") && !page.contains("<script"))
        #expect(page.contains(#"<link rel="stylesheet" href="/schakel.css">"#))
        let skip = try #require(page.firstRange(of: ##"<a class="skip" href="#content">"##))
        let header = try #require(page.firstRange(of: "<header>"))
        #expect(skip.lowerBound < header.lowerBound)
        #expect(page.contains(#"<main id="content""#))
        #expect(
            page.contains(#"<th scope="col">"#) && page.contains(#"<th scope="row">"#) && page.contains(#"<table aria-labelledby="chain">"#)
        )
        #expect(page.ranges(of: "<h1>").count == 1)
        #expect(page.ranges(of: " id=\"content\"").count == 1 && page.ranges(of: " id=\"chain\"").count == 1)
    }

    @Test("saying the data are invented is left to who knows", arguments: [true, false])
    func saysWhenDataAreInvented(isInvented: Bool) {
        var chain = chain
        chain.isInvented = isInvented
        #expect(
            StatusPage.html(chain, PageContext(language: .english, path: "/keten")).contains("All people and vacancies are invented.")
                == isInvented)
    }
}

@Suite("The style sheet")
struct StylesheetTests {
    @Test func hasADarkSchemeAndLoadsNothing() {
        #expect(Stylesheet.css.contains("prefers-color-scheme: dark"))
        #expect(!Stylesheet.css.contains("url(") && !Stylesheet.css.contains("@import"))
    }
}
