import Diagnostics
import Records

extension EvaluationContext {
    /// The way of a deal to the first day of use, by day: the actions that the reader may see, the events of the proposal's
    /// timeline, and that day. What has no day yet comes last, as written.
    func steps() -> [PlannedStep] {
        guard let deal = scope.deal else { return [] }
        let steps = actions(of: deal) + events(of: deal) + goLive(of: deal)
        let dated = steps.enumerated().filter { $0.element.day != nil }
            .sorted { a, b in
                guard let one = a.element.day, let other = b.element.day, one != other else {
                    return a.offset < b.offset
                }
                return one < other
            }
            .map(\.element)
        var year: Int?
        return (dated + steps.filter { $0.day == nil }).map { step in
            var record = step.record
            // A day that was only inferred is not printed, so it says no year either.
            if let day = step.day, record[Self.fields.due.traits] != nil, day.year != year {
                year = day.year
                record[Self.fields.startsYear.traits] = Located(.boolean(true), at: record.place)
            }
            return PlannedStep(record.record())
        }
    }

    /// The contacts with a telephone who own an action that the reader may see, or are its other side.
    func phoneList() -> [Contact] {
        guard let deal = scope.deal else { return [] }
        let names = Set(
            visibleActions(of: deal).flatMap { action in
                [action.owner, action.counterpart].compactMap(name(of:))
            })
        return deal.contacts.filter { contact in
            contact.phone != nil && contact.name.map { names.contains($0.value) } == true
        }
    }

    private static let fields = PlannedStepFields.declarations

    private struct Step {
        var record: RecordBuilder
        /// The day it is sorted by.
        var day: Day?
    }

    // MARK: Actions

    private func visibleActions(of deal: Deal) -> [Action] {
        deal.actions.filter { audience.maySee(record: $0.audience?.value ?? .internal) }
    }

    private func name(of owner: Located<Reference<ToOwner>>?) -> String? {
        workspace.name(of: owner, in: scope)?.value
    }

    private func actions(of deal: Deal) -> [Step] {
        let visible = visibleActions(of: deal)
        return visible.map { action in
            let (fields, place) = (Self.fields, action.place)
            let day = deal.dueDay(of: action)
            var record = step(.action, action.text, at: place)
            record[fields.due.traits] =
                day.map { Located(.day($0), at: place) } ?? action.storage[ActionFields.declarations.due.traits]
            record[fields.owner.traits] = workspace.name(of: action.owner, in: scope)?.map(FieldValue.text)
            record[fields.counterpart.traits] = workspace.name(of: action.counterpart, in: scope)?.map(FieldValue.text)
            record[fields.side.traits] = action.side?.map { .choice($0.rawValue) }
            record[fields.status.traits] = Located(.choice((action.status?.value ?? .todo).rawValue), at: place)
            record[fields.milestone.traits] = Located(.boolean(action.milestone?.value == true), at: place)
            record[fields.after.traits] = action.dependsOn.flatMap { before in
                visible.first {
                    $0.storage !== action.storage && ($0.id?.value == before.value || $0.text?.value == before.value)
                }?.text
            }?.map(FieldValue.text)
            return Step(record: record, day: day)
        }
    }

    // MARK: Events

    /// An event without a day stays behind the one before it.
    private func events(of deal: Deal) -> [Step] {
        guard let proposal = deal.proposal?.value, !proposal.timeline.isEmpty else { return [] }
        let reader = DayReader(locale: deal.locale?.value ?? workspace.process?.locale?.value ?? "en-GB")
        var day: Day?
        return proposal.timeline.map { entry in
            var record = step(.event, entry.what, at: entry.place)
            if let when = entry.when {
                let own = reader.day(in: when.value)
                record[Self.fields.due.traits] = own.map { Located(.day($0), at: when.place) }
                if own == nil { record[Self.fields.when.traits] = when.map(FieldValue.text) }
                day = own ?? day
            }
            return Step(record: record, day: day)
        }
    }

    private func goLive(of deal: Deal) -> [Step] {
        guard let goLive = deal.goLive else { return [] }
        var record = step(.goLive, nil, at: goLive.place)
        record[Self.fields.due.traits] = goLive.map(FieldValue.day)
        return [Step(record: record, day: goLive.value)]
    }

    private func step(_ kind: StepKind, _ text: Located<String>?, at place: Place) -> RecordBuilder {
        var record = RecordBuilder(PlannedStepFields.entity, at: place)
        record[Self.fields.kind.traits] = Located(.choice(kind.rawValue), at: place)
        record[Self.fields.text.traits] = text?.map(FieldValue.text)
        return record
    }
}
