import XML

/// Writes bookmarks, by which links find headings and a filled-in document's fields are found again.
///
/// Names are unique in a document whatever the case of their letters: letters, digits and `_`, at most 40.
final class Bookmarks {
    private let text: TextWriter
    private var taken: Set<String> = []
    /// The number that the next bookmark of the same name gets, so that many alike take no longer than others.
    private var nextNumber: [String: Int] = [:]
    private var headings: [String: String] = [:]
    private var lastNumber = 0

    init(text: TextWriter) { self.text = text }

    /// Names the heading with that id, so that links find it; links may stand before it.
    func addHeading(id: String) {
        if headings[id] == nil { headings[id] = name("heading", id) }
    }

    /// The bookmark of the heading with that id.
    func heading(id: String) -> String? { headings[id] }

    /// `field`, `plan.learn.3` → `field_plan_learn_3`; the second of that name gets `_2`.
    func name(_ prefix: String, _ text: String) -> String {
        let name = Truncation.name("\(prefix)_\(Self.cleaned(text))", limit: 40)
        let key = name.lowercased()
        if taken.insert(key).inserted { return name }
        var number = nextNumber[key] ?? 2
        while true {
            let suffix = "_\(number)"
            let unique = Truncation.beginning(of: name, limit: 40 - suffix.count) + suffix
            number += 1
            if taken.insert(unique.lowercased()).inserted {
                nextNumber[key] = number
                return unique
            }
        }
    }

    private static func cleaned(_ text: String) -> String {
        guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
            return String(text.map { $0.isLetter || $0.isNumber ? $0 : "_" })
        }
        // Nearly all are ids, for which no table of Unicode need be asked; CR LF is one character.
        var cleaned = ""
        cleaned.reserveCapacity(text.utf8.count)
        var previous: UInt8 = 0
        for byte in text.utf8 {
            if byte != 0x0A || previous != 0x0D {
                let isKept = (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
                cleaned.unicodeScalars.append(Unicode.Scalar(isKept ? byte : 0x5F))
            }
            previous = byte
        }
        return cleaned
    }

    func write(_ name: String, _ content: () -> Void) {
        text.flush()
        lastNumber += 1
        let id = String(lastNumber)
        text.xml.element("w:bookmarkStart", ["w:id": id, "w:name": name])
        content()
        text.flush()
        text.xml.element("w:bookmarkEnd", ["w:id": id])
    }
}

/// Names that Word limits in length, cut so that they stay apart.
enum Truncation {
    /// `text` where it is short enough; else its beginning, `_` and eight hexadecimal digits of a hash of the whole.
    /// Lengths count UTF-16 units, as Word does.
    static func name(_ text: String, limit: Int) -> String {
        guard text.utf16.count > limit else { return text }
        return beginning(of: text, limit: limit - 9) + "_" + hash(text)
    }

    /// As many whole characters as fit.
    static func beginning(of text: String, limit: Int) -> String {
        var result = ""
        var count = 0
        for character in text {
            count += character.utf16.count
            if count > limit { break }
            result.append(character)
        }
        return result
    }

    /// FNV-1a, the same on every machine.
    private static func hash(_ text: String) -> String {
        var hash: UInt32 = 2_166_136_261
        for byte in text.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }
}
