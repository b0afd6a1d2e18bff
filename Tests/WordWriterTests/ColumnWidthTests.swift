import DocumentModel
import Testing

@testable import WordWriter

@Suite("Widths of columns")
struct ColumnWidthTests {
    private static func need(_ word: Int, _ whole: Int, usual: Int? = nil) -> ColumnWidths.Need {
        ColumnWidths.Need(word: word, whole: whole, usual: usual ?? whole)
    }

    @Test("together they are the width of the table, and none is empty", arguments: 1...16)
    func total(count: Int) {
        for scale in [0, 1, 50, 700, 9_000, 500_000] {
            let needs = (0..<count).map { Self.need(scale * ($0 % 3), scale * (1 + $0 * $0)) }
            let widths = ColumnWidths.share(needs, total: 9_524)
            #expect(widths.count == count)
            #expect(widths.reduce(0, +) == 9_524)
            #expect(widths.allSatisfy { $0 > 0 })
        }
    }

    @Test("short columns keep their line, prose has the rest")
    func prose() {
        let widths = ColumnWidths.share(
            [Self.need(800, 1_900), Self.need(600, 700), Self.need(900, 40_000)], total: 9_500)
        #expect(widths[0] >= 1_900)
        #expect(widths[1] >= 700)
        #expect(widths[2] > 6_000)
    }

    @Test("no column of prose is left with a word on each line")
    func twoOfProse() {
        let widths = ColumnWidths.share([Self.need(900, 3_300), Self.need(900, 90_000)], total: 6_000)
        #expect(widths[0] >= 1_500)
    }

    @Test("a column of sentences is wider than one of names with a long one among them")
    func oneLongName() {
        let names = Self.need(1_900, 9_000, usual: 2_500)
        let widths = ColumnWidths.share(
            [Self.need(800, 1_500), Self.need(900, 6_000), names, Self.need(900, 1_850)], total: 9_524)
        #expect(widths[1] > widths[2])
    }

    @Test("an address without a space does not starve the others")
    func address() {
        let widths = ColumnWidths.share([Self.need(30_000, 30_000), Self.need(900, 20_000)], total: 9_500)
        #expect(widths[1] > 3_000)
    }

    @Test(
        "a word keeps a third more than it needs, or a fifth, where there is as much, for a wider font that stands in")
    func slack() {
        let roomy = ColumnWidths.share([Self.need(1_000, 1_000), Self.need(2_000, 40_000)], total: 9_500)
        #expect(roomy[0] >= 1_350)
        let full = ColumnWidths.share((0..<5).map { _ in Self.need(1_500, 9_000) }, total: 9_500)
        #expect(full.allSatisfy { $0 >= 1_800 })
        let crowded = ColumnWidths.share((0..<5).map { _ in Self.need(1_800, 9_000) }, total: 9_500)
        #expect(crowded.allSatisfy { $0 >= 1_800 })
    }

    @Test("where words are too wide together only the widest break: a column of short ones keeps them")
    func longWords() {
        let words = [2_600, 2_400, 700, 1_400, 2_300, 1_300]
        let widths = ColumnWidths.share(words.map { Self.need($0, 9_000) }, total: 9_500)
        for (width, word) in zip(widths, words) where word <= 1_400 { #expect(width >= word) }
        #expect(widths.allSatisfy { $0 >= 700 })
    }

    @Test("a space that does not break is as wide as any other and part of its word")
    func noBreakSpace() {
        func measure(_ text: String) -> TextMeasure {
            TextMeasure([.text(text)], halfPoints: 21, isBold: false, blank: 900)
        }
        let date = measure("24\u{A0}May\u{A0}2026")
        #expect(date.whole == measure("24 May 2026").whole && date.longestWord == date.whole)
    }

    @Test("text is measured by its words and its lines")
    func measure() {
        func measure(_ inlines: [Inline]) -> TextMeasure {
            TextMeasure(inlines, halfPoints: 21, isBold: false, blank: 900)
        }
        let two = measure([.text("Plant manager")])
        #expect(two.longestWord < two.whole)
        #expect(measure([.text("Plant\nmanager")]).whole == two.longestWord)
        #expect(measure([.text("Plant"), .lineBreak, .text("manager")]).whole == two.longestWord)
        // 10.5 pt Calibri, set by a typesetter: 2.13 cm.
        #expect(abs(two.whole - 1_208) < 60)
        #expect(measure([.text("mmmm")]).whole > measure([.text("iiii")]).whole * 3)
    }
}
