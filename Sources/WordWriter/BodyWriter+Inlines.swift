import DocumentModel
import XML

extension BodyWriter {
    func inlines(_ content: [Inline], _ format: RunFormat) {
        for inline in content {
            switch inline {
            case .text(let text, _): self.text(text, format)
            case .emphasis(let content): inlines(content, format.union(mutesEmphasis ? [.italic, .muted] : .italic))
            case .strong(let content): inlines(content, format.union(.bold))
            case .strikethrough(let content): inlines(content, format.union(.strike))
            case .code(let text, _): self.text(text, format.union(.code))
            case .link(let link): self.link(link, format)
            case .image(let image): self.image(image, format)
            case .lineBreak:
                flushText()
                xml.write(markup.lineBreak)
            case .softBreak: text(" ", format)
            case .field(let field): self.field(field, format, place: .line)
            case .openItem(let item): text(item.text, format.union(.openItem))
            }
        }
    }

    func text(_ text: String, _ format: RunFormat) {
        if format != pendingFormat {
            flushText()
            pendingFormat = format
        }
        pendingText += text
    }

    /// Writes what ``text(_:_:)`` gathered; to be called before any other markup.
    func flushText() {
        if pendingText.isEmpty { return }
        runs.write(pendingText, pendingFormat, to: xml)
        pendingText = ""
    }

    private func link(_ link: Link, _ format: RunFormat) {
        // A link in a link has no form in Word: the outer one wins.
        guard !format.contains(.link) else { return inlines(link.content, format) }
        flushText()
        if link.destination.hasPrefix("#") {
            guard let name = bookmarks.headings[String(link.destination.dropFirst())] else {
                return inlines(link.content, format)
            }
            xml.start("w:hyperlink")
            xml.attribute("w:anchor", name)
        } else {
            xml.start("w:hyperlink")
            xml.attribute("r:id", links.address(link.destination))
        }
        if !link.title.isEmpty { xml.attribute("w:tooltip", Shortened.beginning(of: link.title, limit: 260)) }
        xml.attribute("w:history", "1")
        inlines(link.content, format.union(.link))
        flushText()
        xml.end()
    }
}
