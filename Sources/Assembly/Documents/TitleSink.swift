import Diagnostics
import DocumentModel
import MarkdownReader
import TemplateEngine

/// Collects a title: plain text in which each value knows where it came from.
struct TitleSink: TemplateSink {
    private(set) var inlines: [Inline] = []

    mutating func write(text: Substring, at place: Place) { append(String(text), origin: nil) }

    mutating func write(value: String, origin: Place?, tag: Place) { append(value, origin: origin) }

    mutating func write(markdown: String, origin: Place?, tag: Place) { append(markdown, origin: origin) }

    mutating func write(plainTextOf markdown: String, origin: Place?, tag: Place) { append(markdown, origin: origin) }

    mutating func write(blank: Blank, tag: Place) {
        if let value = blank.value { append(value, origin: blank.origin) } else { openItem(blank.label) }
    }

    mutating func write(openItem label: String, path: String, tag: Place) { openItem(label) }

    mutating func writeBlockBoundary(_ boundary: BlockBoundary, indentation: Substring, tag: Place) {}

    private mutating func openItem(_ label: String) {
        inlines.append(.openItem(OpenItem(label: label)))
    }

    private mutating func append(_ text: String, origin: Place?) {
        guard !text.isEmpty else { return }
        inlines.append(.text(text, origin: origin.map(Origin.init)))
    }
}
