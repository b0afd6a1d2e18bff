import DocumentModel
import Testing

@Suite("Colours, contrast and what a brand's accent becomes")
struct ColourTests {
    @Test(
        "a colour is # and three or six hexadecimal digits",
        arguments: [
            ("#1f5c99", "#1f5c99"), ("#1F5C99", "#1f5c99"), ("#fc0", "#ffcc00"), ("#000", "#000000"),
            ("1f5c99", nil), ("#1f5c9", nil), ("#1f5c9g", nil), ("#", nil), ("", nil), ("red", nil),
            ("#1f5c9９", nil), ("rgb(1,2,3)", nil),
        ] as [(String, String?)])
    func reading(text: String, expected: String?) {
        #expect(Colour(text)?.text == expected)
    }

    /// Figures of WebAIM's contrast checker.
    @Test(
        "contrast is that of WCAG",
        arguments: [
            ("#000000", "#ffffff", 21.0), ("#ffffff", "#ffffff", 1), ("#777777", "#ffffff", 4.48),
            ("#767676", "#ffffff", 4.54), ("#0000ff", "#ffffff", 8.59), ("#ff0000", "#ffffff", 4.0),
            ("#1f5c99", "#ffffff", 6.89), ("#8fbcea", "#14181d", 8.95), ("#f5c400", "#ffffff", 1.64),
        ])
    func contrast(one: String, two: String, expected: Double) throws {
        let (one, two) = (try #require(Colour(one)), try #require(Colour(two)))
        #expect(abs(one.contrast(with: two) - expected) < 0.01)
        #expect(one.contrast(with: two) == two.contrast(with: one))
    }

    @Test("the accent of the house is as it always was")
    func house() {
        let accent = Accent.standard
        #expect(
            [accent.light, accent.onLight, accent.dark, accent.onDark].map(\.text)
                == ["#1f5c99", "#ffffff", "#8fbcea", "#0b1b2b"])
        #expect(Colour("#1f5c99").map(Accent.init) == .standard)
    }

    @Test(
        "an accent that cannot be read has a darker one of its hue on paper, a lighter one on a dark screen",
        arguments: [
            ("#8c1c13", "#8c1c13", "#f7806f"), ("#f5c400", "#896c00", "#f5c400"), ("#000000", "#000000", "#e4e8ec"),
            ("#ffffff", "#6f6f6f", "#ffffff"), ("#00ff00", "#008200", "#00ff00"), ("#0000ff", "#0000ff", "#75a1ff"),
            ("#3a3a3c", "#3a3a3c", "#e4e8ec"), ("#0b1d3a", "#0b1d3a", "#8ca4c9"),
        ])
    func derived(named: String, light: String, dark: String) throws {
        let accent = Accent(try #require(Colour(named)))
        #expect(accent.light.text == light)
        #expect(accent.dark.text == dark)
    }

    @Test("whatever the accent, text in it and on it can be read, on paper and in the dark")
    func everyAccent() {
        for red in stride(from: 0, through: 255, by: 51) {
            for green in stride(from: 0, through: 255, by: 51) {
                for blue in stride(from: 0, through: 255, by: 51) {
                    let accent = Accent(Colour(red: UInt8(red), green: UInt8(green), blue: UInt8(blue)))
                    #expect(accent.light.canBeRead(on: Palette.light.grounds + [accent.onLight]), "\(accent)")
                    #expect(accent.dark.canBeRead(on: Palette.dark.grounds + [accent.onDark]), "\(accent)")
                    if accent.dark != accent.named, accent != .standard {
                        #expect(accent.dark.contrast(with: Palette.dark.paper) >= 7, "\(accent)")
                    }
                }
            }
        }
    }

    @Test(
        "fonts with serifs are known by their names",
        arguments: [
            (["Georgia"], true), (["Noto Serif"], true), (["Noto Sans"], false), (["Source Sans Serifless"], false),
            (["Roboto Slab"], true), (["Calibri"], false), (["Unknown", "serif"], true),
            (["Georgia", "sans-serif"], false),
            ([], false),
        ])
    func serifs(names: [String], expected: Bool) {
        #expect(Fonts(names).haveSerifs == expected)
    }
}
