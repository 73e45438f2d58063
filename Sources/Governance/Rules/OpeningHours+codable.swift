private import LabourDomain

/// Kept as text, and read with the same checks as what is entered.
extension OpeningHours: Codable {
    private enum Key: String, CodingKey { case windows, closedDays }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        let days = try values.decode([String].self, forKey: .closedDays).map { try CalendarDate(iso: $0) }
        try self.init(windows: values.decode([OpeningWindow].self, forKey: .windows), closedDays: Set(days))
    }

    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        try values.encode(windows, forKey: .windows)
        try values.encode(closedDays.sorted().map(\.description), forKey: .closedDays)
    }
}

extension OpeningWindow: Codable {
    private enum Key: String, CodingKey { case day, opens, closes }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        try self.init(
            values.decode(Weekday.self, forKey: .day), opens: values.decode(Int.self, forKey: .opens),
            closes: values.decode(Int.self, forKey: .closes))
    }

    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        try values.encode(day, forKey: .day)
        try values.encode(opens, forKey: .opens)
        try values.encode(closes, forKey: .closes)
    }
}
