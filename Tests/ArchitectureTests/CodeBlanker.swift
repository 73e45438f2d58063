/// Blanks comments and string literals out of Swift text; the code in an interpolation stays, because it is code.
struct CodeBlanker {
    private let input: [UInt8]
    private var output: [UInt8]
    private var position = 0

    static func blank(_ text: String) -> String {
        var blanker = CodeBlanker(Array(text.utf8))
        blanker.code(untilParenthesis: false)
        return String(decoding: blanker.output, as: UTF8.self)
    }

    private init(_ input: [UInt8]) {
        self.input = input
        output = input
    }

    private func starts(with text: String, at offset: Int) -> Bool {
        let bytes = Array(text.utf8)
        return offset + bytes.count <= input.count && input[offset..<offset + bytes.count].elementsEqual(bytes)
    }

    private mutating func erase(_ count: Int) {
        for _ in 0..<count where position < input.count {
            if input[position] != UInt8(ascii: "\n") { output[position] = UInt8(ascii: " ") }
            position += 1
        }
    }

    private mutating func code(untilParenthesis: Bool) {
        var depth = 0
        while position < input.count {
            if starts(with: "//", at: position) {
                while position < input.count, input[position] != UInt8(ascii: "\n") { erase(1) }
            } else if starts(with: "/*", at: position) {
                comment()
            } else if let hashes = openingHashes() {
                literal(hashes: hashes)
            } else {
                if input[position] == UInt8(ascii: "(") { depth += 1 }
                if input[position] == UInt8(ascii: ")") {
                    if depth == 0 && untilParenthesis { return }
                    depth -= 1
                }
                position += 1
            }
        }
    }

    private mutating func comment() {
        var depth = 0
        repeat {
            if starts(with: "/*", at: position) {
                depth += 1
                erase(2)
            } else if starts(with: "*/", at: position) {
                depth -= 1
                erase(2)
            } else {
                erase(1)
            }
        } while depth > 0 && position < input.count
    }

    /// The number of `#` before a string literal that begins here; nil when none begins.
    private func openingHashes() -> Int? {
        var offset = position
        while offset < input.count, input[offset] == UInt8(ascii: "#") { offset += 1 }
        return offset < input.count && input[offset] == UInt8(ascii: "\"") ? offset - position : nil
    }

    private mutating func literal(hashes: Int) {
        let fence = String(repeating: "#", count: hashes)
        let quote = starts(with: "\"\"\"", at: position + hashes) ? "\"\"\"" : "\""
        position += hashes + quote.utf8.count
        while position < input.count {
            if starts(with: quote + fence, at: position) {
                position += quote.utf8.count + hashes
                return
            }
            if starts(with: "\\" + fence + "(", at: position) {
                erase(hashes + 2)
                code(untilParenthesis: true)
                erase(1)
            } else if starts(with: "\\" + fence, at: position) {
                erase(hashes + 2)
            } else {
                erase(1)
            }
        }
    }
}
