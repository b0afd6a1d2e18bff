import DocumentModel
import Records
import SalesModel
import TemplateEngine

/// How the time of a meeting is spent: what each item of its agenda takes, who leads it, and what is left.
struct AgendaBarContent: FigureContent {
    static let traits = FigureTraits(
        subject: .plan,
        options: [FigureOption("legend", "drawn", "table", "none")],
        fields: [
            PlanFields.read(\.minutes, \.schedule),
            ScheduledItemFields.read(\.starts, \.minutes, \.topic, \.lead, \.leader),
            RoleFields.read(\.name, \.side), DealFields.read(\.company), ProcessFields.read(\.organisation),
            OrganisationFields.read(\.name),
        ],
        content: AgendaBarContent.init)

    struct Item: Sendable {
        /// The time of day: `09:30`.
        var starts: String?
        var minutes: Int
        var topic: String
        /// By name; of ours who do not come the organisation.
        var leader: String?
        var side: RoleSide?
    }

    var items: [Item]
    /// How long the meeting is; nil where the plan does not say it.
    var minutes: Int?
    var customer: String
    var organisation: String
    private let words: FigureWords
    private let heads: (minutes: String, topic: String)

    init?(_ request: FigureRequest) {
        guard let plan = request.record(.plan) else { return nil }
        words = request.figureWords
        let fields = ScheduledItemFields.declarations
        heads = (request.label(fields.minutes), request.label(fields.topic))
        minutes = plan.value(PlanFields.declarations.minutes)
        customer = request.record(.deal)?.text(DealFields.declarations.company) ?? ""
        let organisation =
            request.record(.process)?.record(ProcessFields.declarations.organisation)?
            .text(OrganisationFields.declarations.name) ?? ""
        self.organisation = organisation
        items = plan.records(PlanFields.declarations.schedule).compactMap { item in
            guard let minutes = item.value(fields.minutes), minutes > 0 else { return nil }
            let role = item.record(fields.lead)
            let side = role?.value(RoleFields.declarations.side)
            let roleName = side == .seller ? organisation : role?.text(RoleFields.declarations.name)
            return Item(
                starts: item.value(fields.starts).map(request.format.time), minutes: minutes,
                topic: item.text(fields.topic) ?? "", leader: item.text(fields.leader) ?? roleName, side: side)
        }
        if items.isEmpty { return nil }
    }

    var facts: [FigureFact] {
        var facts: [FigureFact] = []
        facts.tell(items) { facts, item in
            facts.tell(item.starts)
            facts.tell(item.minutes)
            facts.tell(item.topic)
            facts.tell(item.leader)
            facts.tell(item.side?.rawValue)
        }
        facts.tell(minutes)
        facts.tell(customer)
        facts.tell(organisation)
        facts.tell(heads.minutes)
        facts.tell(heads.topic)
        return facts
    }

    /// What no item fills; nil where nothing is left.
    var timeLeft: Int? {
        let left = (minutes ?? 0) - items.reduce(0) { $0 + $1.minutes }
        return left > 0 ? left : nil
    }

    func text(minutes: Int) -> String { words.minutes.replacing("{count}", with: "\(minutes)") }

    func figure(_ options: FigureOptions) -> Figure? {
        let listsItems = options["legend"] == "drawn" && items.count <= AgendaBar.mostListed
        var drawing = AgendaBar(self, words, listsItems: listsItems).drawing(
            title: words.agendaTitle, description: description, table: table)
        drawing.showsTable = options["legend"] != "none" && !listsItems
        return .drawing(drawing)
    }

    /// `1 Welcome, 5 min, Ada Half; 2 …`
    private var description: String {
        let told = items.enumerated().map { index, item in
            ["\(index + 1) \(item.topic)", text(minutes: item.minutes), item.leader].joined(by: ", ")
        }
        return (told + [timeLeft.map { "\(words.timeLeft), \(text(minutes: $0))" }]).joined(by: "; ") + "."
    }

    private var table: Table {
        let hasTimes = items.contains { $0.starts != nil }
        let rows = items.enumerated().map { index, item in
            (hasTimes ? ["\(index + 1)", item.starts ?? ""] : ["\(index + 1)"])
                + ["\(item.minutes)", item.topic, item.leader ?? ""]
        }
        let left = timeLeft.map { (hasTimes ? ["", ""] : [""]) + ["\($0)", words.timeLeft, ""] }
        let heads =
            (hasTimes ? [words.number, words.time] : [words.number]) + [heads.minutes, heads.topic, words.ledBy]
        return Table(heads, numbers: [0, hasTimes ? 2 : 1], rows + [left].compactMap(\.self))
    }
}
