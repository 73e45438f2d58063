/// A part of a page that looks and behaves the same wherever it stands: a value that becomes markup, without input or output of its own.
protocol Component {
    /// The markup of this part.
    func html() -> HTML
}
