/// A value that is an address of mail or a telephone number and nothing else, so that it can be a link.
///
///     maja@velmora.example   →  mailto:maja@velmora.example
///     +386 41 234 567        →  tel:+38641234567
struct ContactAddress {
    let destination: String
    /// As it is printed: a number in one piece.
    let text: String

    /// nil where the value is something else.
    init?(_ value: String) {
        let bytes = Array(value.utf8)
        if bytes.first == UInt8(ascii: "+") {
            let digits = bytes.filter { 0x30...0x39 ~= $0 }
            guard 7...15 ~= digits.count,
                bytes.dropFirst().allSatisfy({ 0x30...0x39 ~= $0 || Self.separators.contains($0) })
            else { return nil }
            destination = "tel:+" + String(decoding: digits, as: UTF8.self)
            text = value.replacing(" ", with: "\u{A0}")
            return
        }
        let parts = value.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), !parts[1].hasPrefix("."),
            !parts[1].hasSuffix("."), parts[0].utf8.allSatisfy({ Self.isWord($0) || ".+'".utf8.contains($0) }),
            parts[1].utf8.allSatisfy({ Self.isWord($0) || $0 == UInt8(ascii: ".") })
        else { return nil }
        destination = "mailto:" + value
        text = value
    }

    /// Whether a closer look is worth it.
    static func mayBe(_ value: String) -> Bool {
        value.utf8.first == UInt8(ascii: "+") || value.utf8.contains(UInt8(ascii: "@"))
    }

    private static let separators = Array(" -()./".utf8)

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"): true
        default: false
        }
    }
}
