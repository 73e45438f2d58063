import Matching

extension TradeFamily {
    static let care = TradeFamily(
        group: .care, irregularShare: 65, officeHoursShare: 55, employerWords: ["Zorg", "Zorggroep", "Woonzorg"],
        workplaces: ["onze locatie", "onze afdeling"],
        capabilities: [.caring, .showingUnderstanding, .listening, .cooperating, .followingProcedures, .resistingStress],
        interests: ["Zorgen voor mensen", "Gezondheid", "Ouderen"],
        trades: [
            Trade(
                "Verpleegkundige", "verpleegkundige", weight: 5, sectors: [86102, 87100],
                tasks: [
                    "medicijnen geven", "wonden verzorgen", "rapporteren in het dossier", "overleggen met artsen", "familie te woord staan",
                ],
                courses: ["Voorbehouden handelingen", "Reanimatie"], requires: "BIG-registratie verpleegkundige", study: "Verpleegkundige",
                at: ["onze afdeling"], employers: ["Ziekenhuis", "Zorggroep"]),
            Trade(
                "Wijkverpleegkundige", "wijkverpleegkundige", weight: 2, sectors: [88101],
                tasks: ["zorg thuis regelen", "indicaties stellen", "het wijkteam begeleiden"],
                courses: ["Palliatieve zorg"], requires: "BIG-registratie verpleegkundige", licences: [["B"], ["AM"], []],
                study: "Verpleegkunde", at: ["ons wijkteam"], employers: ["Thuiszorg"]),
            Trade(
                "Verzorgende individuele gezondheidszorg (ig)", "verzorgende IG", weight: 8, sectors: [87302, 88101],
                tasks: [
                    "helpen bij wassen en aankleden", "medicijnen aanreiken", "steunkousen aantrekken", "een praatje maken", "rapporteren",
                ],
                courses: ["Voorbehouden handelingen", "Omgaan met dementie", "Tiltechnieken"], study: "Verzorgende IG"),
            Trade(
                "Helpende instelling", "helpende zorg en welzijn", weight: 5, sectors: [87302],
                tasks: ["bewoners helpen bij eten en drinken", "kamers opruimen", "samen koffie drinken", "linnen verzorgen"],
                courses: ["Omgaan met dementie", "BHV"], study: "Helpende zorg en welzijn"),
            Trade(
                "Helpende thuiszorg", "helpende thuiszorg", weight: 4, sectors: [88101],
                tasks: ["mensen thuis helpen met opstaan", "het huis leefbaar houden", "veranderingen melden aan het team"],
                courses: ["Tiltechnieken"], licences: [["B"], [], ["AM"]], study: "Helpende zorg en welzijn", at: ["ons wijkteam"],
                employers: ["Thuiszorg"]),
            Trade(
                "Zorghulp", "zorghulp", weight: 4, sectors: [87302],
                tasks: ["eten rondbrengen", "bewoners gezelschap houden", "de huiskamer netjes houden"], courses: ["Hygiëne in de zorg"]),
            Trade(
                "Hulp in de particuliere huishouding", "huishoudelijke hulp", weight: 7, sectors: [88101, 97000],
                tasks: [
                    "stofzuigen en dweilen", "keuken en badkamer schoonmaken", "bedden verschonen", "letten op hoe het met de klant gaat",
                ],
                courses: ["Schoonmaken in de thuiszorg"], irregular: 4, at: ["onze thuiszorg"], employers: ["Thuiszorg"]),
            Trade(
                "Doktersassistent", "doktersassistent", weight: 3, sectors: [86210],
                tasks: ["de telefoon aannemen", "afspraken plannen", "bloeddruk meten", "kleine wonden verzorgen"],
                courses: ["NHG-Triagewijzer"], study: "Doktersassistent", irregular: 6, at: ["onze praktijk"],
                employers: ["Huisartsenpraktijk"]),
            Trade(
                "Tandartsassistent", "tandartsassistent", weight: 2, sectors: [86231],
                tasks: ["de tandarts helpen aan de stoel", "instrumenten schoonmaken", "afspraken maken"], courses: ["Röntgen"],
                study: "Tandartsassistent", irregular: 4, at: ["onze praktijk"], employers: ["Tandartspraktijk"]),
            Trade(
                "Apothekersassistent", "apothekersassistent", weight: 2, sectors: [47730],
                tasks: ["recepten verwerken", "uitleg geven over medicijnen", "voorraad bestellen"], courses: ["Bijscholing farmacie"],
                study: "Apothekersassistent", irregular: 12, at: ["onze apotheek"], employers: ["Apotheek"]),
            Trade(
                "Fysiotherapeut", "fysiotherapeut", weight: 2, sectors: [86912],
                tasks: ["klachten onderzoeken", "oefeningen uitleggen", "behandelplannen maken"], courses: ["Dry needling"],
                requires: "BIG-registratie fysiotherapeut", study: "Fysiotherapie", irregular: 10, at: ["onze praktijk"],
                employers: ["Fysiotherapie"]),
            Trade(
                "Huisarts", "huisarts", weight: 1, sectors: [86210],
                tasks: ["spreekuur houden", "huisbezoeken afleggen", "verwijzen naar specialisten"], courses: ["Palliatieve zorg"],
                requires: "BIG-registratie arts", study: "Geneeskunde", irregular: 30, at: ["onze praktijk"],
                employers: ["Huisartsenpraktijk"]),
        ])
}
