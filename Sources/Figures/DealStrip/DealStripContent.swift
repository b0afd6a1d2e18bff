import DocumentModel
import Records
import SalesModel
import TemplateEngine

/// The way of a deal: its meetings in order, each with its day and what came of it, below the stages they belong to, and the
/// day of the decision.
struct DealStripContent: FigureContent {
    static let traits = FigureTraits(
        subject: .deal,
        options: [FigureOption("table", "none", "below")],
        fields: [
            ProcessFields.read(\.stages), StageFields.read(\.id, \.name, \.interactions),
            DealFields.read(\.stage, \.status, \.closeDate, \.closed, \.plans),
            PlanFields.read(\.id, \.interaction, \.starts, \.day, \.held, \.outcome), OutcomeFields.read(\.result),
            InteractionFields.read(\.id, \.name),
        ],
        content: DealStripContent.init)

    struct Stage: Sendable {
        var name: String
        var isCurrent: Bool
    }

    /// How a meeting stands.
    enum State: String, Sendable {
        case held
        case next
        case planned
    }

    struct Meeting: Sendable {
        var name: String
        /// `3 Mar 2026`; nil while nobody knows it.
        var day: String?
        /// `Tue 3 Mar`; `3 Mar 2026` where it is the first one of its year.
        var dayLabel: String?
        /// Its place among the stages; nil where its interaction belongs to none.
        var stage: Int?
        var state: State
        var result: OutcomeResult?
        /// How it stands, in a word or two: `advance`, `planned`.
        var word: String
        /// Whether the document is about it.
        var isHere: Bool
    }

    var stages: [Stage]
    /// By day; those without a day last.
    var meetings: [Meeting]
    /// The word for the end of the way, and its day: `Decision`, `won`.
    var end: (word: String, day: String?)
    let words: FigureWords
    private let youAreHere: String

    init?(_ request: FigureRequest) {
        guard let process = request.record(.process), let deal = request.record(.deal) else { return nil }
        words = request.figureWords
        youAreHere = request.words.youAreHere
        let fields = DealFields.declarations
        let stageFields = StageFields.declarations
        let here = deal.record(fields.stage)?.value(stageFields.id)
        let records = process.records(ProcessFields.declarations.stages)
        stages = records.map { stage in
            let id = stage.value(stageFields.id)
            return Stage(name: stage.text(stageFields.name) ?? id ?? "", isCurrent: id != nil && id == here)
        }
        let interactionID = InteractionFields.declarations.id
        let stageOfInteraction = Dictionary(
            records.enumerated().flatMap { index, stage in
                stage.records(stageFields.interactions).compactMap { $0.value(interactionID) }.map { ($0, index) }
            }, uniquingKeysWith: { first, _ in first })
        meetings = Self.meetings(of: deal, stageOfInteraction, request)
        let status = deal.value(fields.status) ?? .open
        let day = deal.value(status == .open ? fields.closeDate : fields.closed)
        end = (
            status == .open ? words.decision : request.label(status), day.map { request.format.text(of: $0, .short) }
        )
        if stages.isEmpty { return nil }
    }

    private static func meetings(
        of deal: FigureRecord, _ stages: [String: Int], _ request: FigureRequest
    ) -> [Meeting] {
        let fields = PlanFields.declarations
        var plans = deal.records(DealFields.declarations.plans)
        let here = request.record(.plan)
        let hereID = here?.value(fields.id)
        // A plan that nobody has written yet stands in no deal.
        if let here, !plans.contains(where: { $0.value(fields.id) == hereID }) { plans.append(here) }
        let dated = plans.enumerated().map { (offset: $0.offset, plan: $0.element, day: $0.element.value(fields.day)) }
        let sorted = dated.sorted { a, b in
            switch (a.day, b.day) {
            case (let one?, let other?) where one != other: one < other
            case (_?, nil): true
            case (nil, _?): false
            case _: a.offset < b.offset
            }
        }
        var isNextFound = false
        var year: Int?
        return sorted.map { _, plan, day in
            let interaction = plan.record(fields.interaction)
            let isHeld = plan.value(fields.held) == true
            let result = plan.record(fields.outcome)?.value(OutcomeFields.declarations.result)
            let state: State = isHeld ? .held : isNextFound ? .planned : .next
            if !isHeld { isNextFound = true }
            let startsYear = day.map { $0.year != year } ?? false
            year = day?.year ?? year
            let words = request.figureWords
            let word =
                switch state {
                case .held: result.map { request.label($0) } ?? words.held
                case .next: words.next
                case .planned: words.planned
                }
            return Meeting(
                name: interaction?.text(InteractionFields.declarations.name) ?? "",
                day: day.map { request.format.text(of: $0, .short) },
                dayLabel: day.map { request.format.text(of: $0, startsYear ? .short : .brief) },
                stage: interaction?.value(InteractionFields.declarations.id).flatMap { stages[$0] }, state: state,
                result: result, word: word, isHere: hereID != nil && plan.value(fields.id) == hereID)
        }
    }

    var facts: [FigureFact] {
        var facts: [FigureFact] = []
        facts.tell(stages) { facts, stage in
            facts.tell(stage.name)
            facts.tell(stage.isCurrent)
        }
        facts.tell(meetings) { facts, meeting in
            facts.tell(meeting.name)
            facts.tell(meeting.day)
            facts.tell(meeting.dayLabel)
            facts.tell(meeting.stage)
            facts.tell(meeting.state.rawValue)
            facts.tell(meeting.result?.rawValue)
            facts.tell(meeting.word)
            facts.tell(meeting.isHere)
        }
        facts.tell(end.word)
        facts.tell(end.day)
        facts.tell(youAreHere)
        return facts
    }

    func figure(_ options: FigureOptions) -> Figure? {
        var drawing = DealStrip(self).drawing(
            title: words.dealTitle, description: description, table: table)
        drawing.showsTable = options["table"] == "below"
        return .drawing(drawing)
    }

    private func text(of meeting: Meeting) -> String {
        meeting.word + (meeting.isHere ? " (\(youAreHere))" : "")
    }

    private var description: String {
        let here = stages.first(where: \.isCurrent).map { "\($0.name) (\(youAreHere))" }
        let told = meetings.map { [$0.day, $0.name, text(of: $0)].joined(by: ", ") }
        return ([here] + told + [[end.word, end.day].joined(by: ", ")]).joined(by: "; ") + "."
    }

    private var table: Table {
        let rows = meetings.map { meeting in
            [meeting.day ?? "", meeting.name, meeting.stage.map { stages[$0].name } ?? "", text(of: meeting)]
        }
        return Table(
            [words.day, words.meeting, words.stage, words.howItStands], rows + [[end.day ?? "", end.word, "", ""]])
    }
}
