import DocumentModel
import MarkdownReader
import Testing

@Suite("Boundaries in any text")
struct BoundaryFuzzTests {
    /// The same numbers in every run.
    struct Dice {
        var state: UInt64

        mutating func roll(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(sides))
        }
    }

    static let leads = ["", "", "", "  ", "   ", "    ", "> ", "- ", "1. ", "  - ", "   1. ", "> - ", "\t", "      "]
    static let texts = [
        "x", "{{a}}", "", "| a | b |", "|---|---|", "a | b", "```", "~~~", "# h", "---", "===", "<!--", "-->", "- ",
        "> ",
        "{{{m}}}", "[ ] t", "{{?a}}", "```figure stage-map", "***", "x  ",
    ]

    static func template(_ dice: inout Dice, depth: Int = 0) -> String {
        var text = ""
        for _ in 0..<(1 + dice.roll(5)) {
            if depth < 3, dice.roll(3) == 0 {
                let name = ["a", "b", "c"][dice.roll(3)]
                let indentation = ["", "", "  ", "   ", "    "][dice.roll(5)]
                text +=
                    "\(indentation){{#\(name)}}\n" + template(&dice, depth: depth + 1) + "\(indentation){{/\(name)}}\n"
            } else {
                text += leads[dice.roll(leads.count)] + texts[dice.roll(texts.count)] + "\n"
            }
        }
        return text
    }

    @Test("no comment of ours is ever seen, and nothing crashes", arguments: 0..<8)
    func neverSeen(seed: Int) {
        var dice = Dice(state: UInt64(seed))
        for _ in 0..<400 {
            let template = Self.template(&dice)
            let reading = TinyEngine.read(template, ["a": ["1", "2"], "b": ["3"], "m": ["p\n\n- q\n"]])
            #expect(!reading.blocks.dump.contains("<!---->"), "\(template)")
        }
    }

    @Test("texts read side by side read the same", arguments: 0..<16)
    func parallel(seed: Int) {
        for _ in 0..<200 {
            let reading = TinyEngine.read("~~{{a}}~~ https://a.b/w *w* w:w\n", ["a": ["x"]])
            #expect(outline(reading.blocks) == "p(x https://a.b/w w w:w)")
            #expect(reading.blocks.dump.contains("strikethrough"))
            #expect(reading.blocks.dump.contains("link https://a.b/w"))
        }
    }
}
