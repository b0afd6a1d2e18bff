import DocumentModel
import MarkdownReader
import TestSupport
import Testing

@Suite("Boundaries in any text")
struct BoundaryFuzzTests {
    static let leads = ["", "", "", "  ", "   ", "    ", "> ", "- ", "1. ", "  - ", "   1. ", "> - ", "\t", "      "]
    static let texts = [
        "x", "{{a}}", "", "| a | b |", "|---|---|", "a | b", "```", "~~~", "# h", "---", "===", "<!--", "-->", "- ",
        "> ",
        "{{{m}}}", "[ ] t", "{{?a}}", "```figure stage-map", "***", "x  ",
    ]

    static func template(_ random: inout SeededRandom, depth: Int = 0) -> String {
        var text = ""
        for _ in 0..<(1 + random.roll(5)) {
            if depth < 3, random.roll(3) == 0 {
                let name = ["a", "b", "c"][random.roll(3)]
                let indentation = ["", "", "  ", "   ", "    "][random.roll(5)]
                text +=
                    "\(indentation){{#\(name)}}\n" + template(&random, depth: depth + 1)
                    + "\(indentation){{/\(name)}}\n"
            } else {
                text += leads[random.roll(leads.count)] + texts[random.roll(texts.count)] + "\n"
            }
        }
        return text
    }

    @Test("no comment of ours is ever seen, and nothing crashes", arguments: 0..<8)
    func neverSeen(seed: Int) {
        var random = SeededRandom(seed: UInt64(seed))
        for _ in 0..<400 {
            let template = Self.template(&random)
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
