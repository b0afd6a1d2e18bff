package import DocumentModel
package import Records
package import SalesModel
package import TemplateEngine

/// What a figure may draw from: the document's values as its template reads them, and how it prints them.
package struct FigureRequest: Sendable {
    /// What the document is about, by the names its template calls it: `deal`, `plan`. What its readers may not see is not
    /// there, references are followed, and what is read is noted where the document is issued.
    package var root: any TemplateRecord
    /// What the document is about on the way of the process.
    package var place: ProcessPlace
    /// Whether the document is for customers or partners.
    package var isOutside: Bool
    /// Writes days, amounts and choices as the template's filters do.
    package var format: RenderContext
    package var words: WriterWords
    package var figureWords: FigureWords
    /// The day on which the document is made, or sent; nil in a paper for customers or partners that is not sent yet: it
    /// says tomorrow what it says today.
    package var today: Day?

    package init(
        root: any TemplateRecord, place: ProcessPlace = ProcessPlace(), isOutside: Bool, format: RenderContext,
        words: WriterWords = WriterWords(), figureWords: FigureWords = FigureWords(), today: Day? = nil
    ) {
        self.root = root
        self.place = place
        self.isOutside = isOutside
        self.format = format
        self.words = words
        self.figureWords = figureWords
        self.today = today
    }

    /// What the document is about, as its template calls it; nil where it is about no such thing.
    func record(_ subject: FigureSubject) -> FigureRecord? {
        guard case .record(let record, _)? = root.value(ofKey: subject.rawValue) else { return nil }
        return FigureRecord(record)
    }

    /// The arrow that leads on in a line of text, and the one that leads back: an arrow among letters is not turned round
    /// where they run from right to left.
    var arrows: (onward: String, back: String) {
        Document.isRightToLeft(language: format.locale) ? ("←", "→") : ("→", "←")
    }

    /// What a field is called, as the head of a column: `Topic`.
    func label(_ field: some FieldDeclaration) -> String { capitalized(format.labels.label(of: field.traits)) }

    /// What the case of a choice is called: `no sale`.
    func label(_ choice: some Choice) -> String { format.labels.label(ofChoice: choice.rawValue) }

    func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}

/// A place on the way of the process, by positions, which tell nobody an id.
package struct ProcessPlace: Sendable {
    /// Among the stages; nil where it is at none.
    package var stage: Int?
    /// Among the Major Interactions of the stage.
    package var interaction: Int?

    package init() {}

    package init(of stage: Stage?, _ interaction: Interaction?, in workspace: Workspace) {
        guard let id = stage?.id?.value,
            let position = workspace.stages.firstIndex(where: { $0.id?.value == id })
        else { return }
        self.stage = position
        guard let interaction else { return }
        self.interaction = workspace.interactions(of: workspace.stages[position])
            .firstIndex { $0.id?.value == interaction.id?.value }
    }
}
