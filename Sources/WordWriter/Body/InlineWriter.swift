import DocumentModel
import XML

/// Writes what stands in a line: text, links, pictures, fields to fill in.
final class InlineWriter {
    private let text: TextWriter
    private let fields: FieldWriter
    private let pictures: PictureWriter
    private let bookmarks: Bookmarks
    private let relationships: DocumentRelationships
    /// The room for a picture here, in twentieths of a point.
    private var pictureWidth: Int
    /// Whether emphasis is what is said in passing: in a task, who proves it.
    private var mutesEmphasis = false

    init(
        _ document: Document, text: TextWriter, fields: FieldWriter, bookmarks: Bookmarks,
        relationships: DocumentRelationships, numbers: DrawingNumbers
    ) {
        self.text = text
        self.fields = fields
        pictures = PictureWriter(document, text: text, relationships: relationships, numbers: numbers)
        self.bookmarks = bookmarks
        self.relationships = relationships
        pictureWidth = document.textWidth
    }

    /// Writes the content of a cell of that width, in twentieths of a point.
    func write(_ content: [Inline], inCellOfWidth width: Int) {
        let page = pictureWidth
        pictureWidth = width
        write(content, [])
        pictureWidth = page
    }

    /// Emphasis in what `content` writes is grey.
    func mutingEmphasis(_ content: () -> Void) {
        mutesEmphasis = true
        content()
        mutesEmphasis = false
    }

    func write(_ content: [Inline], _ properties: RunProperties) {
        for inline in content {
            switch inline {
            case .text(let text, _): self.text.write(text, properties)
            case .emphasis(let content): write(content, properties.union(mutesEmphasis ? .muted : .italic))
            case .strong(let content): write(content, properties.union(.bold))
            case .strikethrough(let content): write(content, properties.union(.strike))
            case .code(let text, _): self.text.write(text, properties.union(.code))
            case .link(let link): self.link(link, properties)
            case .image(let image): pictures.write(image, properties, width: pictureWidth)
            case .lineBreak: text.lineBreak()
            case .softBreak: text.write(" ", properties)
            case .field(let field): fields.write(field, properties, place: .line)
            case .openItem(let item): text.write(item.text, properties.union(.openItem))
            }
        }
    }

    private func link(_ link: Link, _ properties: RunProperties) {
        // A link in a link has no form in Word: the outer one wins.
        guard !properties.contains(.link) else { return write(link.content, properties) }
        let xml = text.xml
        text.flush()
        if link.destination.hasPrefix("#") {
            guard let name = bookmarks.heading(id: String(link.destination.dropFirst())) else {
                return write(link.content, properties)
            }
            xml.start("w:hyperlink")
            xml.attribute("w:anchor", name)
        } else {
            xml.start("w:hyperlink")
            xml.attribute("r:id", relationships.address(link.destination))
        }
        if !link.title.isEmpty { xml.attribute("w:tooltip", Truncation.beginning(of: link.title, limit: 260)) }
        xml.attribute("w:history", "1")
        write(link.content, properties.union(.link))
        text.flush()
        xml.end()
    }
}
