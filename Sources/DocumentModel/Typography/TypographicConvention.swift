/// How a language sets quotation marks and percentages, after the Unicode Common Locale Data Repository and, where that is
/// coarser than print, the usage of its publishers.
///
///     TypographicConvention(language: "de-DE").double    →  („, “)
///     TypographicConvention(language: "fr-FR").double    →  (« with a narrow space behind it, » with one before it)
struct TypographicConvention: Equatable {
    struct Quotes: Equatable {
        var opening: String
        var closing: String

        init(_ opening: String, _ closing: String) { (self.opening, self.closing) = (opening, closing) }
    }

    /// What `"` becomes.
    var double: Quotes
    /// What `'` becomes where it quotes; an apostrophe is `’` in every language.
    var single: Quotes
    /// Whether a percent sign stands right behind its number (`22%`) or after a space that does not break (`22 %`).
    var isPercentTight: Bool

    /// - Parameter language: a BCP 47 tag. Of an unknown one the quotation marks are those of English.
    init(language: String) {
        let subtags = language.split(separator: "-").map { $0.lowercased() }
        let primary = subtags.first ?? ""
        let regional = subtags.dropFirst().lazy.compactMap { Self.regions["\(primary)-\($0)"] }.first
        let marks = regional ?? Self.languages[primary] ?? Self.english
        (double, single) = (marks.double, marks.single)
        isPercentTight = Self.tightPercents.contains(primary)
    }

    private typealias Marks = (double: Quotes, single: Quotes)

    private static let english: Marks = marks("“”‘’")

    /// By primary language; from the four signs in the order double, single.
    private static let languages: [String: Marks] = {
        let signs: KeyValuePairs<String, String> = [
            "“”‘’": "en da nl pt tr ko zh id ms vi th hi ga cy af lv",
            "„“‚‘": "de cs sk sl is bg lt et mk ka sq lb",
            "„”‚’": "hr bs sr",
            "„”«»": "pl ro",
            "„”»«": "hu",
            "””’’": "sv fi he iw",
            "«»‘’": "nb nn no",
            "«»“”": "es it el ca gl eu hy",
            "«»„“": "ru uk be",
            "«»‹›": "fa",
            "”“’‘": "ar",
            "「」『』": "ja",
        ]
        var languages: [String: Marks] = ["fr": frenchMarks("“”")]
        for (signs, tags) in signs {
            for tag in tags.split(separator: " ") { languages[String(tag)] = marks(signs) }
        }
        return languages
    }()

    /// Where a region or a script differs from its language.
    private static let regions: [String: Marks] = [
        "de-ch": marks("«»‹›"), "de-li": marks("«»‹›"), "it-ch": marks("«»‹›"), "fr-ch": frenchMarks("‹›"),
        "pt-pt": marks("«»“”"), "es-mx": english, "es-us": english, "es-419": english, "es-ar": english,
        "es-co": english, "es-cl": english, "zh-hant": marks("「」『』"), "zh-tw": marks("「」『』"),
    ]

    private static let tightPercents: Set<String> = [
        "en", "it", "nl", "pl", "pt", "ga", "cy", "ja", "zh", "ko", "he", "iw", "id", "ms", "th", "hi", "vi", "el",
        "tr",
    ]

    private static func marks(_ signs: String) -> Marks {
        let signs = signs.map(String.init)
        return (Quotes(signs[0], signs[1]), Quotes(signs[2], signs[3]))
    }

    /// Guillemets with narrow spaces inside that do not break.
    private static func frenchMarks(_ single: String) -> Marks {
        let single = single.map(String.init)
        return (Quotes("«\u{202F}", "\u{202F}»"), Quotes(single[0], single[1]))
    }
}
