/// The form in which names are compared when somebody searches: small letters without accents, words parted by one space.
///
/// For display search only; codes are compared byte for byte.
enum SearchKey {
    static let space = UInt8(ascii: " ")

    /// Folds Latin letters (Latin-1 and Latin Extended-A) to ASCII; anything else but letters and digits of ASCII parts words.
    static func bytes(of text: some StringProtocol) -> [UInt8] {
        var key: [UInt8] = []
        key.reserveCapacity(text.utf8.count)
        var isBetweenWords = false
        for scalar in text.unicodeScalars {
            // An accent written apart belongs to the letter before it.
            if (0x300...0x36F).contains(scalar.value) { continue }
            guard let letter = fold(scalar) else {
                isBetweenWords = true
                continue
            }
            if isBetweenWords, !key.isEmpty { key.append(space) }
            isBetweenWords = false
            key.append(letter)
        }
        return key
    }

    private static func fold(_ scalar: Unicode.Scalar) -> UInt8? {
        switch scalar.value {
        case 0x30...0x39, 0x61...0x7A: UInt8(scalar.value)
        case 0x41...0x5A: UInt8(scalar.value) | 0x20
        case 0xC0...0x17F: latin[Int(scalar.value) - 0xC0]
        default: nil
        }
    }

    /// What stands for U+00C0...U+017F: the letter without its accent, the first letter of a ligature, nothing for × and ÷.
    private static let latin: [UInt8?] = {
        let letters =
            "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty"
            + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
            + "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
        return letters.utf8.map { $0 == space ? nil : $0 }
    }()
}
