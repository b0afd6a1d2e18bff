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
package struct Place: Hashable, Comparable, Sendable {
    /// Path in the workspace, with `/`: `Specs/process.yaml`.
    package var file: String
    package var start: Position
    /// Just behind the last character; equal to `start` where only a spot is known.
    package var end: Position

    package init(file: String, start: Position, end: Position? = nil) {
        self.file = file
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

    package static func < (a: Place, b: Place) -> Bool {
        (a.file, a.start, a.end) < (b.file, b.start, b.end)
    }
}
