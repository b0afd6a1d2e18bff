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
