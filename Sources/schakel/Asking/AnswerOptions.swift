import ArgumentParser

/// What is shown of an answer.
struct AnswerOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Fetch the match with this number in the table, and show everything about it.", valueName: "number"))
    var detail: Int?

    @Option(help: ArgumentHelp("Show at most this many matches, the nearest first.", valueName: "number"))
    var limit = 25

    @OptionGroup var output: OutputOptions

    func validate() throws {
        if let detail, detail < 1 { throw ValidationError("--detail is the number of a match in the table: 1 or more.") }
        if limit < 0 { throw ValidationError("--limit is 0 or more.") }
    }
}
