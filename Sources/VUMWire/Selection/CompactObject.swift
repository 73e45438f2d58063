/// The text of an object that is known to be well-formed and without white space: finds the bytes of one member, which a tree would not keep as given.
struct CompactObject {
    let bytes: [UInt8]

    /// The bytes of the value at this position among the members; empty where there is none.
    func value(at position: Int) -> [UInt8] {
        var start = 1
        for member in 0...max(0, position) {
            let colon = end(ofValueAt: start)
            let valueEnd = end(ofValueAt: colon + 1)
            guard valueEnd <= bytes.count, colon + 1 <= valueEnd else { return [] }
            if member == position { return Array(bytes[(colon + 1)..<valueEnd]) }
            start = valueEnd + 1
        }
        return []
    }

    /// The index after the value that starts here.
    private func end(ofValueAt start: Int) -> Int {
        var index = start
        var depth = 0
        var inText = false
        while index < bytes.count {
            let byte = bytes[index]
            if inText {
                if byte == UInt8(ascii: "\\") { index += 1 } else if byte == UInt8(ascii: "\"") { inText = false }
            } else if byte == UInt8(ascii: "\"") {
                inText = true
            } else if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
                depth += 1
            } else if depth == 0, byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "}") {
                return index
            } else if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
                depth -= 1
            }
            index += 1
        }
        return index
    }
}
