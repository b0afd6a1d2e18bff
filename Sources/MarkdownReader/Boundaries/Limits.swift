/// How much is parsed. cmark's tables take time and memory by columns × rows whatever the rows hold (2,000 × 2,000 took
/// 981 MB), and its blocks by depth × lines; the numbers leave room for any document people read.
enum Limits {
    /// Quotes and lists in one another.
    static let depth = 60
    /// Word takes no more columns.
    static let columns = 63
    /// Of all tables of a document, those in its Markdown fields too.
    static let cells = 400_000
    /// Bytes of Markdown.
    static let size = 32 << 20
    /// Emphasis, links and the like in one another.
    static let inlineDepth = 60
}

/// How much work the tables so far would be for cmark.
struct TableLoad {
    enum Excess {
        /// Columns, or columns × rows.
        case table
        /// Of all tables together.
        case cells
        /// Lines such as `|---|` under text that is no head for them.
        case delimiterRows
    }

    private(set) var columns = 0
    private(set) var rows = 0
    /// Of all tables, missing cells too: a row gets as many as there are columns.
    var cells: Int { cellsBefore + columns * rows }
    private var cellsBefore: Int
    private var isInTable = false
    /// cmark looks at the whole paragraph once more under each delimiter row in it, to see whether it heads a table: so
    /// many cells it looked at in vain, in the whole text.
    private var vainCells = 0
    /// A paragraph with such rows, as far as its cells are counted.
    private var counted = (paragraph: 0..<0, cells: 0)

    /// - Parameter cells: of the tables that the document has elsewhere.
    init(after cells: Int = 0) { cellsBefore = cells }

    /// Takes the line that `scanner` has just read.
    mutating func take(_ line: Range<Int>, isBlank: Bool, _ scanner: BlockScanner) -> Excess? {
        let wasInTable = isInTable
        if case .table = scanner.leaf { isInTable = true } else { isInTable = false }
        if isBlank {
            cellsBefore = cells
            (columns, rows) = (0, 0)
            return nil
        }
        let content = scanner.text[line].drop { $0.isBlank || $0 == UInt8(ascii: ">") }
        if let cells = TableLine.delimiterCells(content) {
            columns = max(columns, cells)
            if isInTable, !wasInTable {
                cellsBefore = self.cells
                rows = 0
            } else {
                rows += 1
            }
            if scanner.leaf == .paragraph {
                vainCells += seenCells(scanner.paragraphStart..<line.upperBound, scanner.text)
            }
        } else if columns > 0 {
            rows += 1
        }
        if columns > Limits.columns || columns * rows > Limits.cells { return .table }
        if cells > Limits.cells { return .cells }
        return vainCells > Limits.cells ? .delimiterRows : nil
    }

    /// Of a paragraph so far: one for each line and each upright, and for long text one more for each 128 bytes.
    private mutating func seenCells(_ paragraph: Range<Int>, _ text: [UInt8]) -> Int {
        if counted.paragraph.lowerBound != paragraph.lowerBound {
            counted = (paragraph.lowerBound..<paragraph.lowerBound, 0)
        }
        for byte in text[counted.paragraph.upperBound..<paragraph.upperBound]
        where byte == UInt8(ascii: "|") || byte == UInt8(ascii: "\n") {
            counted.cells += 1
        }
        counted.paragraph = paragraph
        return counted.cells + paragraph.count / 128
    }
}
