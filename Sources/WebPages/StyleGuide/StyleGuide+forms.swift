extension StyleGuide {
    var forms: [Specimen] { [buttons, wholeForm, search] }

    private var buttons: Specimen {
        Specimen(
            entries.buttons, "SubmitButton", "LinkButton",
            states: [
                .init(text.stateDefault) {
                    element("div", ["class": "buttons"]) {
                        SubmitButton(text: samples.save)
                        SubmitButton(text: samples.cancel, kind: .secondary)
                        SubmitButton(text: samples.remove, kind: .warning)
                        LinkButton(text: samples.next, address: "#part-forms", kind: .secondary)
                    }
                },
                .init(text.stateDisabled) {
                    element("div", ["class": "buttons"]) { SubmitButton(text: samples.waiting, isDisabled: true) }
                },
                .init(text.stateLong) { element("div", ["class": "buttons"]) { SubmitButton(text: samples.longWord) } },
            ])
    }

    /// Leads back to this page: nothing is sent anywhere else, and no token of a session stands here.
    private var wholeForm: Specimen {
        Specimen(
            entries.actionForm, "ActionForm", "HiddenField",
            states: [
                .init(text.stateDefault) {
                    ActionForm(action: StyleGuidePage.path, csrf: "example", label: entries.actionForm.name) {
                        HiddenField(name: "step", value: "1")
                        TextField(name: "form-name", label: samples.fieldName, autocomplete: .name, width: .medium, language: language)
                        RadioGroup(
                            name: "form-contract", label: samples.contract,
                            choices: [
                                Choice(value: "permanent", label: samples.permanent), Choice(value: "temporary", label: samples.temporary),
                            ], language: language)
                    } buttons: {
                        SubmitButton(text: samples.save)
                        LinkButton(text: samples.cancel, address: "#part-forms", kind: .secondary)
                    }
                }
            ])
    }

    private var search: Specimen {
        Specimen(
            entries.searchForm, "SearchForm",
            states: [
                .init(text.stateDefault) {
                    SearchForm(action: StyleGuidePage.path, label: samples.searchSources) {
                        SearchField(name: "form-search", label: samples.searchSources, suggestions: [samples.town], language: language)
                    } buttons: {
                        SubmitButton(text: samples.search)
                    }
                }
            ])
    }
}
