package import Diagnostics

/// A template's text, as named bytes that know where in their file they stand.
package struct TemplateSource: Sendable {
    /// Path in the workspace, with `/`.
    package var file: String
    package var text: String
    /// Where in the file the text begins: a body begins behind the front matter, a title in the middle of a line.
    package var start: Position

    package init(file: String, text: String, start: Position = Position(line: 1, column: 1)) {
        self.file = file
        self.text = text
        self.start = start
    }
}
