package import Diagnostics
package import DocumentModel

/// Reads GitHub-flavoured Markdown with marks into the document tree.
package enum MarkdownReader {
    /// What a text says: the title (a level-1 heading that comes first), what stands below it, and what is wrong.
    package struct Output: Sendable {
        package var title: [Inline]?
        package var blocks: [Block]
        package var diagnostics: [Diagnostic]

        package init(title: [Inline]?, blocks: [Block], diagnostics: [Diagnostic]) {
            self.title = title
            self.blocks = blocks
            self.diagnostics = diagnostics
        }
    }

    package static func read(_ marked: MarkedMarkdown, options: ReaderOptions) -> Output {
        let source = MarkupSource(marked)
        var builder = TreeBuilder(options: options)
        builder.diagnostics = marked.diagnostics
        builder.tableCells = marked.tableCells
        var blocks: [Block] = []
        if marked.canBeParsed {
            blocks = MarkupTree.read(marked.bytes) { builder.blocks(of: $0, in: source, depth: 0) } ?? []
        }
        let title = builder.normalizeHeadings(&blocks)
        return Output(title: title, blocks: blocks, diagnostics: builder.diagnostics.sortedOnce())
    }
}
