import LabourDomain

/// People to turn to who do not exist. Telephone numbers of the form 06-00000xxx are given to nobody.
enum InventedContact {
    static let firstNames = [
        "Anouk", "Bram", "Chantal", "Daan", "Esra", "Floor", "Gijs", "Hanna", "Ilse", "Jamal", "Karin", "Lars", "Mila", "Noor", "Omar",
        "Pieter",
        "Quinty", "Roos", "Sem", "Tess", "Umut", "Vera", "Wout", "Xandra", "Youssef", "Zoë",
    ]
    static let lastNames = [
        "Fabelaar", "van Wolkerveen", "Dromer", "van den Duim", "Verzinsel", "Schijnberg", "Quasimans", "Elfenaar", "Nimmer", "Toverveld",
        "van Maanzaad", "Zevenster", "Drakenstijn", "de Kabouter", "Luchtbel", "van der Nevel", "Sterrekens", "Halfmaan", "Zomaar",
        "de Verzonne",
    ]

    static func person(_ chance: inout Chance, department: String? = nil) -> Contact {
        let (first, last) = (chance.pick(firstNames), chance.pick(lastNames))
        var contact = Contact(name: department ?? "\(first) \(last)")
        if chance.happens(90) { contact.emailAddresses = ["\(mailbox(first)).\(mailbox(last))@example.org"] }
        if contact.emailAddresses.isEmpty || chance.happens(75) { contact.telephoneNumbers = [telephone(&chance)] }
        return contact
    }

    static func telephone(_ chance: inout Chance) -> String {
        let digits = String(chance.integer(in: 0...999))
        return "06-00000" + String(repeating: "0", count: 3 - digits.utf8.count) + digits
    }

    /// The ASCII letters of a name, small.
    private static func mailbox(_ name: String) -> String {
        String(decoding: name.lowercased().utf8.filter(\.isASCIILetter), as: UTF8.self)
    }
}
