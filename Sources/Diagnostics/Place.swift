import Synchronization

/// A spot in a text: line and column count from 1; columns count Unicode scalars.
package struct Position: Hashable, Comparable, Sendable {
    package var line: Int
    package var column: Int

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    package static func < (a: Position, b: Position) -> Bool {
        (a.line, a.column) < (b.line, b.column)
    }
}

/// Where something stands: a file of the workspace and the stretch in it that is meant.
///
/// ```swift
/// let place = Place(file: "Specs/deals/acme.yaml", line: 14, column: 7, length: 6)
/// place.file            // "Specs/deals/acme.yaml"
/// place.end             // line 14, column 13
/// ```
/// Every value of every spec and every piece of a template carries one, so it is 16 bytes without anything to count: the
/// file is a number of ``FileNames``, lines and columns have 24 bits. A file of the size that is read (16 MB) has no more
/// of either; what lies beyond is taken for the last.
package struct Place: Hashable, Comparable, Sendable {
    /// 16 bits of the file's number, 24 of the line, 24 of the column; the other 16 bits of the file are with the end.
    private var first: UInt64
    private var last: UInt64

    package init(file: String, start: Position, end: Position? = nil) {
        let number = UInt64(FileNames.number(of: file))
        first = (number & 0xFFFF) << 48
        last = (number >> 16) << 48
        self.start = start
        self.end = end ?? start
    }

    package init(file: String, line: Int, column: Int, length: Int = 0) {
        self.init(
            file: file, start: Position(line: line, column: column),
            end: Position(line: line, column: column + length))
    }

    /// The file as a whole.
    package init(file: String) {
        self.init(file: file, line: 1, column: 1)
    }

    /// Another stretch of the same file.
    package func moved(to start: Position, end: Position? = nil) -> Place {
        var other = self
        other.start = start
        other.end = end ?? start
        return other
    }

    /// Another stretch of the same file, within one line.
    package func moved(toLine line: Int, column: Int, length: Int = 0) -> Place {
        moved(to: Position(line: line, column: column), end: Position(line: line, column: column + length))
    }

    /// Path in the workspace, with `/`: `Specs/process.yaml`.
    package var file: String { FileNames.name(UInt32(first >> 48 | (last >> 48) << 16)) }

    package var start: Position {
        get { Self.position(first) }
        set { first = first & Self.fileBits | Self.bits(newValue) }
    }

    /// Just behind the last character; equal to `start` where only a spot is known.
    package var end: Position {
        get { Self.position(last) }
        set { last = last & Self.fileBits | Self.bits(newValue) }
    }

    /// Whether both stand in the same file.
    package func isInFile(of other: Place) -> Bool {
        first & Self.fileBits == other.first & Self.fileBits && last & Self.fileBits == other.last & Self.fileBits
    }

    package static func < (a: Place, b: Place) -> Bool {
        if a.isInFile(of: b) { return (a.start, a.end) < (b.start, b.end) }
        let (first, second) = (a.file, b.file)
        // Two names that differ in how a letter is written are the same text.
        return first == second ? first.utf8.lexicographicallyPrecedes(second.utf8) : first < second
    }

    private static let fileBits: UInt64 = 0xFFFF << 48
    private static let mostOfEither = 0xFF_FFFF

    private static func bits(_ position: Position) -> UInt64 {
        UInt64(max(0, min(position.line, mostOfEither))) << 24 | UInt64(max(0, min(position.column, mostOfEither)))
    }

    private static func position(_ bits: UInt64) -> Position {
        Position(line: Int(bits >> 24 & 0xFF_FFFF), column: Int(bits & 0xFF_FFFF))
    }
}

extension Place: CustomStringConvertible {
    /// `Specs/deals/acme.yaml:14:7`
    package var description: String { "\(file):\(start.line):\(start.column)" }
}

/// The names of the files that places are in, each with a number, for as long as the process runs.
private enum FileNames {
    private struct Known {
        var numbers: [ExactPath: UInt32] = [:]
        var names: [String] = []
    }

    private static let known = Mutex(Known())

    static func number(of name: String) -> UInt32 {
        known.withLock { known in
            let path = ExactPath(name)
            if let number = known.numbers[path] { return number }
            let number = UInt32(known.names.count)
            known.names.append(name)
            known.numbers[path] = number
            return number
        }
    }

    static func name(_ number: UInt32) -> String { known.withLock { $0.names[Int(number)] } }
}

/// A path in the workspace by its bytes, as the disk tells files apart: `é` as one sign and `e` with an accent behind it
/// are two names there, and one `String`.
package struct ExactPath: Hashable, Sendable {
    package let text: String

    package init(_ text: String) { self.text = text }

    package static func == (a: ExactPath, b: ExactPath) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }

    package func hash(into hasher: inout Hasher) {
        let isHashed: Void? = text.utf8.withContiguousStorageIfAvailable { bytes in
            hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
        }
        if isHashed == nil { for byte in text.utf8 { hasher.combine(byte) } }
    }
}
