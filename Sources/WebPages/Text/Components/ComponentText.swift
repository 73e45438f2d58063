extension PageText {
    /// The words that components bring themselves.
    struct ComponentText: Sendable {
        var information: String
        var good: String
        var warning: String
        var bad: String
        var errorsTitle: String
        var sortBy: @Sendable (_ column: String) -> String
        var ascending: String
        var descending: String
        var pages: String
        var previousPage: String
        var nextPage: String
        var page: @Sendable (_ number: String, _ count: String) -> String
        var youAreHere: String
        var progress: @Sendable (_ done: String, _ total: String) -> String
        var progressOfUnknown: @Sendable (_ done: String) -> String
        var nothingToDo: String
        var stepDone: String
        var stepCurrent: String
        var stepToDo: String
        var explanationOf: @Sendable (_ term: String) -> String
        var chart: ChartText
    }

    /// The words of charts and maps.
    struct ChartText: Sendable {
        var showTable: String
        var unknown: String
        var noFigures: String
        var area: String
        var chosen: String
        var isChosen: String
        var isNotChosen: String
        var legendOfSize: String
        var legendOfChosen: String
        var summary: @Sendable (_ name: String, _ lowest: String, _ highest: String) -> String
    }

    /// The words of fields and forms.
    struct FormText: Sendable {
        var error: String
        var optional: String
        var choose: String
        var day: String
        var month: String
        var year: String
        var dateHelp: String
        var fileKinds: @Sendable (_ kinds: String) -> String
        var severalFiles: String
    }
}
