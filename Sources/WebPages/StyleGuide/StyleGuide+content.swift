extension StyleGuide {
    var content: [Specimen] { [tables, facts, cards, figures, code, disclosures, terms] }

    private var columns: [DataTable.Column] {
        [
            .init(title: samples.source, sorting: TableSorting(address: "\(StyleGuidePage.path)?sort=source", order: .ascending)),
            .init(title: samples.status),
            .init(
                title: samples.jobSeekers, alignment: .number, sorting: TableSorting(address: "\(StyleGuidePage.path)?sort=job-seekers")),
            .init(title: samples.vacancies, alignment: .number),
        ]
    }

    private func row(_ name: String, _ style: StatusTag.Style, _ word: String, _ jobSeekers: Int, _ vacancies: Int) -> DataTable.Row {
        .init(
            header: .text(name),
            cells: [
                StatusTag(style: style, word: word).html(), .text(language.grouped(jobSeekers)), .text(language.grouped(vacancies)),
            ])
    }

    private var tables: Specimen {
        let total = DataTable.Row(
            header: .text(samples.total), cells: [.nothing, .text(language.grouped(13_034)), .text(language.grouped(2_101))])
        return Specimen(
            entries.dataTable, "DataTable", "TableSorting",
            states: [
                .init(text.stateFilled) {
                    DataTable(
                        id: "table-filled", caption: samples.sourcesTable, columns: columns,
                        rows: [
                            row(samples.town, .good, samples.works, 12_034, 301), row(samples.agency, .bad, samples.noAnswer, 1_000, 1_800),
                        ],
                        total: total, language: language)
                },
                .init(text.stateEmpty) {
                    DataTable(
                        id: "table-empty", caption: samples.emptyTable,
                        columns: columns.map { .init(title: $0.title, alignment: $0.alignment) },
                        rows: [], emptyText: samples.noRows, language: language)
                },
                .init(text.stateLong) {
                    DataTable(
                        id: "table-long", caption: samples.longWord,
                        columns: columns.map { .init(title: $0.title, alignment: $0.alignment) },
                        rows: [row(samples.longWord, .unsure, samples.unknown, 123_456_789, 1)], language: language)
                },
            ])
    }

    private var facts: Specimen {
        Specimen(
            entries.descriptionList, "DescriptionList",
            states: [
                .init(text.stateDefault) {
                    DescriptionList(items: [
                        .init(term: samples.fieldName, content: .text(samples.town)),
                        .init(term: samples.oin, content: element("code") { "00000009000000002000" }),
                        .init(
                            term: samples.address, content: element("code") { "https://source.voorbeeldstad.example/vum/v3/werkzoekenden" }),
                        .init(term: samples.longWord, content: .text(samples.longWord)),
                    ])
                }
            ])
    }

    private var cards: Specimen {
        Specimen(
            entries.card, "Card", "CardGrid",
            states: [
                .init(text.stateDefault) {
                    CardGrid(cards: [
                        Card(title: samples.town, address: "#part-content", headingLevel: 4) {
                            element("p") { samples.cardText }
                            StatusTag(style: .good, word: samples.works)
                        },
                        Card(title: samples.agency, headingLevel: 4) {
                            element("p") { samples.cardText }
                            StatusTag(style: .bad, word: samples.noAnswer)
                        },
                        Card(title: samples.longWord, headingLevel: 4) { element("p") { samples.longWord } },
                    ])
                }
            ])
    }

    private var figures: Specimen {
        Specimen(
            entries.keyFigure, "KeyFigure", "KeyFigures",
            states: [
                .init(text.stateDefault) {
                    KeyFigures(figures: [
                        KeyFigure(value: language.grouped(13_034), label: samples.jobSeekers, note: samples.figureNote),
                        KeyFigure(value: language.grouped(2_101), label: samples.vacancies, note: samples.figureNote),
                        KeyFigure(value: "2", label: samples.source),
                    ])
                }
            ])
    }

    private var code: Specimen {
        Specimen(
            entries.codeBlock, "CodeBlock",
            states: [
                .init(text.stateDefault) { CodeBlock(code: "schakel ask job-seekers --postcode 3511AB") },
                .init(text.stateLong) { CodeBlock(code: "sha256:" + String(repeating: "0123456789abcdef", count: 12)) },
            ])
    }

    private var disclosures: Specimen {
        Specimen(
            entries.disclosure, "Disclosure",
            states: [
                .init(text.stateDefault) { Disclosure(summary: samples.disclosureTitle) { element("p") { samples.disclosureText } } },
                .init(text.stateOpen) {
                    Disclosure(summary: samples.disclosureTitle, isOpen: true) { element("p") { samples.disclosureText } }
                },
            ])
    }

    private var terms: Specimen {
        Specimen(
            entries.explainedTerm, "ExplainedTerm",
            states: [
                .init(text.stateDefault) {
                    element("p") {
                        samples.beforeTerm
                        ExplainedTerm(id: "term-area", term: samples.term, explanation: samples.termExplanation, language: language)
                        samples.afterTerm
                    }
                }
            ])
    }
}
