import Diagnostics
import Records

extension EvaluationContext {
    /// The way of a deal to the first day of use, by day: the actions that the reader may see, the events of the
    /// proposal's timeline, and that day, with what the timeline says of it. What has no day yet stands before that
    /// day, as written; nothing but what is due later stands behind it.
    func steps() -> [PlannedStep] {
        guard let deal = scope.deal else { return [] }
        var events = events(of: deal)
        let goLive = goLive(of: deal, among: &events)
        let steps = actions(of: deal) + events + [goLive].compactMap(\.self)
        let sorted = steps.enumerated()
            .sorted { a, b in
                let (one, other) = (a.element.day ?? goLive?.day, b.element.day ?? goLive?.day)
                guard one != other else { return a.offset < b.offset }
                // Where no day ends the way, what has none comes last.
                guard let one, let other else { return one != nil }
                return one < other
            }
            .map(\.element)
        var year: Int?
        return sorted.enumerated().map { index, step in
            var record = step.record
            record[Self.fields.number.traits] = Located(.integer(index + 1), at: record.place)
            // A day that was only inferred is not printed, so it says no year either.
            if let day = step.day, record[Self.fields.due.traits] != nil, day.year != year {
                year = day.year
                record[Self.fields.startsYear.traits] = Located(.boolean(true), at: record.place)
            }
            return PlannedStep(record.record())
        }
    }

    /// The contacts with a telephone who own a step that the reader may see, or are its other side.
    func phoneList() -> [Contact] {
        guard let deal = scope.deal else { return [] }
        let ofActions = visibleActions(of: deal).flatMap { [$0.owner, $0.counterpart] }
        let ofEvents = (deal.proposal?.value.timeline ?? []).map(\.owner)
        let names = Set((ofActions + ofEvents).compactMap { workspace.name(of: $0, in: scope)?.value })
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

    /// A month, a quarter, a week or a year counts from its first day, or from the day of the event before where that
    /// lies within it. What names no day stays behind the event before it, else before the next, and never behind the
    /// first day of use.
    private func events(of deal: Deal) -> [Step] {
        guard let proposal = deal.proposal?.value, !proposal.timeline.isEmpty else { return [] }
        let reader = DayReader(locale: deal.locale?.value ?? workspace.process?.locale?.value ?? "en-GB")
        let spans = proposal.timeline.map { $0.when.flatMap { reader.span(in: $0.value) } }
        var before = spans.lazy.compactMap(\.self).first?.lowerBound
        return zip(proposal.timeline, spans).map { entry, span in
            var record = step(.event, entry.what, at: entry.place)
            let own = span.flatMap { $0.lowerBound == $0.upperBound ? $0.lowerBound : nil }
            record[Self.fields.due.traits] = own.map { Located(.day($0), at: entry.when?.place ?? entry.place) }
            if own == nil { record[Self.fields.when.traits] = entry.when?.map(FieldValue.text) }
            if let name = workspace.name(of: entry.owner, in: scope) {
                record[Self.fields.owner.traits] = name.map(FieldValue.text)
                let isTheirs = deal.contacts.contains { $0.name?.value == name.value }
                let side: ActionSide = isTheirs ? .buyer : .seller
                record[Self.fields.side.traits] = name.map { _ in .choice(side.rawValue) }
            }
            guard let span else {
                let day = [before, deal.goLive?.value].compactMap(\.self).min()
                return Step(record: record, day: day)
            }
            let day = before.flatMap { span.contains($0) ? $0 : nil } ?? span.lowerBound
            before = day
            return Step(record: record, day: day)
        }
    }

    /// The first day of use, which says what the timeline has on that very day: two rows would say one thing.
    ///
    /// - Parameter events: loses that event.
    private func goLive(of deal: Deal, among events: inout [Step]) -> Step? {
        guard let goLive = deal.goLive else { return nil }
        let fields = Self.fields
        var record = step(.goLive, nil, at: goLive.place)
        record[fields.due.traits] = goLive.map(FieldValue.day)
        let last = events.lastIndex { $0.day == goLive.value && $0.record[fields.due.traits] != nil }
        if let event = last.map({ events.remove(at: $0).record }) {
            for field in [fields.text.traits, fields.owner.traits, fields.side.traits] { record[field] = event[field] }
        }
        return Step(record: record, day: goLive.value)
    }

    private func step(_ kind: StepKind, _ text: Located<String>?, at place: Place) -> RecordBuilder {
        var record = RecordBuilder(PlannedStepFields.entity, at: place)
        record[Self.fields.kind.traits] = Located(.choice(kind.rawValue), at: place)
        record[Self.fields.text.traits] = text?.map(FieldValue.text)
        return record
    }
}
