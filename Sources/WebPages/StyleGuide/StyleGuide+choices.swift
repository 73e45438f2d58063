extension StyleGuide {
    var choices: [Specimen] { [selects, radios, checkboxes] }

    private var occupations: [Choice] {
        [
            Choice(value: "baker", label: samples.baker), Choice(value: "nurse", label: samples.nurse),
            Choice(value: "welder", label: samples.welder), Choice(value: "long", label: samples.longWord),
        ]
    }

    private var contracts: [Choice] {
        [
            Choice(value: "permanent", label: samples.permanent),
            Choice(value: "temporary", label: samples.temporary, help: samples.temporaryHelp),
            Choice(value: "seasonal", label: samples.seasonal, isDisabled: true),
        ]
    }

    private var days: [Choice] {
        [
            Choice(value: "weekdays", label: samples.weekdays), Choice(value: "weekend", label: samples.weekend),
            Choice(value: "long", label: samples.longWord),
        ]
    }

    private var selects: Specimen {
        Specimen(
            entries.selectField, "SelectField",
            states: [
                .init(text.stateDefault) {
                    SelectField(name: "select-default", label: samples.occupation, choices: occupations, language: language)
                },
                .init(text.stateFilled) {
                    SelectField(name: "select-filled", label: samples.occupation, choices: occupations, value: "long", language: language)
                },
                .init(text.stateError) {
                    SelectField(
                        name: "select-error", label: samples.occupation, choices: occupations, error: samples.occupationError,
                        language: language)
                },
                .init(text.stateDisabled) {
                    SelectField(
                        name: "select-disabled", label: samples.occupation, choices: occupations, value: "baker", isDisabled: true,
                        language: language)
                },
            ])
    }

    private var radios: Specimen {
        Specimen(
            entries.radioGroup, "RadioGroup",
            states: [
                .init(text.stateDefault) {
                    RadioGroup(name: "radio-default", label: samples.contract, choices: contracts, isOptional: true, language: language)
                },
                .init(text.stateFilled) {
                    RadioGroup(
                        name: "radio-filled", label: samples.contract, choices: contracts, value: "temporary", language: language)
                },
                .init(text.stateError) {
                    RadioGroup(
                        name: "radio-error", label: samples.contract, choices: contracts, error: samples.choiceError, language: language)
                },
                .init(text.stateDisabled) {
                    RadioGroup(
                        name: "radio-disabled", label: samples.contract, choices: contracts, value: "permanent", isDisabled: true,
                        language: language)
                },
            ])
    }

    private var checkboxes: Specimen {
        Specimen(
            entries.checkboxGroup, "CheckboxGroup",
            states: [
                .init(text.stateDefault) {
                    CheckboxGroup(name: "checkbox-default", label: samples.days, choices: days, language: language)
                },
                .init(text.stateFilled) {
                    CheckboxGroup(
                        name: "checkbox-filled", label: samples.days, choices: days, values: ["weekdays", "weekend"], language: language)
                },
                .init(text.stateError) {
                    CheckboxGroup(
                        name: "checkbox-error", label: samples.days, choices: days, error: samples.choiceError, language: language)
                },
                .init(text.stateDisabled) {
                    CheckboxGroup(
                        name: "checkbox-disabled", label: samples.days, choices: days, values: ["weekend"], isDisabled: true,
                        language: language)
                },
            ])
    }
}
