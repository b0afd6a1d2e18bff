package import DocumentModel
package import Records
package import SalesModel
package import TemplateEngine

/// What a figure may draw from: the document's values as its template reads them, and how it prints them.
package struct FigureRequest: Sendable {
    /// What the document is about, by the names its template calls it: `deal`, `plan`. What its readers may not see is not
    /// there, references are followed, and what is read is noted where the document is issued.
    package var root: any TemplateRecord
    package var workspace: Workspace
    package var stage: Stage?
    package var interaction: Interaction?
    package var deal: Deal?
    package var plan: Plan?
    /// In which values are looked up that follow from others.
    package var context: EvaluationContext
    /// Writes days, amounts and choices as the template's filters do.
    package var format: RenderContext
    package var words: WriterWords
    package var figureWords: FigureWords
    /// The day on which the document is made, or sent; nil in a paper for customers or partners that is not sent yet: it
    /// says tomorrow what it says today.
    package var today: Day?

    package init(
        root: any TemplateRecord, context: EvaluationContext, format: RenderContext, stage: Stage? = nil,
        plan: Plan? = nil, words: WriterWords = WriterWords(), figureWords: FigureWords = FigureWords(),
        today: Day? = nil
    ) {
        self.root = root
        self.context = context
        self.format = format
        self.stage = stage
        self.plan = plan
        self.words = words
        self.figureWords = figureWords
        self.today = today
        workspace = context.workspace
        interaction = context.scope.interaction
        deal = context.scope.deal
    }

    /// What the document is about, as its template calls it; nil where it is about no such thing.
    func record(_ subject: FigureSubject) -> FigureRecord? {
        guard case .record(let record, _)? = root.value(ofKey: subject.rawValue) else { return nil }
        return FigureRecord(record)
    }

    /// What a field is called, as the head of a column: `Topic`.
    func label(_ field: some FieldDeclaration) -> String { capitalized(format.labels.label(of: field.traits)) }

    /// What the case of a choice is called: `no sale`.
    func label(_ choice: some Choice) -> String { format.labels.label(ofChoice: choice.rawValue) }

    func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
