/// What one line says of a table.
enum TableLine {
    /// Whether a border of cells stands there: `|` right behind a backslash is text, even where two backslashes stand.
    private static func isBorder(_ line: ArraySlice<UInt8>, _ index: Int) -> Bool {
        line[index] == UInt8(ascii: "|") && (index == line.startIndex || line[index - 1] != UInt8(ascii: "\\"))
    }

    /// The cells of a line: the stretches between upright pipes, those at its ends and `\|` not counted.
    static func cells(_ line: ArraySlice<UInt8>) -> Int {
        let line = trimmed(line)
        guard let first = line.first else { return 0 }
        let pipes = line.indices.count { isBorder(line, $0) }
        let endsWithPipe = isBorder(line, line.endIndex - 1)
        let atStart = first == UInt8(ascii: "|")
        return pipes + 1 - (atStart ? 1 : 0) - (endsWithPipe && line.count > 1 ? 1 : 0)
    }

    /// Where the text of a line stands that is in no cell of a table of so many columns; nil where there is none.
    ///
    ///     | a | b | c | |   beyond 2   →   c
    static func excess(_ line: ArraySlice<UInt8>, beyond columns: Int) -> Range<Int>? {
        let line = trimmed(line)
        var pipes = line.first == UInt8(ascii: "|") ? -1 : 0
        var start: Int?
        var end = line.startIndex
        for (index, byte) in zip(line.indices, line) {
            let isPipe = isBorder(line, index)
            if isPipe { pipes += 1 }
            guard pipes >= columns, !isPipe, !byte.isBlank else { continue }
            start = start ?? index
            end = index + 1
        }
        return start.map { $0..<end }
    }

    /// The cells of a delimiter row, nil where the line is none.
    static func delimiterCells(_ line: ArraySlice<UInt8>) -> Int? {
        let line = trimmed(line)
        guard let first = line.first,
            first == UInt8(ascii: "|") || first == UInt8(ascii: "-") || first == UInt8(ascii: ":")
        else { return nil }
        var dashes = 0
        var hasMarker = false
        var cells = 0
        // Within a cell: 0 nothing yet, 1 after the left colon, 2 in the dashes, 3 behind them.
        var state = 0
        func isWhole(_ state: Int) -> Bool { state >= 2 }
        for (index, byte) in line.enumerated() {
            switch byte {
            case UInt8(ascii: "|"):
                hasMarker = true
                if index == 0 { continue }
                guard isWhole(state) else { return nil }
                cells += 1
                state = 0
            case UInt8(ascii: ":"):
                hasMarker = true
                guard state == 0 || state == 2 else { return nil }
                state = state == 0 ? 1 : 3
            case UInt8(ascii: "-"):
                guard state < 3 else { return nil }
                state = 2
                dashes += 1
            default:
                guard byte.isBlank else { return nil }
                if state == 1 { return nil }
                if state == 2 { state = 3 }
            }
        }
        if state != 0 {
            guard isWhole(state) else { return nil }
            cells += 1
        }
        return dashes > 0 && hasMarker ? cells : nil
    }

    private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var line = line
        while let first = line.first, first.isBlank { line = line.dropFirst() }
        while let last = line.last, last.isBlank { line = line.dropLast() }
        return line
    }
}
