extension PageText {
    /// One entry for every component.
    struct StyleGuideEntries: Sendable {
        var textEntry: StyleGuideEntry
        var colours: StyleGuideEntry
        var notice: StyleGuideEntry
        var errorSummary: StyleGuideEntry
        var statusTag: StyleGuideEntry
        var progressBar: StyleGuideEntry
        var stepList: StyleGuideEntry
        var dataTable: StyleGuideEntry
        var pager: StyleGuideEntry
        var descriptionList: StyleGuideEntry
        var card: StyleGuideEntry
        var keyFigure: StyleGuideEntry
        var codeBlock: StyleGuideEntry
        var disclosure: StyleGuideEntry
        var explainedTerm: StyleGuideEntry
        var sectionNavigation: StyleGuideEntry
        var breadcrumbs: StyleGuideEntry
        var textField: StyleGuideEntry
        var textArea: StyleGuideEntry
        var numberField: StyleGuideEntry
        var dateField: StyleGuideEntry
        var searchField: StyleGuideEntry
        var selectField: StyleGuideEntry
        var radioGroup: StyleGuideEntry
        var checkboxGroup: StyleGuideEntry
        var fileField: StyleGuideEntry
        var buttons: StyleGuideEntry
        var actionForm: StyleGuideEntry
        var searchForm: StyleGuideEntry
        var barChart: StyleGuideEntry
        var lineChart: StyleGuideEntry
        var areaMap: StyleGuideEntry
    }
}
