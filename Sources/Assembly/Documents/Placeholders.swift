import Diagnostics
import TemplateEngine

/// What `collateral new` writes for somebody to write over: names and sentences that no customer should read.
package enum Placeholders {
    /// As they stand in the starter, in a new deal and in a new interaction.
    package static let all: Set<String> = [
        "Your company", "Your name", "Your manager",
        "First Customer Ltd", "Alex Example", "Sam Example", "First Contact", "Second Contact",
        "Who answers for it", "Why both sides give it their time", "The decision the customer is to make",
        "What the buyer does", "The one sentence they should remember.",
    ]

    /// Whether one of them is all of a text, or one of the names in it: `Alex Example (Managing director)`.
    static func isIn(_ text: String) -> Bool {
        if all.contains(text) { return true }
        return text.split(whereSeparator: { ",;()/\n".contains($0) })
            .contains { all.contains($0.split(separator: " ").joined(separator: " ")) }
    }
}

/// Passes on what a template renders, placeholders as open items: a document for others that prints one is a draft.
struct PlaceholderSink<Sink: TemplateSink>: TemplateSink {
    private(set) var sink: Sink
    private let marksPlaceholders: Bool
    /// What was printed of them, in its order, each once.
    private(set) var found: [String] = []

    init(_ sink: Sink, marksPlaceholders: Bool) {
        self.sink = sink
        self.marksPlaceholders = marksPlaceholders
    }

    /// Whether the text is a placeholder, which then stands among those found.
    private mutating func notes(_ text: String) -> Bool {
        guard marksPlaceholders, Placeholders.isIn(text) else { return false }
        if !found.contains(text) { found.append(text) }
        return true
    }

    mutating func write(text: Substring, at place: Place) { sink.write(text: text, at: place) }

    mutating func write(value: String, origin: Place?, tag: Place) {
        if notes(value) { return sink.write(openItem: value, path: "", tag: tag) }
        sink.write(value: value, origin: origin, tag: tag)
    }

    mutating func write(markdown: String, origin: Place?, tag: Place) {
        if notes(markdown) { return sink.write(openItem: markdown, path: "", tag: tag) }
        sink.write(markdown: markdown, origin: origin, tag: tag)
    }

    mutating func write(plainTextOf markdown: String, origin: Place?, tag: Place) {
        if notes(markdown) { return sink.write(openItem: markdown, path: "", tag: tag) }
        sink.write(plainTextOf: markdown, origin: origin, tag: tag)
    }

    /// What is known of a field stays in it, where it is written over.
    mutating func write(blank: Blank, tag: Place) {
        if let value = blank.value { _ = notes(value) }
        sink.write(blank: blank, tag: tag)
    }

    var leavesOutMissing: Bool { sink.leavesOutMissing }

    mutating func write(openItem label: String, path: String, tag: Place) {
        sink.write(openItem: label, path: path, tag: tag)
    }

    mutating func writeBlockBoundary(_ boundary: BlockBoundary, indentation: Substring, tag: Place) {
        sink.writeBlockBoundary(boundary, indentation: indentation, tag: tag)
    }

    mutating func writeBranch(tag: Place) { sink.writeBranch(tag: tag) }
}
