import DocumentModel
import Records
import SalesModel
import TemplateEngine

/// What a rep practised with a manager, meeting by meeting, and how many exit criteria each meeting reached.
struct CoachingTrendContent: FigureContent {
    static let traits = FigureTraits(
        subject: .plan,
        options: [FigureOption("table", "below", "none")],
        fields: [
            PlanFields.read(\.practised),
            PractisedMeetingFields.read(
                \.day, \.customer, \.interaction, \.skillFocus, \.sameSkill, \.transferNote, \.result, \.reached,
                \.criteria),
        ],
        content: CoachingTrendContent.init)

    struct Meeting: Sendable {
        var day: String
        /// `Needs analysis, Aldermoor Dairy`
        var name: String
        var skill: String?
        var isSameSkill: Bool
        var transferNote: String?
        var result: OutcomeResult?
        var resultLabel: String?
        /// How many of how many exit criteria were met; nil where no result is written.
        var reached: Int?
        var criteria: Int?
        /// `2 of 3`
        var share: String?
    }

    /// Oldest first.
    var meetings: [Meeting]
    private let words: FigureWords
    private let heads: (skill: String, note: String)

    init?(_ request: FigureRequest) {
        guard let plan = request.record(.plan) else { return nil }
        words = request.figureWords
        let fields = PractisedMeetingFields.declarations
        heads = (request.label(fields.skillFocus), request.label(fields.transferNote))
        meetings = plan.records(PlanFields.declarations.practised).map { meeting in
            let result = meeting.value(fields.result)
            let (reached, criteria) = (meeting.value(fields.reached), meeting.value(fields.criteria))
            return Meeting(
                day: meeting.value(fields.day).map { request.format.text(of: $0, .short) } ?? "",
                name: [meeting.text(fields.interaction), meeting.text(fields.customer)].joined(by: ", "),
                skill: meeting.text(fields.skillFocus), isSameSkill: meeting.value(fields.sameSkill) == true,
                transferNote: meeting.text(fields.transferNote), result: result,
                resultLabel: result.map { request.label($0) }, reached: reached, criteria: criteria,
                share: reached.flatMap { reached in criteria.map { "\(reached) \(request.words.of) \($0)" } })
        }
        if meetings.isEmpty { return nil }
    }

    var facts: [FigureFact] {
        var facts: [FigureFact] = []
        facts.tell(meetings) { facts, meeting in
            facts.tell(meeting.day)
            facts.tell(meeting.name)
            facts.tell(meeting.skill)
            facts.tell(meeting.isSameSkill)
            facts.tell(meeting.transferNote)
            facts.tell(meeting.result?.rawValue)
            facts.tell(meeting.resultLabel)
            facts.tell(meeting.reached)
            facts.tell(meeting.criteria)
            facts.tell(meeting.share)
        }
        facts.tell(heads.skill)
        facts.tell(heads.note)
        return facts
    }

    func figure(_ options: FigureOptions) -> Figure? {
        let showsSkills = options["table"] == "none"
        var drawing = CoachingTrend(meetings, words, showsSkills: showsSkills).drawing(
            title: words.coachingTitle, description: description, table: table(isNumbered: !showsSkills))
        drawing.showsTable = options["table"] != "none"
        return .drawing(drawing)
    }

    private var description: String {
        let told = meetings.map { [$0.day, $0.name, $0.skill, $0.resultLabel, $0.share].joined(by: ", ") }
        return told.joined(separator: "; ") + "."
    }

    private func table(isNumbered: Bool) -> Table {
        let rows = meetings.enumerated().map { index, meeting in
            let texts = [meeting.day, meeting.name, meeting.skill ?? ""]
            let outcome = [meeting.resultLabel, meeting.share].joined(by: ", ")
            return (isNumbered ? ["\(index + 1)"] : []) + texts + [outcome, meeting.transferNote ?? ""]
        }
        let heads = [words.day, words.meeting, heads.skill, words.howItStands, heads.note]
        var table = isNumbered ? Table([words.number] + heads, numbers: [0], rows) : Table(heads, rows)
        for (index, meeting) in meetings.enumerated() where meeting.isSameSkill {
            let column = heads.count - 3 + (isNumbered ? 1 : 0)
            table.rows[index][column].content = [.strong(table.rows[index][column].content)]
        }
        return table
    }
}
