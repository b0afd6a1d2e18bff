/// How much is parsed. cmark's tables take time and memory by columns × rows whatever the rows hold (2,000 × 2,000 took
/// 981 MB), and its blocks by depth × lines; the numbers leave room for any document people read.
enum Limits {
    /// Quotes and lists in one another.
    static let depth = 60
    /// Word takes no more columns.
    static let columns = 63
    static let cells = 400_000
    /// Bytes of Markdown.
    static let size = 32 << 20
    /// Emphasis, links and the like in one another.
    static let inlineDepth = 60
}

/// How much work the tables so far would be for cmark.
struct TableLoad {
    private(set) var columns = 0
    private(set) var rows = 0

    /// Takes the next line; true where the limit is passed.
    mutating func take(_ line: ArraySlice<UInt8>, isBlank: Bool) -> Bool {
        if isBlank {
            (columns, rows) = (0, 0)
            return false
        }
        if let cells = TableLine.delimiterCells(line.drop { $0.isBlank || $0 == UInt8(ascii: ">") }) {
            columns = max(columns, cells)
            rows = 0
        } else if columns > 0 {
            rows += 1
        }
        return columns > Limits.columns || columns * rows > Limits.cells
    }
}
