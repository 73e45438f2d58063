import LabourDomain
import StrictJSON
import VUMWire

/// What stands in an answer.
enum AnswerChecks {
    static let all: [Check] = [
        Check(
            80, "answers as the contract's schema says", reference: "contract, MPWerkzoekendeMatch, MPVacatureMatch",
            says: "Types, patterns, code lists and required members; nothing that is not described.",
            sent: "A question for all of Utrecht.",
            remedy: "Validate your answers against the contract before you send them."
        ) { exam in
            guard let found = await exam.ask(Question()), let body = found.probe.answer?.body else { return }
            let faults = exam.contract.sourceAnswer.faults(in: body, limits: JSONLimits(maximumBytes: 16 << 20), maximumFaults: 5)
            for fault in faults { exam.fail("\(fault)", found.probe) }
            exam.expect(found.isReached != nil, "maximumAantalResultatenBereikt is no boolean.", found.probe)
        },
        Check(
            81, "shows nothing that belongs to the detail", reference: "contract, search profile and detail",
            says: "Contact data, presentation and the like are in the detail only.",
            sent: "A question for all of Utrecht.", remedy: "Take these members out of the search profile: they are personal data."
        ) { exam in
            guard let found = await exam.ask(Question()) else { return }
            for match in found.matches {
                for path in detailOnly(exam.subject) where match.value.at(path) != nil {
                    exam.fail("\(path) stands in a match (\(match.id ?? "without identifier")).", found.probe)
                }
            }
        },
        Check(
            82, "shows what the record holds", reference: "accreditation set of the standard (8)",
            says: "A match is the record without detail-only attributes and empty values.",
            sent: "A question for all of Utrecht.",
            remedy: "Give every attribute of the search profile that the record has, unchanged, text in UTF-8."
        ) { exam in
            guard let found = await exam.ask(Question()) else { return }
            for match in found.matches {
                guard let place = match.place else {
                    exam.fail("\(match.id ?? "A match") is none of the records that were loaded.", found.probe)
                    continue
                }
                let same = match.value.comparable(without: exam.idKey) == exam.records.entries[place].profileText
                exam.expect(same, "\(exam.records.name(place)) is not shown as it was loaded.", found.probe)
            }
        },
        Check(
            83, "leaves out empty values", reference: "Interface 3.0, README, flows",
            says: "Empty values are not allowed in the data standard.",
            sent: "A question for all of Utrecht; one record has an empty list.", remedy: "Leave out null, \"\", [] and {}."
        ) { exam in
            guard let found = await exam.ask(Question()) else { return }
            for match in found.matches where match.value.withoutEmpty() != match.value {
                exam.fail("\(match.id ?? "A match") holds empty values.", found.probe)
            }
        },
        Check(
            84, "gives identifiers that are safe in a path", reference: "contract, idWerkzoekende, idVacature; D1",
            says: "An identifier is ^[a-zA-Z0-9_.-]{1,200}$.", sent: "A question for all of Utrecht.",
            remedy: "Encode identifiers with other characters on the way out, and decode them in the detail."
        ) { exam in
            guard let found = await exam.ask(Question()) else { return }
            for match in found.matches where (try? ProfileID(match.id ?? "")) == nil {
                exam.fail("\"\(match.id ?? "absent")\" is no identifier.", found.probe)
            }
        },
        Check(
            85, "gives every record once, with an identifier of its own", reference: "Interface 3.0, README, identifiers",
            says: "An identifier names one record.",
            sent: "A question for all of Utrecht.", remedy: "Give every record its own identifier, and each record once."
        ) { exam in
            guard let found = await exam.ask(Question()) else { return }
            let ids = found.matches.compactMap(\.id)
            exam.expect(Set(ids).count == ids.count, "\(ids.count - Set(ids).count) identifiers are there more than once.", found.probe)
            let order = found.order
            exam.expect(Set(order).count == order.count, "\(order.count - Set(order).count) records are there more than once.", found.probe)
        },
        Check(
            86, "keeps an identifier for a record", .advised, reference: "Interface 3.0, README, identifiers",
            says: "With the identifier the detail is asked, later.",
            sent: "The same question twice.", remedy: "Make identifiers that stay the same between answers."
        ) { exam in
            guard let first = await exam.ask(Question()), let second = await exam.ask(Question()) else { return }
            let before = Dictionary(
                first.matches.compactMap { match in match.place.map { ($0, match.id) } }, uniquingKeysWith: { one, _ in one })
            for match in second.matches {
                guard let place = match.place, let id = before[place] else { continue }
                exam.expect(id == match.id, "\(exam.records.name(place)) had another identifier before.", second.probe)
            }
        },
    ]

    static func detailOnly(_ subject: Subject) -> [String] {
        subject == .jobSeekers
            ? [
                "contactpersoon", "emailadres", "telefoonnummer", "webadres", "persoonlijkePresentatie", "eisAanWerk",
                "indicatieLdrRegistratie",
            ]
            : ["nummerVacature", "werkgever.contactpersoon"]
    }
}
