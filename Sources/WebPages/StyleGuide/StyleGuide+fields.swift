extension StyleGuide {
    var fields: [Specimen] { [textFields, textAreas, numberFields, dateFields, searchFields, fileFields] }

    private var textFields: Specimen {
        Specimen(
            entries.textField, "TextField",
            states: [
                .init(text.stateDefault) {
                    TextField(
                        name: "text-default", label: samples.fieldEmail, kind: .email, help: samples.emailHelp, autocomplete: .email,
                        language: language)
                },
                .init(text.stateFilled) {
                    TextField(
                        name: "text-filled", label: samples.fieldEmail, value: samples.emailValue, kind: .email, width: .medium,
                        language: language)
                },
                .init(text.stateOptional) {
                    TextField(name: "text-optional", label: samples.fieldName, isOptional: true, autocomplete: .name, language: language)
                },
                .init(text.stateError) {
                    TextField(
                        name: "text-error", label: samples.fieldEmail, value: samples.emailWrong, kind: .email, help: samples.emailHelp,
                        error: samples.emailError, language: language)
                },
                .init(text.stateDisabled) {
                    TextField(
                        name: "text-disabled", label: samples.fieldName, value: samples.personName, isDisabled: true, language: language)
                },
                .init(text.stateLong) {
                    TextField(
                        name: "text-long", label: samples.longWord, value: samples.longWord, help: samples.longWord, width: .short,
                        language: language)
                },
            ])
    }

    private var textAreas: Specimen {
        Specimen(
            entries.textArea, "TextArea",
            states: [
                .init(text.stateDefault) {
                    TextArea(name: "area-default", label: samples.remarks, rows: 3, isOptional: true, language: language)
                },
                .init(text.stateFilled) {
                    TextArea(name: "area-filled", label: samples.remarks, value: samples.remarksValue, rows: 3, language: language)
                },
                .init(text.stateError) {
                    TextArea(
                        name: "area-error", label: samples.remarks, value: samples.remarksValue, rows: 3, error: samples.remarksError,
                        language: language)
                },
                .init(text.stateDisabled) {
                    TextArea(
                        name: "area-disabled", label: samples.remarks, value: samples.remarksValue, rows: 3, isDisabled: true,
                        language: language)
                },
            ])
    }

    private var numberFields: Specimen {
        Specimen(
            entries.numberField, "NumberField",
            states: [
                .init(text.stateDefault) {
                    NumberField(name: "number-default", label: samples.distance, unit: samples.kilometres, language: language)
                },
                .init(text.stateFilled) {
                    NumberField(name: "number-filled", label: samples.distance, value: "25", unit: samples.kilometres, language: language)
                },
                .init(text.stateError) {
                    NumberField(
                        name: "number-error", label: samples.distance, value: samples.notANumber, unit: samples.kilometres,
                        error: samples.distanceError, language: language)
                },
                .init(text.stateDisabled) {
                    NumberField(name: "number-disabled", label: samples.distance, value: "25", isDisabled: true, language: language)
                },
            ])
    }

    private var dateFields: Specimen {
        Specimen(
            entries.dateField, "DateField",
            states: [
                .init(text.stateDefault) {
                    DateField(name: "date-default", label: samples.birthday, isBirthday: true, language: language)
                },
                .init(text.stateFilled) {
                    DateField(
                        name: "date-filled", label: samples.startDate, value: .init(day: "1", month: "12", year: "2026"), isOptional: true,
                        language: language)
                },
                .init(text.stateError) {
                    DateField(
                        name: "date-error", label: samples.startDate, value: .init(day: "31", month: "2", year: "2026"),
                        error: samples.errorDate, language: language)
                },
                .init(text.stateDisabled) {
                    DateField(name: "date-disabled", label: samples.startDate, isDisabled: true, language: language)
                },
            ])
    }

    private var searchFields: Specimen {
        let suggestions = [samples.baker, samples.nurse, samples.welder]
        return Specimen(
            entries.searchField, "SearchField",
            states: [
                .init(text.stateDefault) {
                    SearchField(name: "search-default", label: samples.occupation, suggestions: suggestions, language: language)
                },
                .init(text.stateFilled) {
                    SearchField(
                        name: "search-filled", label: samples.occupation, value: samples.nurse, suggestions: suggestions, language: language
                    )
                },
                .init(text.stateError) {
                    SearchField(
                        name: "search-error", label: samples.occupation, value: samples.longWord, error: samples.occupationError,
                        language: language)
                },
                .init(text.stateDisabled) {
                    SearchField(name: "search-disabled", label: samples.occupation, isDisabled: true, language: language)
                },
            ])
    }

    private var fileFields: Specimen {
        Specimen(
            entries.fileField, "FileField",
            states: [
                .init(text.stateDefault) {
                    FileField(name: "file-default", label: samples.file, accept: [".csv", ".json"], language: language)
                },
                .init(text.stateError) {
                    FileField(
                        name: "file-error", label: samples.file, allowsSeveral: true, error: samples.fileError, isOptional: true,
                        language: language)
                },
                .init(text.stateDisabled) { FileField(name: "file-disabled", label: samples.file, isDisabled: true, language: language) },
            ])
    }
}
