extension StyleGuide {
    var messages: [Specimen] { [notices, errors, tags, progress, steps] }

    private var notices: Specimen {
        Specimen(
            entries.notice, "Notice",
            states: [
                .init(text.stateDefault) {
                    Notice(kind: .information, language: language) { element("p") { samples.noticeInformation } }
                    Notice(kind: .good, language: language) { element("p") { samples.noticeText } }
                    Notice(kind: .warning, language: language) { element("p") { samples.noticeWarning } }
                    Notice(kind: .bad, language: language) { element("p") { samples.noticeBad } }
                },
                .init(text.stateEmpty) { Notice(kind: .information, title: samples.ownTitle, language: language) {} },
                .init(text.stateLong) { Notice(kind: .warning, language: language) { element("p") { samples.longWord } } },
            ])
    }

    private var errors: Specimen {
        Specimen(
            entries.errorSummary, "ErrorSummary",
            states: [
                .init(text.stateError) {
                    ErrorSummary(
                        items: [
                            .init(field: FieldFrame.id(of: "text-error"), text: samples.emailError),
                            .init(field: FieldFrame.id(of: "date-error"), text: samples.errorDate),
                            .init(field: nil, text: samples.errorGeneral),
                        ], language: language)
                }
            ])
    }

    private var tags: Specimen {
        Specimen(
            entries.statusTag, "StatusTag",
            states: [
                .init(text.stateDefault) {
                    element("p", ["class": "row"]) {
                        StatusTag(style: .good, word: samples.works)
                        " "
                        StatusTag(style: .bad, word: samples.noAnswer)
                        " "
                        StatusTag(style: .unsure, word: samples.unknown)
                        " "
                        StatusTag(style: .neutral, word: samples.draft)
                    }
                },
                .init(text.stateLong) { StatusTag(style: .neutral, word: samples.longWord) },
            ])
    }

    private var progress: Specimen {
        Specimen(
            entries.progressBar, "ProgressBar",
            states: [
                .init(text.stateDefault) {
                    ProgressBar(id: "progress-known", label: samples.profilesRead, done: 3_400, total: 12_000, language: language)
                },
                .init(text.stateFilled) {
                    ProgressBar(id: "progress-full", label: samples.profilesRead, done: 12_000, total: 12_000, language: language)
                },
                .init(text.stateUnknownTotal) {
                    ProgressBar(id: "progress-unknown", label: samples.filesRead, done: 17, total: nil, language: language)
                },
                .init(text.stateEmpty) {
                    ProgressBar(id: "progress-empty", label: samples.nothingQueued, done: 0, total: 0, language: language)
                },
            ])
    }

    private var steps: Specimen {
        Specimen(
            entries.stepList, "StepList",
            states: [
                .init(text.stateDefault) {
                    StepList(
                        steps: [
                            .init(title: samples.stepContact, state: .done, address: "#part-messages"),
                            .init(title: samples.stepSource, state: .current),
                            .init(title: samples.stepTest, state: .toDo),
                        ], language: language)
                },
                .init(text.stateLong) { StepList(steps: [.init(title: samples.longWord, state: .toDo)], language: language) },
            ])
    }
}
