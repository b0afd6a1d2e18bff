import Diagnostics
import Records
import SalesModel
import TemplateEngine

/// Collects the path of an output: the template's own slashes part folders, those of values do not.
struct PathSink: TemplateSink {
    private(set) var text = ""

    mutating func write(text: Substring, at place: Place) { self.text += text }

    mutating func write(value: String, origin: Place?, tag: Place) {
        // By scalars: a slash and a mark behind it are one Character.
        text.unicodeScalars += value.unicodeScalars.map { $0 == "/" ? "-" : $0 }
    }

    mutating func write(markdown: String, origin: Place?, tag: Place) {
        write(value: markdown, origin: origin, tag: tag)
    }

    mutating func write(plainTextOf markdown: String, origin: Place?, tag: Place) {
        write(value: markdown, origin: origin, tag: tag)
    }

    mutating func write(blank: Blank, tag: Place) { write(value: blank.value ?? blank.label, origin: nil, tag: tag) }

    mutating func write(openItem label: String, path: String, tag: Place) { write(value: label, origin: nil, tag: tag) }

    mutating func writeBlockBoundary(_ boundary: BlockBoundary, indentation: Substring, tag: Place) {}

    /// nil where a step of it has nothing left once it is made safe.
    var path: SafePath? { SafePath(text) }
}
