import Diagnostics
import Records
import SalesModel

/// What became of one action of a deal between two revisions of a paper.
struct ActionChange: Equatable {
    /// In the order in which they are told.
    enum Kind: String, Choice {
        case done
        case moved
        case new
        case dropped
    }

    var kind: Kind
    var text: String
    var owner: String?
    var due: Day?
    /// What ``due`` was before, where it is another one.
    var was: Day?

    /// Compares what an earlier revision printed with what the deal says now, as far as these readers may see it.
    static func all(since revision: Revision, of deal: Deal, in context: EvaluationContext) -> [ActionChange] {
        let before = PrintedAction.all(in: revision.values, of: deal)
        var now: [PrintedAction] = []
        for (index, action) in deal.actions.enumerated()
        where context.audience.maySee(record: action.audience?.value ?? .internal) {
            now.append(PrintedAction(action, position: index + 1, of: deal, in: context.workspace))
        }
        var unmatched = Array(before.indices)
        var partners: [Int?] = Array(repeating: nil, count: now.count)
        // What is surely the same first.
        for isSame in [PrintedAction.hasSameID, PrintedAction.hasSameText, PrintedAction.hasSamePlace] {
            for index in now.indices where partners[index] == nil {
                guard let found = unmatched.firstIndex(where: { isSame(before[$0], now[index]) }) else { continue }
                partners[index] = unmatched.remove(at: found)
            }
        }
        let changes = zip(now, partners).compactMap { action, partner in
            action.change(since: partner.map { before[$0] })
        }
        let gone = unmatched.map { before[$0] }.filter { !$0.isOver }.map { action in
            ActionChange(kind: .dropped, text: action.text, owner: action.owner, due: action.due)
        }
        return Kind.allCases.flatMap { kind in (changes + gone).filter { $0.kind == kind } }
    }

    func record(at place: Place) -> RecordStorage {
        let fields = ActionChangeFields.declarations
        var record = RecordBuilder(ActionChangeFields.entity, at: place)
        record[fields.kind.traits] = Located(.choice(kind.rawValue), at: place)
        record[fields.text.traits] = Located(.text(text), at: place)
        record[fields.owner.traits] = owner.map { Located(.text($0), at: place) }
        record[fields.due.traits] = due.map { Located(.day($0), at: place) }
        record[fields.was.traits] = was.map { Located(.day($0), at: place) }
        return record.record()
    }
}

/// An action as a paper printed it, or as it would now.
private struct PrintedAction {
    /// `[#2]` or its id.
    var step: FieldAddress.Step
    var text: String
    var owner: String?
    /// As the spec writes it.
    var dueText: String?
    var status: String?

    var due: Day? { dueText.flatMap { Day($0) } }
    var isOver: Bool { status == ActionStatus.done.rawValue || status == ActionStatus.dropped.rawValue }

    init(_ action: Action, position: Int, of deal: Deal, in workspace: Workspace) {
        step = action.id.map { .item($0.value) } ?? .position(position)
        text = action.text?.value ?? ""
        owner = workspace.name(of: action.owner, in: Scope(deal: deal))?.value
        dueText = deal.dueDay(of: action)?.iso ?? action.storage[ActionFields.declarations.due.traits]?.value.raw
        status = action.status?.value.rawValue
    }

    private init(step: FieldAddress.Step, values: [String: String]) {
        self.step = step
        let fields = ActionFields.declarations
        text = values[fields.text.traits.key] ?? ""
        owner = values[fields.owner.traits.key]
        dueText = values[fields.due.traits.key]
        status = values[fields.status.traits.key]
    }

    /// The actions of the deal among the values of a paper, in their order there.
    static func all(in values: [PrintedValue], of deal: Deal) -> [PrintedAction] {
        let file = FieldAddress.deal(deal.id?.value ?? "").file
        let actions = FieldAddress.Step.field(DealFields.declarations.actions.traits.key)
        var steps: [FieldAddress.Step] = []
        var byStep: [FieldAddress.Step: [String: String]] = [:]
        for value in values where value.address.file == file {
            guard value.address.steps.count == 3, value.address.steps[0] == actions,
                case .field(let key) = value.address.steps[2]
            else { continue }
            let step = value.address.steps[1]
            if byStep[step] == nil { steps.append(step) }
            byStep[step, default: [:]][key] = value.text
        }
        return steps.map { PrintedAction(step: $0, values: byStep[$0] ?? [:]) }.filter { !$0.text.isEmpty }
    }

    static func hasSameID(_ one: PrintedAction, _ other: PrintedAction) -> Bool {
        if case .item = one.step { one.step == other.step } else { false }
    }

    static func hasSameText(_ one: PrintedAction, _ other: PrintedAction) -> Bool { one.text == other.text }

    /// One whose words were put otherwise.
    static func hasSamePlace(_ one: PrintedAction, _ other: PrintedAction) -> Bool {
        one.step == other.step && one.owner == other.owner
    }

    /// nil where nothing is to be told.
    func change(since earlier: PrintedAction?) -> ActionChange? {
        let wasOver = earlier?.isOver ?? false
        if status == ActionStatus.done.rawValue {
            return wasOver ? nil : ActionChange(kind: .done, text: text, owner: owner, due: due)
        }
        if status == ActionStatus.dropped.rawValue {
            return wasOver || earlier == nil ? nil : ActionChange(kind: .dropped, text: text, owner: owner, due: due)
        }
        guard let earlier else { return ActionChange(kind: .new, text: text, owner: owner, due: due) }
        guard let before = earlier.dueText, before != dueText else { return nil }
        return ActionChange(kind: .moved, text: text, owner: owner, due: due, was: earlier.due)
    }
}
