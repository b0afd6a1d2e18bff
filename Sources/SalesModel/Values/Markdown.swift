/// A Markdown field: its source, as written.
package struct Markdown: FieldContent, Hashable {
    package var source: String

    package static var kind: FieldKind { .markdown }

    package init?(_ value: FieldValue) {
        guard case .text(let text) = value else { return nil }
        source = text
    }
}
