import DocumentModel
import Testing

@Suite("Words of drawings in lines")
struct TextWidthTests {
    @Test(
        "they break between words, and behind a hyphen with the blank that stands there",
        arguments: [
            ("Leistungs- und Verhaltenskontrolle", 400.0, ["Leistungs- und Verhaltenskontrolle"]),
            ("A - B", 400, ["A - B"]), ("Ada  Half\nhere", 400, ["Ada Half here"]),
            ("Krüger-Wüstenhagen", 50, ["Krüger-", "Wüstenhagen"]),
        ])
    func lines(text: String, width: Double, expected: [String]) {
        #expect(TextWidth.lines(of: text, width: width, size: 8) == expected)
    }

    @Test(
        "a word that is too long is parted where a syllable may end, with a hyphen; what has none breaks anywhere",
        arguments: [
            ("Instandhaltungsleitung", 62.0, ["Instandhaltungs-", "leitung"]),
            ("Betriebsratsvorsitzende", 50, ["Betriebsrats-", "vorsitzende"]),
            ("Datenschutzbeauftragte", 50, ["Datenschutz-", "beauftragte"]),
            ("Einfluss", 30, ["Einfluss"]), ("Flaschen", 30, ["Fla-", "schen"]),
            ("אבגדהוזחטיכלמנסעפצק", 40, ["אבגדהוזח", "טיכלמנסע", "פצק"]),
            ("12345678901234", 40, ["12345678", "901234"]),
        ])
    func longWords(text: String, width: Double, expected: [String]) {
        #expect(TextWidth.lines(of: text, width: width, size: 8) == expected)
    }
}
