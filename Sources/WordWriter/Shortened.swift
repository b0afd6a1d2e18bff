/// Names that Word limits in length, cut so that they stay apart.
enum Shortened {
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
