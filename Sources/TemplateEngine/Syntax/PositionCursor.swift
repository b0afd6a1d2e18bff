import Diagnostics

/// Turns offsets, asked for in rising order, into lines and columns: in linear time for the whole of a text. It may be
/// asked again for what stands behind the latest mark.
struct PositionCursor {
    private let start: Position
    private var offset = 0
    private var current: Position
    private var marked: (offset: Int, position: Position)

    init(start: Position) {
        self.start = start
        current = start
        marked = (0, start)
    }

    /// The position of the offset, to which the cursor can go back cheaply.
    mutating func mark(at wanted: Int, in bytes: [UInt8]) -> Position {
        marked = (wanted, position(at: wanted, in: bytes))
        return current
    }

    mutating func position(at wanted: Int, in bytes: [UInt8]) -> Position {
        if wanted < offset {
            (offset, current) = wanted >= marked.offset ? marked : (0, start)
        }
        while offset < wanted {
            let byte = bytes[offset]
            offset += 1
            if byte == Byte.lineFeed || (byte == Byte.carriageReturn && !isLineFeed(at: offset, in: bytes)) {
                current = Position(line: current.line + 1, column: 1)
            } else if byte & 0b1100_0000 != 0b1000_0000 {
                // Columns count Unicode scalars: the bytes that continue one count nothing.
                current.column += 1
            }
        }
        return current
    }

    private func isLineFeed(at offset: Int, in bytes: [UInt8]) -> Bool {
        offset < bytes.count && bytes[offset] == Byte.lineFeed
    }
}
