import WebPages

/// What everybody may see: the start, how the chain is doing, the components of the pages, and the files that pages need.
struct PublicDesk: PortalDesk {
    let setting: PortalSetting
    let status: @Sendable () async -> ChainStatus

    var pages: [PortalPage] {
        [
            .get("/", .everybody, .pageRead) { call in .page(StartPage.html(setting.context(call), await status())) },
            .get("/keten", .everybody, .pageRead) { call in .page(StatusPage.html(await status(), setting.context(call))) },
            .get(StyleGuidePage.path, .everybody, .pageRead) { call in .page(StyleGuidePage.html(in: call.language)) },
            .get(Stylesheet.path, .everybody, .pageRead) { _ in .file(Array(Stylesheet.css.utf8), "text/css; charset=utf-8") },
            .get(PageScript.path, .everybody, .pageRead) { _ in
                .file(Array(PageScript.script.utf8), "text/javascript; charset=utf-8")
            },
            .get(PageIcon.path, .everybody, .pageRead) { _ in .file(Array(PageIcon.svg.utf8), "image/svg+xml") },
            .get(PageIcon.customaryPath, .everybody, .pageRead) { _ in .file(Array(PageIcon.svg.utf8), "image/svg+xml") },
        ]
    }
}
