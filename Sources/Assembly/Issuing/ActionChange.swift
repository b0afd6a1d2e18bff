import Diagnostics
import Records
import SalesModel

/// What became of one action of a deal, or of its first day of use, between two revisions of a paper.
struct ActionChange: Equatable {
    /// In the order in which they are told.
    enum Kind: String, Choice {
        case done
        /// It is due on another day, or it is the first day of use, which is another one.
        case moved
        /// It is due when it was, and has another owner or other words.
        case changed
        /// Somebody has begun with it; all else is as it was.
        case started
        case new
        case dropped
    }

    var kind: Kind
    /// What readers call it.
    var text: String
    /// Whether it is the first day of use and no action.
    var isGoLive = false
    var owner: String?
    var due: Day?
    /// What ``due`` was before, where it is another one.
    var was: Day?
    /// What ``text`` was before, where the same action is put otherwise.
    var formerText: String?
    /// Who answered for it before, where it is somebody else.
    var formerOwner: String?

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
        for isSame in PrintedAction.likenesses {
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
        let all = [goLive(since: revision, of: deal, in: context)].compactMap(\.self) + changes + gone
        return Kind.allCases.flatMap { kind in all.filter { $0.kind == kind } }
    }

    /// nil where the earlier revision printed no first day of use, or the same one.
    private static func goLive(
        since revision: Revision, of deal: Deal, in context: EvaluationContext
    ) -> ActionChange? {
        let field = DealFields.declarations.goLive.traits
        let address = FieldAddress.deal(deal.id?.value ?? "").appending(.field(field.key))
        guard let was = revision.values.first(where: { $0.address == address }).flatMap({ Day($0.text) }),
            case let day = deal.goLive?.value, day != was
        else { return nil }
        return ActionChange(
            kind: .moved, text: context.labels.label(of: field), isGoLive: true, due: day, was: was)
    }

    func record(at place: Place) -> RecordStorage {
        let fields = ActionChangeFields.declarations
        var record = RecordBuilder(ActionChangeFields.entity, at: place)
        record[fields.kind.traits] = Located(.choice(kind.rawValue), at: place)
        record[fields.text.traits] = Located(.text(text), at: place)
        record[fields.goLive.traits] = Located(.boolean(isGoLive), at: place)
        record[fields.owner.traits] = owner.map { Located(.text($0), at: place) }
        record[fields.due.traits] = due.map { Located(.day($0), at: place) }
        record[fields.was.traits] = was.map { Located(.day($0), at: place) }
        record[fields.formerText.traits] = formerText.map { Located(.text($0), at: place) }
        record[fields.formerOwner.traits] = formerOwner.map { Located(.text($0), at: place) }
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

    /// Ways of being the same action, the surest first.
    static let likenesses: [@Sendable (PrintedAction, PrintedAction) -> Bool] = [
        { one, other in if case .item = one.step { one.step == other.step } else { false } },
        { $0.text == $1.text && $0.owner == $1.owner && $0.dueText == $1.dueText },
        { $0.text == $1.text && $0.owner == $1.owner },
        { $0.text == $1.text },
        { $0.isReworded(as: $1) },
    ]

    /// Whether it is in the same place, has the same owner, and more than half of its words.
    private func isReworded(as other: PrintedAction) -> Bool {
        step == other.step && owner == other.owner
            && ParagraphDifference(from: words, to: other.words).likeness > 0.5
    }

    private var words: [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
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
        var change = ActionChange(kind: .moved, text: text, owner: owner, due: due)
        change.formerText = earlier.text == text ? nil : earlier.text
        change.formerOwner = owner == nil || earlier.owner == owner ? nil : earlier.owner
        if let before = earlier.dueText, before != dueText {
            change.was = earlier.due
        } else if change.formerText != nil || change.formerOwner != nil {
            change.kind = .changed
        } else if status == ActionStatus.doing.rawValue, earlier.status != status {
            change.kind = .started
        } else {
            return nil
        }
        return change
    }
}
