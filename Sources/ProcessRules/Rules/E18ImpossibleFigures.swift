import Diagnostics
import Records
import SalesModel

struct E18ImpossibleFigures: ProcessRule, DealRule {
    /// How long a meeting or a part of it may take: a day at most.
    static let minutes = 1...24 * 60
    /// So many days from the day it was planned for nobody holds a meeting without planning it anew.
    static let daysOff = 60

    let explanation = Explanation(
        code: "E18", title: "Dates and figures that cannot be",
        what: """
            A proposal is handed over after the last day it holds, or has a return that brings the \
            customer nothing. A deal was closed before it was opened. A chance is below \
            0 or above 100 per cent. A meeting was held on a day to come, before the deal was opened, or sixty days and more \
            from the day it was planned for. A meeting, or a part of an agenda, takes no time or more than a day. A threshold of the \
            workspace warns before it advises.
            """,
        why: """
            Each is a slip, and only you can tell what was meant. The customer reads the dates on the proposal's front page \
            and the minutes on the agenda; the others spoil every figure that is made of them.
            """,
        fix: "Look up what is right and correct it; of two that contradict one another, the wrong one.",
        before: """
            proposal:
              date: 2026-12-07
              valid_until: 2026-11-30
            """,
        after: """
            proposal:
              date: 2026-12-07
              valid_until: 2027-01-29
            """)

    func check(_ context: RuleContext, report: inout RuleReporter) {
        for interaction in context.workspace.interactions { checkMinutes(of: interaction.agenda, &report) }
        guard let thresholds = context.workspace.process?.rules?.value.thresholds?.value.storage else { return }
        for field in ThresholdsFields.entity.fields {
            guard let own = thresholds[field].flatMap({ Levels($0.value) }), let note = own.note,
                !own.isUnreadable(\.warning), let usual = field.defaultValue.flatMap({ Levels($0) }),
                let first = usual.note?.value, let second = usual.warning?.value
            else { continue }
            let warning = own.warning?.value ?? second
            guard first < second ? note.value > warning : note.value < warning else { continue }
            let told = own.warning == nil ? "the usual warning comes" : "warns"
            report(
                at: note.place,
                "'\(field.key)' advises from \(note.value) on, and \(told) from \(warning) on already",
                help: "make the note \(first < second ? "less" : "more") than the warning, "
                    + (own.warning == nil ? "or say a 'warning' too" : "or leave it out"))
        }
    }

    func check(_ deal: Deal, _ context: RuleContext, report: inout RuleReporter) {
        if let proposal = deal.proposal?.value, let until = proposal.validUntil, let date = proposal.date,
            until.value < date.value
        {
            report(
                at: until.place,
                "this proposal holds until \(until.value.iso), and is handed over on \(date.value.iso) (line \(date.place.start.line))",
                help: "correct one of the two days")
        }
        for item in deal.proposal?.value.returns ?? [] where !item.bringsAnything {
            report(
                at: item.amount?.place ?? item.place, "this return brings the customer nothing",
                help: "write what it is worth to them, or take it out")
        }
        if let closed = deal.closed, let opened = deal.opened, closed.value < opened.value {
            report(
                at: closed.place,
                "this deal was closed on \(closed.value.iso), and opened on \(opened.value.iso) (line \(opened.place.start.line))",
                help: "correct one of the two days")
        }
        for chance in deal.forecasts.compactMap(\.chance) where !(0...100).contains(chance.value) {
            report(
                at: chance.place, "a chance is between 0 and 100 per cent, not \(chance.value)",
                help: "correct it")
        }
        for plan in deal.plans {
            if let minutes = plan.minutes { checkMinutes(minutes, "meeting", &report) }
            checkMinutes(of: plan.agenda, &report)
            checkDays(of: plan, deal, context, &report)
        }
    }

    /// The days of a meeting that was held.
    private func checkDays(of plan: Plan, _ deal: Deal, _ context: RuleContext, _ report: inout RuleReporter) {
        guard plan.isHeld else { return }
        let today = context.today
        guard let date = plan.outcome?.value.date else {
            if let when = plan.when, earliestDay(of: when.value, deal, context) > today {
                report(
                    at: when.place, "this meeting was held, and \(when.value.day.iso) is still to come",
                    help: "correct 'when', or take out the outcome and 'status: held' until it was")
            }
            return
        }
        if date.value > today {
            report(
                at: date.place, "this meeting was held on \(date.value.iso), and that day is still to come",
                help: "correct the day")
        } else if let opened = deal.opened, date.value < opened.value {
            report(
                at: date.place,
                "this meeting was held on \(date.value.iso), and the deal opened on \(opened.value.iso) (line \(opened.place.start.line))",
                help: "correct one of the two days")
        } else if let when = plan.when, case let days = abs(date.value.ordinal - when.value.day.ordinal),
            days >= Self.daysOff
        {
            report(
                at: date.place,
                "this meeting was held on \(date.value.iso), \(days) days from the day it was planned for, \(when.value.day.iso) (line \(when.place.start.line))",
                help: "correct one of the two days; of a meeting that was put off, 'when'")
        }
    }

    /// The day it is when the meeting begins, by the clocks of the deal and of the rep, the earlier of two: somebody may
    /// write down in the evening what was held on the customer's next morning.
    private func earliestDay(of when: Moment, _ deal: Deal, _ context: RuleContext) -> Day {
        let zone = deal.rep.flatMap { context.workspace.person($0.value.id)?.zone?.value }
        return min(when.day, zone.flatMap { when.byClock(of: $0) }?.day ?? when.day)
    }

    private func checkMinutes(of agenda: [AgendaItem], _ report: inout RuleReporter) {
        for minutes in agenda.compactMap(\.minutes) { checkMinutes(minutes, "part of an agenda", &report) }
    }

    private func checkMinutes(_ minutes: Located<Int>, _ noun: String, _ report: inout RuleReporter) {
        guard !Self.minutes.contains(minutes.value) else { return }
        report(
            at: minutes.place,
            minutes.value < 1
                ? "this \(noun) takes no time" : "this \(noun) takes \(minutes.value) minutes, more than a day",
            help: "write how many minutes it takes")
    }
}
