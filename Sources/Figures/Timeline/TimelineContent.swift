import DocumentModel
import Records
import SalesModel
import TemplateEngine

/// Who does what, by when: the steps that the readers may see, the meetings from the first of them on, the first day of use
/// and, for colleagues, the day of the decision.
struct TimelineContent: FigureContent {
    static let traits = FigureTraits(
        subject: .deal,
        options: [
            FigureOption("table", "auto", "below", "none"), FigureOption("labels", "auto", "words", "numbers"),
            FigureOption("steps", "all", "open", "milestones"),
        ],
        fields: [
            DealFields.read(\.company, \.steps, \.goLive, \.plans),
            PlannedStepFields.read(
                \.number, \.kind, \.text, \.due, \.when, \.owner, \.counterpart, \.side, \.status, \.milestone, \.after),
            PlanFields.read(\.starts, \.interaction), InteractionFields.read(\.title),
            ProcessFields.read(\.organisation), OrganisationFields.read(\.name),
        ],
        fieldsForColleagues: [DealFields.read(\.closeDate)],
        showsToday: true,
        content: TimelineContent.init)

    enum Kind: String, Sendable {
        case action
        case event
        case goLive
        case meeting
        case decision
    }

    struct Item: Sendable {
        /// Of a step its place in the plan.
        var number: Int?
        /// What is no step has a letter where marks have numbers: `A`.
        var letter = ""
        var kind: Kind
        var text: String
        /// As papers print it: `Tue 3 Mar`, or words that name no day.
        var when: String
        /// The same with its year.
        var dated: String
        var day: Day?
        var owner: String?
        var counterpart: String?
        var side: ActionSide?
        var status: ActionStatus?
        /// In the document's language: `under way`.
        var statusLabel: String?
        var isMilestone = false
        /// The text of the step that has to be done before.
        var after: String?

        /// On its mark, and before its row of the table.
        var sign: String { number.map { "\($0)" } ?? letter }

        /// Whether it is a day that others follow from.
        var isEvent: Bool {
            switch kind {
            case .event, .goLive, .decision: true
            case .action: isMilestone
            case .meeting: false
            }
        }
    }

    /// By day; what has none in its place among them, or behind them where it counts from a day that nobody knows.
    var items: [Item]
    var customer: String
    var organisation: String
    var today: (day: Day, text: String)?
    let months: @Sendable (Day) -> String
    let words: FigureWords
    private let statusLabels: [ActionStatus: String]
    private let goLiveLabel: String

    init?(_ request: FigureRequest) {
        guard let deal = request.record(.deal) else { return nil }
        words = request.figureWords
        statusLabels = Dictionary(uniqueKeysWithValues: ActionStatus.allCases.map { ($0, request.label($0)) })
        goLiveLabel = request.label(DealFields.declarations.goLive)
        customer = deal.text(DealFields.declarations.company) ?? ""
        organisation =
            request.record(.process)?.record(ProcessFields.declarations.organisation)?
            .text(OrganisationFields.declarations.name) ?? ""
        let format = request.format
        months = { format.text(of: $0, .month) }
        items = Self.items(of: deal, request)
        // Whoever opens a paper that was sent reads it on another day.
        let word = request.isOutside ? request.figureWords.asSent : request.figureWords.today
        today = request.today.map { ($0, "\(word), \(format.text(of: $0, .brief))") }
        if items.isEmpty { return nil }
    }

    private static func items(of deal: FigureRecord, _ request: FigureRequest) -> [Item] {
        let format = request.format
        func item(_ kind: Kind, _ text: String, on day: Day) -> Item {
            Item(
                kind: kind, text: text, when: format.text(of: day, .brief), dated: format.text(of: day, .dated),
                day: day)
        }
        let steps = deal.records(DealFields.declarations.steps).map { step($0, request) }
        var items = steps.filter { !$0.isLast }.map(\.item)
        let meetings = deal.records(DealFields.declarations.plans).compactMap { plan -> Item? in
            guard let day = plan.value(PlanFields.declarations.starts)?.day else { return nil }
            let title = plan.record(PlanFields.declarations.interaction)?.text(InteractionFields.declarations.title)
            return item(.meeting, title ?? request.figureWords.meeting, on: day)
        }
        let decision = deal.value(DealFields.declarations.closeDate).map {
            item(.decision, request.figureWords.decision, on: $0)
        }
        // What was before the first step is history.
        let first = items.compactMap(\.day).min()
        let later = meetings.filter { meeting in first.map { first in meeting.day.map { $0 >= first } ?? false } ?? true
        }
        for item in later + [decision].compactMap(\.self) {
            let next = items.firstIndex { $0.day.map { day in item.day.map { day > $0 } ?? false } ?? false }
            items.insert(item, at: next ?? items.endIndex)
        }
        items += steps.filter(\.isLast).map(\.item)
        for (count, index) in items.indices.filter({ items[$0].number == nil }).enumerated() {
            items[index].letter = letter(count)
        }
        return items
    }

    /// `A` … `Z`, `AA` …
    private static func letter(_ count: Int) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        return (count < letters.count ? "" : letter(count / letters.count - 1)) + String(letters[count % letters.count])
    }

    /// A step of the plan, and whether it counts from a day that nobody knows.
    private static func step(_ step: FigureRecord, _ request: FigureRequest) -> (item: Item, isLast: Bool) {
        let fields = PlannedStepFields.declarations
        let kind: Kind =
            switch step.value(fields.kind) {
            case .event?: .event
            case .goLive?: .goLive
            case .action?, nil: .action
            }
        var item = Item(
            kind: kind, text: step.text(fields.text) ?? "", when: step.text(fields.when) ?? "", dated: "")
        var isLast = false
        switch step.value(fields.due) {
        case .day(let day)?:
            item.day = day
            item.when = request.format.text(of: day, .brief)
            item.dated = request.format.text(of: day, .dated)
        case .relative(let relative)?:
            item.when = request.format.labels.text(of: relative)
            isLast = true
        case nil: break
        }
        if item.dated.isEmpty { item.dated = item.when }
        if kind == .goLive {
            let name = request.label(DealFields.declarations.goLive)
            item.text = item.text.isEmpty ? name : "\(name): \(item.text)"
        }
        item.number = step.value(fields.number)
        item.owner = step.text(fields.owner)
        item.counterpart = step.text(fields.counterpart)
        item.side = step.value(fields.side)
        item.status = step.value(fields.status)
        item.statusLabel = item.status.map { request.label($0) }
        item.isMilestone = step.value(fields.milestone) == true
        item.after = step.text(fields.after)
        return (item, isLast)
    }

    var facts: [FigureFact] {
        var facts: [FigureFact] = []
        facts.tell(items) { facts, item in
            facts.tell(item.number)
            facts.tell(item.letter)
            facts.tell(item.kind.rawValue)
            facts.tell(item.text)
            facts.tell(item.when)
            facts.tell(item.dated)
            facts.tell(item.day?.iso)
            facts.tell(item.owner)
            facts.tell(item.counterpart)
            facts.tell(item.side?.rawValue)
            facts.tell(item.status?.rawValue)
            facts.tell(item.statusLabel)
            facts.tell(item.isMilestone)
            facts.tell(item.after)
        }
        for status in ActionStatus.allCases { facts.tell(statusLabels[status]) }
        facts.tell(goLiveLabel)
        facts.tell(customer)
        facts.tell(organisation)
        facts.tell(today?.text)
        facts.tell(today?.day.iso)
        return facts
    }

    func figure(_ options: FigureOptions) -> Figure? {
        var shown =
            switch options["steps"] {
            case "open": items.filter { $0.status?.isOpen ?? true }
            case "milestones": items.filter(\.isEvent)
            case _: items
            }
        guard !shown.isEmpty else { return nil }
        var timeline = Timeline(shown, of: self, labels: options["labels"])
        // Nothing below tells what a letter means.
        let numbered = shown.filter { $0.number != nil }
        if timeline.layout.isNumbered, options["table"] == "none", !numbered.isEmpty {
            shown = numbered
            timeline = Timeline(shown, of: self, labels: options["labels"])
        }
        var drawing = timeline.drawing(
            title: words.timelineTitle, description: description(of: shown),
            table: table(of: shown, isNumbered: timeline.layout.isNumbered))
        drawing.showsTable =
            switch options["table"] {
            case "below": true
            case "none": false
            case _: timeline.layout.isNumbered || timeline.layout.shortens
            }
        return .drawing(drawing)
    }

    /// What a mark means: `milestone, done`.
    func words(for mark: TimelineMark) -> String {
        switch mark {
        case .action(let status): statusLabels[status] ?? ""
        // Nothing is said of how an event stands.
        case .milestone(.todo): words.milestone
        case .milestone(let status): "\(words.milestone), \(statusLabels[status] ?? "")"
        case .meeting: words.meeting
        case .decision: words.decision
        case .goLive: goLiveLabel
        }
    }

    private func description(of items: [Item]) -> String {
        let told = items.map { item in
            [item.dated, [item.text, item.owner.map { "(\($0))" }].joined(by: " "), item.statusLabel].joined(by: ", ")
        }
        return ([today?.text] + told).joined(by: "; ") + "."
    }

    private func table(of items: [Item], isNumbered: Bool) -> Table {
        let rows = items.map { item in
            let isTheirs = item.side == .buyer
            let people = [item.owner ?? "", item.counterpart ?? ""]
            return [isNumbered || item.number != nil ? item.sign : "", item.dated, item.text]
                + (isTheirs ? people : people.reversed()) + [item.statusLabel ?? ""]
        }
        return Table(
            [words.number, words.day, words.step, customer, organisation, words.howItStands], numbers: [0], rows)
    }
}
