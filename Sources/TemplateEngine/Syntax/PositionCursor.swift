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

/// The bytes that tags are made of.
enum Byte {
    static let tab = UInt8(ascii: "\t")
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let space = UInt8(ascii: " ")
    static let bar = UInt8(ascii: "|")
    static let colon = UInt8(ascii: ":")
    static let dot = UInt8(ascii: ".")
    static let star = UInt8(ascii: "*")
    static let question = UInt8(ascii: "?")
    static let equals = UInt8(ascii: "=")
    static let doubleQuote = UInt8(ascii: "\"")
    static let singleQuote = UInt8(ascii: "'")
    static let openBrace = UInt8(ascii: "{")
    static let closeBrace = UInt8(ascii: "}")

    static func isBlank(_ byte: UInt8) -> Bool { byte == space || byte == tab }
    static func isNewline(_ byte: UInt8) -> Bool { byte == lineFeed || byte == carriageReturn }
    static func isWhite(_ byte: UInt8) -> Bool { isBlank(byte) || isNewline(byte) }
}
