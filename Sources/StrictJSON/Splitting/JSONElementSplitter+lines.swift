extension JSONElementSplitter {
    /// The value of the next line that is not blank.
    mutating func nextLine() throws(StrictJSONError) -> Element? {
        while true {
            if !input.isCollecting {
                // White space before the value also takes blank lines.
                guard let byte = input.next else { return nil }
                if byte.isJSONWhitespace {
                    input.advance()
                    continue
                }
                input.startCollecting()
            }
            input.skipLine()
            guard input.next != nil || isFinished else { return nil }
            return makeElement(input.take(trimmingEnd: true))
        }
    }
}
