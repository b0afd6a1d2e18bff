/// A line of source as a terminal shows it: tabs become spaces, what would move the cursor becomes visible, and of a
/// long line only what is around the problem remains.
struct SourceLine {
    /// The line as shown, without its end.
    private(set) var text = ""
    /// How many columns stand before the carets, and how many carets there are.
    private(set) var indent = 0
    private(set) var length = 1

    private struct Cell {
        var text: String
        var width: Int
        /// The scalars of the source it stands for, counted from 0.
        var scalars: Range<Int>
    }

    /// nil where the text has no such line.
    ///
    /// - Parameters:
    ///   - start: the first column of the stretch that is meant, from 1
    ///   - end: just behind it, nil where it goes on in the next line
    init?(_ source: SourceText, line number: Int, start: Int, end: Int?, maximumWidth: Int = 100) {
        // Only what may be shown is measured: a line of 30 kB can have 10,000 problems.
        let reach = 4 * maximumWidth
        let skipped = max(0, start - 1 - reach)
        guard let line = source.line(number, fromColumn: skipped + 1) else { return nil }
        let cells = SourceLine.cells(Substring(line.unicodeScalars.prefix(2 * reach)))
        let start = start - skipped
        let end = end.map { $0 - skipped }
        let total = cells.last?.scalars.upperBound ?? 0
        let from = min(start - 1, total)
        let to = max(from, min((end ?? total + 1) - 1, SourceLine.lengthWithoutTrailingSpace(cells)))
        let first = cells.firstIndex { $0.scalars.upperBound > from } ?? cells.count
        let last = max(first, cells.lastIndex { $0.scalars.lowerBound < to }.map { $0 + 1 } ?? first)
        let window = SourceLine.window(cells, around: first, maximumWidth: maximumWidth)
        let cutBefore = window.lowerBound > 0
        text =
            (cutBefore ? "…" : "") + cells[window].map(\.text).joined() + (window.upperBound < cells.count ? "…" : "")
        let shownFirst = max(first, window.lowerBound)
        let before = cells[window.lowerBound..<min(shownFirst, window.upperBound)]
        indent = before.reduce(cutBefore ? 1 : 0) { $0 + $1.width }
        if first < min(last, window.upperBound) {
            length = max(1, cells[first..<min(last, window.upperBound)].reduce(0) { $0 + $1.width })
        }
    }

    private static func cells(_ line: Substring) -> [Cell] {
        var cells: [Cell] = []
        var scalar = 0
        var column = 0
        for character in line {
            let count = character.unicodeScalars.count
            let shown = shown(character, at: column)
            let width = DisplayWidth.of(shown)
            cells.append(Cell(text: shown, width: width, scalars: scalar..<(scalar + count)))
            scalar += count
            column += width
        }
        return cells
    }

    private static func shown(_ character: Character, at column: Int) -> String {
        if character == "\t" { return String(repeating: " ", count: 4 - column % 4) }
        return String(character).oneSafeLine
    }

    private static func lengthWithoutTrailingSpace(_ cells: [Cell]) -> Int {
        cells.last { !$0.text.allSatisfy(\.isWhitespace) }?.scalars.upperBound ?? 0
    }

    /// The cells to show: all where they fit, else a third of the room before the problem and the rest from it on.
    private static func window(_ cells: [Cell], around first: Int, maximumWidth: Int) -> Range<Int> {
        guard cells.reduce(0, { $0 + $1.width }) > maximumWidth else { return cells.indices }
        var start = first
        var room = maximumWidth / 3
        while start > 0, cells[start - 1].width <= room {
            start -= 1
            room -= cells[start].width
        }
        if start > 0, cells[start..<first].reduce(0, { $0 + $1.width }) == 0 { start = max(0, first - 1) }
        var end = start
        room = maximumWidth
        while end < cells.count, cells[end].width <= room {
            room -= cells[end].width
            end += 1
        }
        // Near the end of the line the room that is left goes to what stands before.
        while end == cells.count, start > 0, cells[start - 1].width <= room {
            start -= 1
            room -= cells[start].width
        }
        return start..<end
    }
}
