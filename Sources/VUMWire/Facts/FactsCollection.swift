import LabourDomain
import StrictJSON

/// Makes facts of the marked values of a record. What has no meaning in the domain is passed over.
struct FactsCollection {
    private let record: [UInt8]
    private var facts = SelectionFacts()
    /// The language entry that values are being taken of, and where it stands.
    private var skill = LanguageSkill(language: nil)
    private var skillOwner = -1

    init(record: [UInt8]) { self.record = record }

    /// The facts of everything that was taken.
    consuming func finished() -> SelectionFacts {
        endSkill()
        return facts
    }

    mutating func take(_ value: JSONMarkedValue) {
        guard let feit = Feit(rawValue: value.mark) else { return }
        if let integer = value.integer {
            take(integer, as: feit, owner: value.owner)
        } else if let text = value.string(in: record) {
            take(text, as: feit, owner: value.owner)
        }
    }

    private mutating func take(_ integer: Int, as feit: Feit, owner: Int) {
        switch feit {
        case .reisafstand: facts.maximumTravelDistance = (0...999).contains(integer) ? UInt16(integer) : nil
        case .onregelmatig: facts.irregularHours = UInt8(exactly: integer).flatMap(YesNo.init(rawValue:))
        case .kantoortijden: facts.officeHours = UInt8(exactly: integer).flatMap(YesNo.init(rawValue:))
        case .urenMinimaal: facts.minimumHours = (0...99).contains(integer) ? UInt8(integer) : nil
        case .urenMaximaal: facts.maximumHours = (0...99).contains(integer) ? UInt8(integer) : nil
        case .taalMondeling:
            beginSkill(owner)
            skill.oral = Self.level(integer)
        case .taalSchriftelijk:
            beginSkill(owner)
            skill.written = Self.level(integer)
        default: break
        }
    }

    private mutating func take(_ text: String, as feit: Feit, owner: Int) {
        switch feit {
        case .postcode: facts.postcode = try? Postcode(text)
        case .beroep: facts.occupations.append(OccupationCode(text))
        case .arbeidscontract:
            if text == "O" {
                facts.contractDurations.insert(.indefinite)
            } else if text == "B" {
                facts.contractDurations.insert(.fixedTerm)
            }
        case .rijbewijs: if let licence = DrivingLicences(name: text) { facts.licences.insert(licence) }
        case .taal:
            beginSkill(owner)
            skill.language = try? LanguageCode(text)
        case .beschikbaarVanaf: facts.availableFrom = try? CalendarDate(iso: text)
        case .aanvang: facts.startsOn = try? CalendarDate(iso: text)
        case .sluiting: facts.closesOn = try? CalendarDate(iso: text)
        case .werkEnDenkniveau:
            let digits = text.utf8
            guard digits.count == 1, let digit = digits.first, digit.isASCIIDigit else { return }
            facts.educationLevel = WorkingLevel(rawValue: digit - 0x30)?.rawValue
        default: break
        }
    }

    private static func level(_ integer: Int) -> UInt8? {
        UInt8(exactly: integer).flatMap(LanguageLevel.init(rawValue:))?.rawValue
    }

    /// Values of another object belong to another language.
    private mutating func beginSkill(_ owner: Int) {
        guard owner != skillOwner else { return }
        endSkill()
        skillOwner = owner
    }

    private mutating func endSkill() {
        if skill != LanguageSkill(language: nil) { facts.languages.append(skill) }
        skill = LanguageSkill(language: nil)
    }
}
