import Diagnostics
import DocumentModel
import Figures
import MarkdownReader
import SalesModel

/// A document as its template renders it: all that it will say, before any of it is parsed.
package struct RenderedDocument: Sendable {
    let job: DocumentJob
    /// What stands around the text: the document without its blocks, by the title of the front matter.
    let frame: Document
    let text: MarkedMarkdown
    let figures: FigureRequest
    /// What is still missing, in the order it is printed.
    package let openItems: [String]
    /// How many blanks wait for an answer; they make no draft.
    package let blankCount: Int
    /// The meeting that a calendar file beside it says; nil where none is made.
    let event: CalendarEvent?
    /// What stopped the rendering.
    let faults: [Diagnostic]

    /// Whether nothing is to be said of it so far.
    package var isClean: Bool { faults.isEmpty && !text.hasProblems }

    /// Of everything that the document says, whatever program writes it: a paper that was sent stands for the live
    /// document as long as this is the same.
    package var contentHash: ContentHash {
        var hash = ContentHasher()
        add(to: &hash)
        return hash.hash
    }

    /// Of everything that the bytes follow from but the program and the pictures. Where the values and the text were
    /// written does not count, only whether a spec said them.
    func add(to hash: inout ContentHasher) {
        hash.add(frame)
        text.pieces { hash.add(part: $0) }
        // Figures are known by their names once the text is parsed: one that may be asked for counts. How it is drawn
        // stands in the text.
        for kind in FigureKind.allCases where text.mayName(figure: kind.rawValue) {
            hash.add(kind.traits.content(figures)?.facts ?? [])
        }
        for item in openItems { hash.add(part: item) }
        if let event { hash.add(event.bytes) }
    }
}

extension ContentHasher {
    fileprivate mutating func add(_ document: Document) {
        for part in [
            document.kind, document.title, document.language, document.paper.rawValue, document.organisation,
            document.customer, document.occasion, document.isoDate ?? "-",
        ] { add(part: part) }
        add(number: document.isInternal ? 1 : 0)
        add(number: document.readers.count)
        for name in document.readers { add(part: name) }
        add(number: document.isDraft ? 1 : 0)
        add(number: document.startPage == nil ? 0 : 1)
        if let startPage = document.startPage {
            add(part: startPage.title)
            add(part: startPage.path)
        }
        // A paper that was sent stands as it is in another look, though not where it says something else.
        let letterhead = document.brand.letterhead
        for text in [letterhead.header, letterhead.footer, letterhead.legalLine, letterhead.coverLine]
        where !text.isEmpty {
            add(part: text)
        }
        add(number: document.titleInlines.count)
        for inline in document.titleInlines { add(inline) }
    }

    private mutating func add(_ inline: Inline) {
        switch inline {
        case .text(let text, let origin):
            add(number: origin == nil ? 0 : 1)
            add(part: text)
        case .openItem(let item):
            add(number: 2)
            add(part: item.label)
        // Titles of front matter have none of these.
        case .emphasis, .strong, .strikethrough, .code, .link, .image, .lineBreak, .softBreak, .field:
            add(number: 3)
            add(part: [inline].dump)
        }
    }

    fileprivate mutating func add(_ facts: [FigureFact]) {
        for fact in facts {
            switch fact {
            case .text(let text): add(part: text)
            case .number(let number): add(number: number)
            }
        }
    }
}
