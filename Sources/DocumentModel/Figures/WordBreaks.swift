/// Where a word that is too long for its line is parted: where a syllable may end, with a hyphen, and never one or two
/// letters alone; what has no syllables breaks anywhere.
///
/// The rule is the one that most languages in Latin letters share: of several consonants the last goes to the next line,
/// with what is one sound staying together (`Instandhaltungs-leiterin`). It knows no language's exceptions.
enum WordBreaks {
    /// The longest part that fits, and what is left; nil where nothing is gained by parting it.
    static func part(_ word: String, fits: (String) -> Bool) -> (head: String, rest: String)? {
        let letters = Array(word)
        let most = letters.indices.dropFirst().last { fits(String(letters[..<$0])) } ?? 1
        guard most < letters.count else { return nil }
        let end = (fewest.end..<max(most + 1, fewest.end)).last { end in
            isSyllableEnd(end, in: letters) && fits(String(letters[..<end]) + "-")
        }
        guard let end else { return (String(letters[..<most]), String(letters[most...])) }
        return (String(letters[..<end]) + "-", String(letters[end...]))
    }

    /// Letters on either side.
    /// Letters that end a line at least, and that begin the next one.
    private static let fewest = (end: 3, start: 4)

    private static func isSyllableEnd(_ end: Int, in letters: [Character]) -> Bool {
        guard end >= fewest.end, end + fewest.start <= letters.count,
            letters[end - fewest.end..<end + fewest.start].allSatisfy({ $0.isLetter && isLatin($0) }),
            !isVowel(letters[end]), letters[..<end].contains(where: isVowel)
        else { return false }
        let before = String(letters[end - 1]).lowercased()
        let sound = before + String(letters[end]).lowercased()
        if sounds.contains(sound) { return false }
        // What begins the next line is one sound, with a vowel behind it.
        let next = isVowel(letters[end + 1]) ? 1 : 2
        guard next == 1 || isVowel(letters[end + 2]) || letters[end + 2].lowercased() == "h" else { return false }
        return next == 1 || sounds.contains(String(letters[end...end + 1]).lowercased())
    }

    private static let sounds: Set<String> = ["ch", "ck", "ph", "sc", "sh", "th", "qu"]

    private static func isLatin(_ character: Character) -> Bool {
        character.unicodeScalars.first.map { $0.value < 0x250 } ?? false
    }

    private static func isVowel(_ character: Character) -> Bool { vowels.contains(Character(character.lowercased())) }

    private static let vowels: Set<Character> = [
        "a", "e", "i", "o", "u", "y", "ä", "ö", "ü", "á", "à", "â", "å", "ã", "æ", "é", "è", "ê", "ë", "í", "ì", "î",
        "ï", "ó", "ò", "ô", "õ", "ø", "œ", "ú", "ù", "û",
    ]
}
