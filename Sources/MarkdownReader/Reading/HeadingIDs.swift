/// Gives headings their ids: `What's to learn?` becomes `whats-to-learn`, the second of them `whats-to-learn-2`.
struct HeadingIDs {
    private var used = Set<String>()
    /// The number that the next heading with the same words gets, so that many alike take no longer than others.
    private var nextNumber: [String: Int] = [:]

    /// Letters and digits of any script, in lower case; white space and dashes become one hyphen, other signs go.
    mutating func id(for text: String) -> String {
        var slug = Self.slug(of: text)
        if slug.isEmpty { slug = "section" }
        if used.insert(slug).inserted { return slug }
        var number = nextNumber[slug] ?? 2
        while !used.insert("\(slug)-\(number)").inserted { number += 1 }
        nextNumber[slug] = number + 1
        return "\(slug)-\(number)"
    }

    private static func slug(of text: String) -> String {
        if let slug = asciiSlug(of: text) { return slug }
        var slug = ""
        for scalar in text.lowercased().unicodeScalars {
            let properties = scalar.properties
            switch properties.generalCategory {
            case .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .uppercaseLetter,
                .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
                slug.unicodeScalars.append(scalar)
            default:
                let parts = properties.isWhitespace || properties.isDash || scalar == "_" || scalar == "/"
                if parts, !slug.isEmpty, slug.unicodeScalars.last != "-" { slug.append("-") }
            }
        }
        if slug.hasSuffix("-") { slug.removeLast() }
        return slug
    }

    /// The same without a look at the tables of Unicode, for most headings; nil where the text holds more than ASCII.
    private static func asciiSlug(of text: String) -> String? {
        var slug: [UInt8] = []
        slug.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): slug.append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): slug.append(byte | 0x20)
            case 0x09...0x0D, UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "/"):
                if let last = slug.last, last != UInt8(ascii: "-") { slug.append(UInt8(ascii: "-")) }
            case 0x80...: return nil
            default: break
            }
        }
        if slug.last == UInt8(ascii: "-") { slug.removeLast() }
        return String(decoding: slug, as: UTF8.self)
    }

    var all: Set<String> { used }
}
