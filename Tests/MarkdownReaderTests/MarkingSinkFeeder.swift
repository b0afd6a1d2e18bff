import Diagnostics
import MarkdownReader
import TemplateEngine

/// Feeds a sink by hand, where a template would be too slow.
struct MarkingSinkFeeder {
    private var sink = MarkingSink()
    private var number = 0
    private let file = TinyEngine.file

    mutating func line(_ value: String) {
        number += 1
        sink.write(value: value, origin: nil, tag: Place(file: file, line: number, column: 1))
        text("\n", column: 2)
    }

    mutating func value(_ value: String) {
        sink.write(value: value, origin: nil, tag: Place(file: file, line: max(number, 1), column: 1))
    }

    mutating func markdown(_ markdown: String) {
        sink.write(markdown: markdown, origin: nil, tag: Place(file: file, line: max(number, 1), column: 1))
    }

    mutating func text(_ text: String, column: Int = 1) {
        sink.write(text: Substring(text), at: Place(file: file, line: max(number, 1), column: column))
    }

    consuming func read(_ options: ReaderOptions? = nil) -> MarkdownReader.Output {
        MarkdownReader.read(sink.finish(), options: options ?? ReaderOptions(template: Place(file: file)))
    }
}
