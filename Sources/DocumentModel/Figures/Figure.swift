/// A picture drawn by each writer with its own means, never a bitmap.
package enum Figure: Sendable, Equatable {
    /// No drawing, since it is text that flows: a phone says the stage where the deal is, in one line; a page as wide as it
    /// likes has as many columns as fit; who hears it gets a list with its current step; in Word its names can be changed
    /// and break as text does. A drawing has one width, and would be moved sideways on a phone.
    case stageMap(StageMap)
    case drawing(Drawing)

    /// What the figure says, for readers who cannot see it.
    package var alternative: String {
        switch self {
        case .stageMap(let map): map.alternative
        case .drawing(let drawing): drawing.alternative
        }
    }
}

/// The stages of the process in order, their Major Interactions marked, and where this deal is.
package struct StageMap: Sendable, Equatable {
    package struct Stage: Sendable, Equatable {
        package var name: String
        package var isCurrent: Bool
        package var interactions: [Interaction]

        package init(name: String, isCurrent: Bool, interactions: [Interaction]) {
            self.name = name
            self.isCurrent = isCurrent
            self.interactions = interactions
        }
    }

    package struct Interaction: Sendable, Equatable {
        package var name: String
        package var isCurrent: Bool

        package init(name: String, isCurrent: Bool) {
            self.name = name
            self.isCurrent = isCurrent
        }
    }

    package var stages: [Stage]
    /// One sentence, such as `Stage 2 of 5: Needs analysis. Next: Discovery review.`
    package var alternative: String

    package init(stages: [Stage], alternative: String) {
        self.stages = stages
        self.alternative = alternative
    }
}

extension Document {
    /// Whether a drawing stands anywhere in it.
    package var hasDrawing: Bool {
        var finder = DrawingFinder()
        finder.visit(blocks)
        return finder.found
    }
}

private struct DrawingFinder: DocumentVisitor {
    var found = false

    mutating func visit(_ block: Block) {
        if case .figure(.drawing) = block { found = true }
        descend(into: block)
    }

    /// Nothing in a line is a drawing.
    mutating func visit(_ inline: Inline) {}
}
