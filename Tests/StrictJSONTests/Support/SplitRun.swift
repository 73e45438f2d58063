import StrictJSON

/// A stream taken through a splitter to its end.
struct SplitRun: Equatable {
    private(set) var elements: [JSONElementSplitter.Element] = []
    private(set) var others: [String: JSONValue] = [:]
    private(set) var error: StrictJSONError?

    var texts: [String] { elements.map { text($0.bytes) } }

    /// In pieces of a size, or in one piece.
    init(_ form: JSONElementSplitter.Form, _ document: [UInt8], maximum: Int = 1000, pieces size: Int? = nil) {
        self.init(form, document, maximum: maximum) { size ?? max(1, document.count) }
    }

    init(_ form: JSONElementSplitter.Form, _ document: String, maximum: Int = 1000) {
        self.init(form, bytes(document), maximum: maximum)
    }

    /// In pieces of the sizes that the closure names.
    init(_ form: JSONElementSplitter.Form, _ document: [UInt8], maximum: Int, sizes: () -> Int) {
        var splitter = JSONElementSplitter(form, maximumElementBytes: maximum)
        do throws(StrictJSONError) {
            var rest = document[...]
            while !rest.isEmpty {
                let piece = rest.prefix(sizes())
                rest = rest.dropFirst(piece.count)
                splitter.append(piece)
                while let element = try splitter.next() { elements.append(element) }
            }
            try splitter.finish()
            while let element = try splitter.next() { elements.append(element) }
        } catch {
            self.error = error
        }
        others = splitter.otherMembers
    }
}
