import DocumentModel
import Testing

@testable import MarkdownReader

@Suite("Memory of a parse")
struct ParsingMemoryTests {
    /// `abc…`, so that a piece that went missing is seen.
    private static func text(_ length: Int) -> String {
        String(decoding: (0..<length).map { UInt8(ascii: "a") + UInt8($0 % 26) }, as: UTF8.self)
    }

    @Test("texts of any length are read whole wherever they stand: in call-outs, cells, items, headings, code")
    func lengths() {
        for length in 1...300 {
            let text = Self.text(length)
            var feeder = MarkingSinkFeeder()
            feeder.text("> [!TIP] \(text)\n> \(text)\n> \(text)\n\n| \(text) | b |\n|---|---|\n| c | \(text) |\n\n")
            feeder.text("- \(text)\n  \(text)\n\n## \(text)\n\n    \(text)\n")
            let read = feeder.read()
            #expect(
                read.blocks.plainText
                    == "\(text)\n\(text) \(text)\n\(text)\tb\nc\t\(text)\n\(text) \(text)\n\(text)\n\(text)",
                "\(length) letters")
        }
    }

    @Test("paragraphs and call-outs of lines of any length are", arguments: 1...24)
    func lines(first: Int) {
        for second in [1, 2, 3, 4, 7, 11, 16, 40] {
            for third in [1, 4, 8, 30, 100] {
                let texts = [first, second, third].map(Self.text)
                var feeder = MarkingSinkFeeder()
                feeder.text("\(texts[0])\n\(texts[1])\n\(texts[2])\n\n")
                feeder.text("> [!CAUTION] \(texts[0])\n> ")
                feeder.value(texts[1])
                feeder.text("\n> \(texts[2])\n")
                let expected = "\(texts.joined(separator: " "))\n\(texts[0])\n\(texts[1]) \(texts[2])"
                #expect(feeder.read().blocks.plainText == expected)
            }
        }
    }

    @Test("Markdown fields within a template's text, and texts read one after the other, keep apart")
    func nested() {
        for round in 1...3 {
            var feeder = MarkingSinkFeeder()
            for number in 1...40 {
                feeder.text("Before \(Self.text(number * round)) ")
                feeder.markdown("*\(Self.text(number))* and **\(Self.text(400))**\n\n| a |\n|---|\n| \(number) |\n")
                feeder.text(" behind\n\n")
            }
            let expected = (1...40).map { number in
                "Before \(Self.text(number * round)) \(Self.text(number)) and \(Self.text(400))\na\n\(number) behind"
            }
            #expect(feeder.read().blocks.plainText == expected.joined(separator: "\n"))
        }
    }

    @Test("texts on many threads at once do, too")
    func threads() async {
        let texts = await withTaskGroup(of: (Int, String).self) { group in
            for number in 0..<64 {
                group.addTask {
                    var feeder = MarkingSinkFeeder()
                    feeder.text("> [!NOTE] \(Self.text(number + 1))\n> ~~\(number)~~ www.x.example\n")
                    return (number, feeder.read().blocks.plainText)
                }
            }
            return await group.reduce(into: [Int: String]()) { $0[$1.0] = $1.1 }
        }
        for (number, text) in texts {
            #expect(text == "\(Self.text(number + 1))\n\(number) www.x.example")
        }
    }

    @Test("what cmark gives back is used again, so a parse holds about as much as cmark does at one time")
    func reuse() throws {
        // Under each `|-|` cmark looks at all cells of the paragraph once more: 720,000 in all.
        let text = Array(String(repeating: "a|b|c\n|-|\n", count: 600).utf8)
        let held = try #require(MarkupTree.read(text) { _ in ParsingArena.held })
        #expect(held < 4 << 20)
        // Pieces of 3,000 bytes, 135 MB in all.
        let line = Self.text(3_000) + "|b|c\n|-|\n"
        let long = Array(String(repeating: line, count: 300).utf8)
        #expect(try #require(MarkupTree.read(long) { _ in ParsingArena.held }) < 16 << 20)
        #expect(ParsingArena.held <= 256 << 10)
    }

    @Test("more memory than there can be is not given", arguments: [Int.max, .max - 14, .max - 100])
    func tooMuch(size: Int) {
        var arena = ParsingArena()
        #expect(arena.take(size) == nil)
    }
}
