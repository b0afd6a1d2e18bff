import DocumentModel
import TestSupport
import Testing

@testable import MarkdownWriter

@Suite("Inlines that print as they are")
struct PlainRunTests {
    private static let pieces = [
        "a", "W", "ww", "www", "http", "Ftp", "1", "2026", " ", " ", " ", ".", ".", ",", ";", "?", "!", "'", "\"", "(",
        ")",
        "/", "//", "%", "-", "--", "+", "=", "@", "^", "{", "}", ":", ":", "&", "&", "#", "*", "_", "~", "$", "<", ">",
        "|",
        "[", "]", "`", "\\", "é", "ß", "–", "€", "日本", "👍", "\u{A0}", "\u{85}", "\u{301}", "\t", "\n", "\r", "tada",
        "amp;", "",
    ]

    private static func shapes(_ a: String, _ b: String, _ c: String) -> [[Inline]] {
        let origin = Origin(file: "Specs/deals/a.yaml", line: 1, column: 1)
        return [
            [.text(a + b + c)], [.text(a + b + c, origin: origin)], [.text(a), .text(b, origin: origin), .text(c)],
            [.strong([.text(a + b + c)])], [.emphasis([.text(a + b + c, origin: origin)])],
            [.strong([.text(a), .text(b)])], [.text(a), .strong([.text(b)])], [],
        ]
    }

    @Test("what is printed at a glance is what printing character by character gives", arguments: 1...8)
    func sameAsAtoms(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let printer = InlinePrinter(imageBase: "")
        var plain = 0
        for _ in 0..<4_000 {
            func text() -> String {
                (0..<Int.random(in: 0...4, using: &random)).map { _ in Self.pieces.randomElement(using: &random) ?? "" }
                    .joined()
            }
            for inlines in Self.shapes(text(), text(), text()) {
                for place in [InlinePrinter.Place.paragraph, .heading, .cell] {
                    guard let quick = PlainRun.text(inlines, in: place) else { continue }
                    plain += 1
                    #expect(quick == printer.escaped(inlines, in: place), "\(inlines) in \(place)")
                }
            }
        }
        #expect(plain > 4_000)
    }

    @Test(
        "most of what people write is plain",
        arguments: [
            "Nora Kilbride, plant manager", "They ask for a proposal: price, term & start", "12 % of 1.5 tonnes (2026)",
            "Wer löst die Störung aus – und was kostet sie?", "What's \"done\"?",
        ])
    func plain(text: String) {
        #expect(PlainRun.text([.text(text)], in: .cell) == text)
        #expect(PlainRun.text([.strong([.text(text)])], in: .cell) == "**\(text)**")
    }

    @Test(
        "what needs a backslash, an entity or another look is not",
        arguments: [
            "*a*", "a_b", " a", "a ", "www.x.example", "http://x.example", ":tada:", "R&amp;D", "a|b", "[a]", "`a`",
            "1. a",
            "- a", "# a", "$1 $2", "~~a~~", "a\u{85}b", "\u{A0}a", "a\nb", "",
        ])
    func other(text: String) {
        #expect(PlainRun.text([.text(text)], in: .paragraph) == nil)
    }
}
