extension JSONWriter {
    /// An object with what the closure writes.
    public mutating func object(_ build: (inout JSONWriter) -> Void) {
        beginObject()
        build(&self)
        endObject()
    }

    /// An array with what the closure writes.
    public mutating func array(_ build: (inout JSONWriter) -> Void) {
        beginArray()
        build(&self)
        endArray()
    }

    /// A member that is a string.
    public mutating func member(_ name: String, _ text: String) {
        key(name)
        string(text)
    }

    /// A member that is an integer.
    public mutating func member(_ name: String, _ number: Int) {
        key(name)
        integer(number)
    }

    /// A member that is `true` or `false`.
    public mutating func member(_ name: String, _ flag: Bool) {
        key(name)
        boolean(flag)
    }

    /// A member whose value is given as bytes.
    public mutating func member(_ name: String, raw value: some Collection<UInt8>) {
        key(name)
        raw(value)
    }

    /// A member whose value is a tree.
    public mutating func member(_ name: String, value: JSONValue) {
        key(name)
        self.value(value)
    }

    /// A tree.
    public mutating func value(_ value: JSONValue) {
        switch value {
        case .null: null()
        case .bool(let flag): boolean(flag)
        case .integer(let number): integer(number)
        case .number(let number): self.number(number)
        case .string(let text): string(text)
        case .array(let elements): array { writer in for element in elements { writer.value(element) } }
        case .object(let object): self.object { writer in for (name, value) in object.members { writer.member(name, value: value) } }
        }
    }
}

extension JSONValue {
    /// Compact text in UTF-8, members in their order.
    public func serialized() -> [UInt8] {
        var writer = JSONWriter()
        writer.value(self)
        return writer.bytes
    }
}
