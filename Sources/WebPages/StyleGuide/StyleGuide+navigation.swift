extension StyleGuide {
    var navigation: [Specimen] {
        [
            Specimen(
                entries.sectionNavigation, "SectionNavigation",
                states: [
                    .init(text.stateDefault) {
                        SectionNavigation(
                            label: entries.sectionNavigation.name,
                            links: [
                                NavigationLink(name: samples.overview, path: "#part-basics", isCurrent: true),
                                NavigationLink(name: samples.people, path: "#part-messages"),
                                NavigationLink(name: samples.settings, path: "#part-content"),
                            ])
                    },
                    .init(text.stateLong) {
                        SectionNavigation(label: text.stateLong, links: [NavigationLink(name: samples.longWord, path: "#part-basics")])
                    },
                ]),
            Specimen(
                entries.breadcrumbs, "Breadcrumbs",
                states: [
                    .init(text.stateDefault) {
                        crumbs
                    }
                ]),
            Specimen(
                entries.pager, "Pager",
                states: [
                    .init(text.stateDefault) { pager(2) },
                    .init(text.stateFirst) { pager(1) },
                    .init(text.stateLast) { pager(7) },
                ]),
        ]
    }

    private var crumbs: HTML {
        Breadcrumbs(
            steps: [
                NavigationLink(name: samples.start, path: "/"), NavigationLink(name: samples.people, path: "#part-messages"),
                NavigationLink(name: samples.longWord, path: "#part-content"),
            ],
            current: samples.personName, language: language, label: entries.breadcrumbs.name
        ).html()
    }

    private func pager(_ page: Int) -> Pager {
        Pager(page: page, pages: 7, label: "\(entries.pager.name) \(page)", language: language) { "\(StyleGuidePage.path)?page=\($0)" }
    }
}
