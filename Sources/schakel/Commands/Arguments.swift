public import ArgumentParser
public import InventedData
public import LabourDomain

extension YesNo: ExpressibleByArgument {
    /// `yes` or `no`.
    public init?(argument: String) {
        switch argument.lowercased() {
        case "yes", "y": self = .yes
        case "no", "n": self = .no
        default: return nil
        }
    }

    public static var allValueStrings: [String] { ["yes", "no"] }
}

extension CalendarDate: ExpressibleByArgument {
    /// `yyyy-mm-dd`.
    public init?(argument: String) {
        guard let date = try? CalendarDate(iso: argument) else { return nil }
        self = date
    }
}

extension Subject: ExpressibleByArgument {}

extension SourceKind: ExpressibleByArgument {}
