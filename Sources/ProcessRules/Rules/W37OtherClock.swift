import Diagnostics
import Records
import SalesModel

struct W37OtherClock: DealRule {
    let explanation = Explanation(
        code: "W37", title: "A time by another clock than the customer's",
        what: """
            A meeting to come is written with hours from UTC that the clocks of the deal's 'zone' do not show on that day, \
            nor those of the rep's own zone in Specs/people.yaml.
            """,
        why: """
            The agenda says the time by the customer's clock. Mostly summer time was forgotten, and the customer reads an \
            hour that nobody agreed.
            """,
        fix: "Write the time by the customer's clock, with the hours from UTC that it has on the day of the meeting.",
        before: """
            zone: Europe/Berlin
            plans:
              - interaction: first-meeting
                when: 2027-07-15T10:00+01:00
            """,
        after: """
            zone: Europe/Berlin
            plans:
              - interaction: first-meeting
                when: 2027-07-15T10:00+02:00
            """)

    func check(_ deal: Deal, _ context: RuleContext, report: inout RuleReporter) {
        guard deal.isKnownOpen, let zone = deal.zone?.value else { return }
        let own = deal.rep.flatMap { context.workspace.person($0.value.id)?.zone?.value }
        for plan in deal.plans where plan.isAhead(of: context.today) {
            guard let when = plan.when, let start = when.value.byClock(of: zone),
                start.utcOffset != when.value.utcOffset,
                own.flatMap({ when.value.byClock(of: $0) })?.utcOffset != when.value.utcOffset
            else { continue }
            let meant = when.value.adding(minutes: (when.value.utcOffset - start.utcOffset) / 60)
                .at(utcOffset: start.utcOffset)
            report(
                at: when.place,
                "\(when.value.iso) is \(start.iso) by the clocks of \(zone), and the agenda says that time",
                help: "write '\(meant.iso)' if it begins at \(meant.timeOfDay) there, or '\(start.iso)'")
        }
    }
}

extension Moment {
    /// `09:30`
    fileprivate var timeOfDay: String { String(iso.dropFirst(11).prefix(5)) }
}
