import StrictJSON

/// The matches of an answer, each with the record that it shows.
struct Found {
    struct Match {
        let value: JSONValue
        let id: String?
        /// The place of the record; `nil` where it is none of those that were loaded.
        let place: Int?
    }

    let probe: Probe
    let matches: [Match]
    let isReached: Bool?

    var places: Set<Int> { Set(matches.compactMap(\.place)) }
    var order: [Int] { matches.compactMap(\.place) }
}

extension Examination {
    /// Asks, and reads the answer with as little demanded of it as possible; what cannot be read is a fault.
    func ask(_ question: Question) async -> Found? {
        let probe = await send(search(question.body))
        return read(probe)
    }

    func read(_ probe: Probe) -> Found? {
        guard let answer = probe.answer, answer.status == 200 else {
            fail("A question must be answered with 200; got \(probe.words).", probe)
            return nil
        }
        let value: JSONValue
        do {
            value = try JSONValue(parsing: answer.body, limits: JSONLimits(maximumBytes: 16 << 20))
        } catch {
            fail("The answer is no JSON: \(error).", probe)
            return nil
        }
        guard let items = value["matches"]?.arrayValue else {
            fail("The answer has no list \"matches\".", probe)
            return nil
        }
        var taken: Set<Int> = []
        let matches = items.map { item -> Found.Match in
            let place = records.place(of: item, idKey: idKey, taken: taken)
            if let place { taken.insert(place) }
            return Found.Match(value: item, id: item[idKey]?.stringValue, place: place)
        }
        return Found(probe: probe, matches: matches, isReached: value["maximumAantalResultatenBereikt"]?.boolValue)
    }

    /// Asks a question of which the whole answer is known, and holds the answer against it.
    ///
    /// - Parameter discriminating: Whether it is only worth something when some records of the neighbourhood match and others do not.
    @discardableResult
    func askExactly(_ question: Question, _ what: String, discriminating: Bool = true) async -> Found? {
        guard let expected = records.expected(question.body) else {
            cannotExamine("The suite's own question is none: \(what).")
            return nil
        }
        if discriminating, expected.isEmpty {
            cannotExamine("The records that were loaded have no match for: \(what).")
            return nil
        }
        guard let found = await ask(question) else { return nil }
        compare(found, expected, what)
        return found
    }

    func compare(_ found: Found, _ expected: Set<Int>, _ what: String) {
        let missing = expected.subtracting(found.places)
        let surplus = found.places.subtracting(expected)
        let strangers = found.matches.count { $0.place == nil }
        if !missing.isEmpty { fail("\(what): missing \(records.names(missing)).", found.probe) }
        if !surplus.isEmpty { fail("\(what): should not be there: \(records.names(surplus)).", found.probe) }
        if strangers > 0 {
            fail("\(what): \(strangers) matches are none of the records that were loaded.", found.probe)
        }
    }
}
