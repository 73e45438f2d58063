internal import FoundationEssentials
internal import LabourDomain

/// Where one asker asked with the same criteria, from its first such question on: at most sixty-four areas.
struct AskedCriteria: Sendable {
    private static let maximum = 64
    private var begun = Date.distantPast
    private var areas: [Place] = []
    private(set) var recent = RecentQuestions()

    private struct Place {
        let centre: UInt16
        let radius: UInt16
    }

    /// How many centres and how many radii around this one there have been; `nil` where the area is a known one.
    mutating func add(_ area: AskedArea, question: String, at now: Date, window: Int) -> (centres: Int, radii: Int)? {
        if now.timeIntervalSince(begun) > Double(window) * 3_600 {
            begun = now
            areas = []
            recent = RecentQuestions()
        }
        let centre = area.centre.number
        guard areas.count < Self.maximum, !areas.contains(where: { $0.centre == centre && $0.radius == area.radius }) else { return nil }
        areas.append(Place(centre: centre, radius: area.radius))
        recent.add(question)
        var centres = 0
        var radii = 0
        for (index, place) in areas.enumerated() {
            if !areas[..<index].contains(where: { $0.centre == place.centre }) { centres += 1 }
            if place.centre == centre { radii += 1 }
        }
        return (centres, radii)
    }
}
