package import Diagnostics

/// A sink for what is one line of plain text: a document's title, a file's path. Boundaries print nothing.
package struct PlainTextSink: TemplateSink {
    package private(set) var text = ""

    package init() {}

    package mutating func write(text: Substring, at place: Place) { self.text += text }
    package mutating func write(value: String, origin: Place?, tag: Place) { text += value }
    package mutating func write(markdown: String, origin: Place?, tag: Place) { text += markdown }
    package mutating func write(plainTextOf markdown: String, origin: Place?, tag: Place) { text += markdown }
    package mutating func write(blank: Blank, tag: Place) { text += blank.value ?? OpenItem.mark(blank.label) }
    package mutating func write(openItem label: String, path: String, tag: Place) { text += OpenItem.mark(label) }
    package mutating func writeBlockBoundary(_ boundary: BlockBoundary, indentation: Substring, tag: Place) {}
}
