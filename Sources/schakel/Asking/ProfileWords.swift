import LabourDomain

/// Short English words for the parts of a profile, as the tables and details of the commands show them.
enum ProfileWords {
    /// "24-36", "up to 36", "from 24".
    static func hours(_ hours: WorkingHours) -> String {
        switch (hours.minimum, hours.maximum) {
        case (let minimum?, let maximum?): minimum == maximum ? "\(minimum)" : "\(minimum)-\(maximum)"
        case (let minimum?, nil): "from \(minimum)"
        case (nil, let maximum?): "up to \(maximum)"
        case (nil, nil): ""
        }
    }

    static func licences(_ licences: DrivingLicences) -> String { licences.categoryNames.joined(separator: " ") }

    /// "nld 4/3": the language with its level of speaking and writing.
    static func languages(_ languages: [LanguageMastery]) -> String {
        languages.map { mastery in
            let levels = [mastery.speaking, mastery.writing].map { $0.map { String($0.rawValue) } ?? "-" }.joined(separator: "/")
            return (mastery.language?.description ?? "?") + (levels == "-/-" ? "" : " \(levels)")
        }.joined(separator: ", ")
    }

    static func kilometres(_ distance: Double?) -> String {
        guard let distance else { return "?" }
        return String(Int(distance.rounded()))
    }

    static func word(_ indication: Indication?) -> String? {
        switch indication {
        case nil: nil
        case .unknown: "unknown"
        case .yes: "yes"
        case .no: "no"
        }
    }

    static func word(_ level: WorkingLevel?) -> String? {
        switch level {
        case nil: nil
        case .notApplicable: "not applicable"
        case .noPrimaryEducation: "no primary education"
        case .primary: "primary"
        case .preVocational: "prevocational"
        case .vocational: "secondary vocational or general"
        case .higherProfessional: "higher professional"
        case .academic: "academic"
        case .unknown: "not (yet) known"
        }
    }

    static func word(_ level: EducationLevel?) -> String? {
        switch level {
        case nil: nil
        case .primary: "primary education"
        case .preVocational: "prevocational education"
        case .upperSecondary: "upper secondary education"
        case .vocational: "secondary vocational education"
        case .bachelor: "bachelor"
        case .master: "master"
        case .other: "other education"
        }
    }

    static func word(_ attainment: Attainment?) -> String? {
        switch attainment {
        case nil, .unknown, .notApplicable: nil
        case .obtained: "with diploma"
        case .notObtained: "without diploma"
        }
    }

    static func word(_ level: LanguageLevel?) -> String? {
        switch level {
        case nil: nil
        case .unknown: "unknown"
        case .some(.none): "none"
        case .reasonable: "reasonable"
        case .good: "good"
        case .excellent: "excellent"
        case .notApplicable: "not applicable"
        }
    }

    static func words(_ form: ContractForm) -> String {
        let duration: String? =
            switch form.duration {
            case .indefinite: "indefinite"
            case .fixedTerm: "fixed term"
            case nil: nil
            }
        let purpose: String? =
            switch form.purpose {
            case .regularJob: "regular job"
            case .apprenticeship: "apprenticeship"
            case .volunteering: "volunteering"
            case .workExperiencePlace: "work experience place"
            case nil: nil
            }
        return [duration, purpose].compactMap { $0 }.joined(separator: ", ")
    }

    static func word(_ means: TransportMeans?) -> String? {
        switch means {
        case nil: nil
        case .car: "car"
        case .moped: "moped"
        case .bicycle: "bicycle"
        case .motorcycle: "motorcycle"
        case .publicTransport: "public transport"
        case .other: "other transport"
        }
    }

    static func words(_ skill: LanguageMastery) -> String {
        let parts = [
            ("speaking", skill.speaking), ("writing", skill.writing), ("reading", skill.reading), ("listening", skill.listening),
        ].compactMap { name, level in word(level).map { "\(name) \($0)" } }
        let language = skill.language?.description ?? "a language"
        return parts.isEmpty ? language : "\(language): \(parts.joined(separator: ", "))"
    }

    /// "2019-01-01 to 2021-06-30".
    static func period(_ start: CalendarDate?, _ end: CalendarDate?) -> String? {
        switch (start, end) {
        case (let start?, let end?): "\(start) to \(end)"
        case (let start?, nil): "since \(start)"
        case (nil, let end?): "until \(end)"
        case (nil, nil): nil
        }
    }
}
