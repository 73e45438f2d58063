/// Looking at eight bytes of a string at once.
enum WordScan {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080

    /// The high bit of the first byte that is a quote, a backslash, below 0x20 or beyond ASCII is the lowest bit set; 0 when there is none.
    ///
    /// Only the lowest bit may be used: below it all bytes are plain, so that no subtraction borrows; above it anything can be.
    @inline(__always) static func special(_ word: UInt64) -> UInt64 {
        let quotes = (word ^ (ones &* 0x22)) &- ones
        let backslashes = (word ^ (ones &* 0x5C)) &- ones
        let controls = word &- ones &* 0x20
        return (quotes | backslashes | controls | word) & highs
    }

    /// The same for a quote, a backslash or a byte below 0x20 only.
    @inline(__always) static func stringEnd(_ word: UInt64) -> UInt64 {
        let quotes = word ^ (ones &* 0x22)
        let backslashes = word ^ (ones &* 0x5C)
        let low = (word &- ones &* 0x20) & ~word
        return ((quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes | low) & highs
    }

    /// The first byte from here on that is a quote, a backslash or below 0x20, or the end.
    @inline(__always) static func stringEnd(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
        var index = start
        while index + 8 <= bytes.count {
            let stop = stringEnd(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
            if stop != 0 { return index + stop.trailingZeroBitCount >> 3 }
            index += 8
        }
        while index < bytes.count, bytes[index] >= 0x20, bytes[index] != ByteScanner.quote, bytes[index] != ByteScanner.backslash {
            index += 1
        }
        return index
    }

    /// The same for a line feed only.
    @inline(__always) static func newline(_ word: UInt64) -> UInt64 {
        let newlines = word ^ (ones &* 0x0A)
        return (newlines &- ones) & ~newlines & highs
    }

    /// Whether a byte is plain text of a string.
    @inline(__always) static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte < 0x80 && byte != ByteScanner.quote && byte != ByteScanner.backslash
    }
}

/// Code points that are no characters and may not be exchanged (RFC 7493 §2.1, Unicode §23.7).
enum Noncharacter {
    @inline(__always) static func contains(_ scalar: UInt32) -> Bool {
        scalar & 0xFFFE == 0xFFFE || (scalar >= 0xFDD0 && scalar <= 0xFDEF)
    }
}
