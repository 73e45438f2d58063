import Accreditation

/// Where a report goes, and in which form.
struct ReportOutput {
    let format: ReportFormat
    let file: String?

    func show(_ report: AccreditationReport) throws {
        let view = AccreditationView(report: report)
        let text =
            switch format {
            case .text: view.text(on: file == nil ? .output : Terminal(isTerminal: false, columns: nil, environment: [:]))
            case .json: view.json.indented()
            case .html: AccreditationPage.html(report)
            }
        if let file {
            try WrittenFile.write(Array((text + "\n").utf8), to: file)
            StandardOutput.note("\(report.verdict.rawValue): \(file)")
        } else {
            try StandardOutput.write(text + "\n")
        }
    }
}
