import Diagnostics
import Records
import SalesModel

struct W16AutomatedTooEarly: ProcessRule {
    let explanation = Explanation(
        code: "W16", title: "Automated before simplified, or simplified before understood",
        what: "The three dates of an exchange are out of order, or an earlier one is missing.",
        why: """
            Automate what nobody has understood, and you send the wrong thing faster, to everyone. The customer notices \
            first. First understand it, then make it simple, then let a machine do it.
            """,
        fix: "Put the dates right. Where one is missing, do that work first, and take the later date out until then.",
        before: """
            deliverable: The sheet that prices an hour
            understood: 2025-02-10
            automated: 2025-03-01
            """,
        after: """
            deliverable: The sheet that prices an hour
            understood: 2025-02-10
            simplified: 2025-09-01
            automated: 2026-03-16
            """)

    func check(_ context: RuleContext, report: inout RuleReporter) {
        for exchange in context.workspace.process?.exchanges ?? [] {
            reportEach(
                "automated", exchange.automated, exchange.simplified, "simplified", exchange.isUnreadable(\.simplified),
                &report)
            reportEach(
                "simplified", exchange.simplified, exchange.understood, "understood",
                exchange.isUnreadable(\.understood), &report)
        }
    }

    private func reportEach(
        _ done: String, _ day: Located<Day>?, _ earlier: Located<Day>?, _ before: String, _ isUnreadable: Bool,
        _ report: inout RuleReporter
    ) {
        guard let day, !isUnreadable else { return }
        if let earlier {
            guard day.value < earlier.value else { return }
            report(
                at: day.place,
                "this exchange was \(done) before it was \(before) (\(earlier.value.iso), \(earlier.place.seen(from: day.place)))",
                help: "understand, then simplify, then automate")
        } else {
            report(
                at: day.place, "this exchange was \(done), but never \(before)",
                help: "understand, then simplify, then automate")
        }
    }
}
