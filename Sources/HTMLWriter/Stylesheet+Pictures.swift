import DocumentModel

/// How pictures look whose width or place somebody chose.
extension Stylesheet {
    static func widthClass(percent: Int) -> String { "w\(percent)" }

    /// What the pictures of a document need; empty where none says how wide it is or where it stands.
    static func pictures(of document: Document) -> String {
        var pictures = ChosenPictures()
        pictures.visit(document.blocks)
        return (pictures.standAtEnd ? ".end { text-align: end; }\n" : "")
            + pictures.percents.sorted().map { ".\(widthClass(percent: $0)) { width: \($0)%; }\n" }.joined()
    }
}

private struct ChosenPictures: DocumentVisitor {
    var percents: Set<Int> = []
    var standAtEnd = false

    mutating func visit(_ inline: Inline) {
        guard case .image(let image) = inline else { return descend(into: inline) }
        if case .percent(let percent)? = image.shownWidth { percents.insert(percent) }
        if image.place == .right { standAtEnd = true }
    }
}
