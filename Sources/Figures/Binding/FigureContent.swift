package import DocumentModel

/// What a figure says, in plain values, before anything is drawn.
package protocol FigureContent: Sendable {
    /// Everything that the figure is drawn from beside its options, one after the other, each list behind its length. Where
    /// they are the same, so is the figure: whether a document has changed is told by them alone.
    var facts: [FigureFact] { get }
    /// nil where the options leave nothing to draw.
    func figure(_ options: FigureOptions) -> Figure?
}

/// A text or a number that a figure says or is drawn by.
package enum FigureFact: Sendable, Equatable {
    case text(String)
    case number(Int)
}

extension [FigureFact] {
    mutating func tell(_ text: String) { append(.text(text)) }

    /// What is missing is another thing than an empty text.
    mutating func tell(_ text: String?) {
        append(.number(text == nil ? 0 : 1))
        if let text { append(.text(text)) }
    }

    mutating func tell(_ number: Int) { append(.number(number)) }

    mutating func tell(_ number: Int?) {
        append(.number(number == nil ? 0 : 1))
        if let number { append(.number(number)) }
    }

    mutating func tell(_ flag: Bool) { append(.number(flag ? 1 : 0)) }

    mutating func tell<Item>(_ items: [Item], _ tell: (inout [FigureFact], Item) -> Void) {
        append(.number(items.count))
        for item in items { tell(&self, item) }
    }
}
