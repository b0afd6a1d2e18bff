/// Decides, for the text of one paragraph, which characters a typesetter would write otherwise.
///
///     5'10" tall, the "drivers' room" at 22 %   →  5'10" tall, the “drivers’ room” at 22%
///
/// Quotation marks and apostrophes follow the language; those an author wrote in their typographic form stay, and so do
/// feet, inches and what stands within an address. Spaces within dates, before units and before currencies do not break.
struct TextSetter {
    /// Stands where something else than text runs along the line: a picture, code, a blank.
    static let object: Unicode.Scalar = "\u{FFFC}"

    private let convention: TypographicConvention
    private let text: [Unicode.Scalar]
    private(set) var replacements: [Int: String] = [:]

    init(_ text: [Unicode.Scalar], _ convention: TypographicConvention) {
        self.text = text
        self.convention = convention
        if text.contains(where: { $0 == "\"" || $0 == "'" }) { setQuotes() }
        for index in text.indices where text[index] == " " { setSpace(at: index) }
    }

    /// The text with what replaces its characters.
    var result: String {
        var result = String.UnicodeScalarView()
        for (index, scalar) in text.enumerated() {
            if let replacement = replacements[index] {
                result.append(contentsOf: replacement.unicodeScalars)
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }

    private func scalar(_ index: Int) -> Unicode.Scalar? { text.indices.contains(index) ? text[index] : nil }

    // MARK: Quotation marks

    private mutating func setQuotes() {
        var isDoubleOpen = false
        var isSingleOpen = false
        let lastClosing = text.indices.last { closesQuotation(at: $0) }
        var words = Words(text: text)
        for index in text.indices {
            // Alone between spaces it quotes nothing.
            if isSpace(scalar(index - 1)) && isSpace(scalar(index + 1)) { continue }
            switch text[index] {
            case "\"":
                let (before, after) = (scalar(index - 1), scalar(index + 1))
                if before.isDigit && !isDoubleOpen || words.isWithinAddress(index) { continue }
                // Within a word it is a sign of the word, as in Hebrew abbreviations.
                if before.isLetter && after.isLetter { continue }
                let opens = isOpening(before: before, after: after)
                replacements[index] = opens ? convention.double.opening : convention.double.closing
                isDoubleOpen = opens
            case "'":
                if words.isWithinAddress(index) { continue }
                let isClosed = lastClosing.map { $0 > index } ?? false
                replacements[index] = single(at: index, isClosed: isClosed, isOpen: &isSingleOpen)
            default: continue
            }
        }
    }

    /// nil where the sign stays as it is.
    /// - Parameter isClosed: whether a `'` behind it ends a word.
    private func single(at index: Int, isClosed: Bool, isOpen: inout Bool) -> String? {
        let (before, after) = (scalar(index - 1), scalar(index + 1))
        if after.isLetter && (before.isLetter || before.isDigit) { return Self.apostrophe }
        if isOpening(before: before, after: after) {
            guard !after.isDigit, !isElision(at: index), isClosed else { return Self.apostrophe }
            isOpen = true
            return convention.single.opening
        }
        if isOpen {
            isOpen = false
            return convention.single.closing
        }
        return before.isDigit ? nil : Self.apostrophe
    }

    private static let apostrophe = "’"

    private func isOpening(before: Unicode.Scalar?, after: Unicode.Scalar?) -> Bool {
        guard !isSpace(after) else { return false }
        guard let before, !isSpace(before) else { return true }
        return "([{<-–—/=:“„‘‚«‹\"'¿¡".unicodeScalars.contains(before)
    }

    private func isSpace(_ scalar: Unicode.Scalar?) -> Bool { scalar?.properties.isWhitespace ?? true }

    /// Whether a word begins there that lost its first letters: `'tis`, `'n`, Dutch `'s`.
    private func isElision(at index: Int) -> Bool {
        var word = ""
        var next = index + 1
        while let letter = scalar(next), Optional(letter).isLetter, word.count < 6 {
            word.unicodeScalars.append(letter)
            next += 1
        }
        return ["tis", "twas", "em", "n", "til", "cause", "s", "t", "k", "m"].contains(word.lowercased())
    }

    /// Whether a `'` stands there that ends a word.
    private func closesQuotation(at index: Int) -> Bool {
        guard text[index] == "'", let before = scalar(index - 1), !before.properties.isWhitespace else { return false }
        let after = scalar(index + 1)
        return !after.isLetter && !after.isDigit
    }

    // MARK: Spaces

    private mutating func setSpace(at index: Int) {
        guard let before = scalar(index - 1), let after = scalar(index + 1) else { return }
        if Optional(before).isDigit {
            if after == "%" || after == "‰" {
                replacements[index] = convention.isPercentTight && after == "%" ? "" : Self.noBreak
            } else if isUnit(wordAfter(index)) || isDayBeforeMonth(at: index) {
                replacements[index] = Self.noBreak
            }
        } else if Optional(after).isDigit,
            Self.currencies.contains(wordBefore(index)) || "§№".unicodeScalars.contains(before)
        {
            replacements[index] = Self.noBreak
        } else if before == ".", scalar(index - 2).isDigit, isDayBeforeMonth(at: index) {
            replacements[index] = Self.noBreak
        }
    }

    private static let noBreak = "\u{A0}"
    private static let currencies: Set<String> = [
        "EUR", "USD", "GBP", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "JPY", "CNY", "CAD", "AUD", "INR",
    ]
    private static let units: Set<String> = [
        "€", "$", "£", "¥", "kr", "Kč", "zł", "Ft", "h", "min", "s", "ms", "mm", "cm", "m", "km", "g", "kg", "t", "l",
        "ml", "m²", "m³", "V", "A", "W", "kW", "MW", "kWh", "MWh", "Hz", "°C", "°F", "bar", "kB", "MB", "GB", "TB",
    ]

    private func isUnit(_ word: String) -> Bool { Self.units.contains(word) || Self.currencies.contains(word) }

    /// The word behind a space, without what ends a sentence. Units are short: no more than six characters are looked at.
    private func wordAfter(_ index: Int) -> String {
        var word = String.UnicodeScalarView()
        var next = index + 1
        while let scalar = scalar(next), !scalar.properties.isWhitespace, !",.;:!?)]’".unicodeScalars.contains(scalar),
            word.count < 6
        {
            word.append(scalar)
            next += 1
        }
        return String(word)
    }

    private func wordBefore(_ index: Int) -> String {
        var start = index
        while scalar(start - 1).isLetter, index - start < 4 { start -= 1 }
        return scalar(start - 1).isDigit ? "" : String(String.UnicodeScalarView(text[start..<index]))
    }

    /// `24 November 2026`, `24. November 2026`: a day of one or two digits, a word, a year.
    private mutating func isDayBeforeMonth(at index: Int) -> Bool {
        let dayEnd = scalar(index - 1) == "." ? index - 1 : index
        var start = dayEnd
        while scalar(start - 1).isDigit { start -= 1 }
        guard 1...2 ~= dayEnd - start, !scalar(start - 1).isLetter else { return false }
        var end = index + 1
        while scalar(end).isLetter { end += 1 }
        guard end - index > 3, scalar(end) == " ", (1...4).allSatisfy({ scalar(end + $0).isDigit }),
            !scalar(end + 5).isDigit, !scalar(end + 5).isLetter
        else { return false }
        replacements[end] = Self.noBreak
        return true
    }
}

/// The words of a text, from its beginning to its end, each looked at once.
private struct Words {
    let text: [Unicode.Scalar]
    private var word = 0..<0
    private var isAddress = false

    init(text: [Unicode.Scalar]) { self.text = text }

    /// Whether it stands within a word that is an address (`://`, `@`), not at its ends.
    ///
    /// - Parameter index: of what is no space; none before the one asked for last.
    mutating func isWithinAddress(_ index: Int) -> Bool {
        if !word.contains(index) { find(index) }
        return isAddress && word.lowerBound < index && index < word.upperBound - 1
    }

    private mutating func find(_ index: Int) {
        var start = index
        while start > word.upperBound, !endsWord(text[start - 1]) { start -= 1 }
        let end = text[index...].firstIndex(where: endsWord) ?? text.endIndex
        word = start..<end
        let found = text[word]
        isAddress =
            found.contains("@")
            || found.indices.dropLast(2).contains { found[$0..<$0 + 3].elementsEqual("://".unicodeScalars) }
    }

    private func endsWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar == TextSetter.object
    }
}

extension Unicode.Scalar? {
    fileprivate var isDigit: Bool { map { "0"..."9" ~= $0 } ?? false }
    fileprivate var isLetter: Bool { self?.properties.isAlphabetic ?? false }
}
