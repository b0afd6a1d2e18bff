import DocumentModel

/// The words of inlines without their looks.
enum PlainText {
    static func of(_ inlines: [Inline]) -> String {
        inlines.map { inline in
            switch inline {
            case .text(let text, _), .code(let text, _): text
            case .emphasis(let content), .strong(let content), .strikethrough(let content): of(content)
            case .link(let link): of(link.content)
            case .image(let image): image.alternative
            case .lineBreak, .softBreak: " "
            case .field(let field): field.value ?? ""
            case .openItem(let item): item.text
            }
        }.joined()
    }
}
