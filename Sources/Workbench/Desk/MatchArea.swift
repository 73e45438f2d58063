import Geography
public import LabourDomain

/// How many matches lie in an area of four digits, and where that is.
public struct MatchArea: Hashable, Sendable {
    public let area: PostcodeArea
    /// Degrees, east positive.
    public let longitude: Double
    /// Degrees, north positive.
    public let latitude: Double
    public let count: Int
    /// Whether it is the middle of the question.
    public let isCentre: Bool
}

extension QuestionReader {
    /// The areas of the matches of a question, the fullest first; a match without a known place is in none.
    public func areas(of question: AskedQuestion) -> [MatchArea] {
        var counts: [PostcodeArea: Int] = [:]
        for match in question.matches {
            if let area = match.found.profile.postcode?.area { counts[area, default: 0] += 1 }
        }
        let centre = question.question.all.area.centre.area
        return counts.compactMap { area, count in
            position(of: area).map {
                MatchArea(area: area, longitude: $0.longitude, latitude: $0.latitude, count: count, isCentre: area == centre)
            }
        }.sorted { $0.count == $1.count ? $0.area < $1.area : $0.count > $1.count }
    }
}
