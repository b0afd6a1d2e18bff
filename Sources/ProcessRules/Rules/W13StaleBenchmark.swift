import Diagnostics
import Records
import SalesModel

struct W13StaleBenchmark: ProcessRule {
    let explanation = Explanation(
        code: "W13", title: "A benchmark past its time",
        what: "The benchmark is older than the threshold (a year unless you say otherwise).",
        why: """
            What good looked like then was learned from other buyers and other prices. Measure this year's deals against it, \
            and you correct people who do the right thing.
            """,
        fix: """
            Take the last deals that went well, sit down with the people who made them, and set the new 'date' and 'source'.
            """,
        before: """
            benchmark:
              date: 2023-05-10
              source: Four deals won in spring
            """,
        after: """
            benchmark:
              date: 2026-09-14
              source: Six deals won since January
            """,
        setting: Explanation.setting(\.benchmarkDays))

    func check(_ context: RuleContext, report: inout RuleReporter) {
        guard let date = context.workspace.process?.benchmark?.value.date,
            let days = context.threshold(\.benchmarkDays), case let age = context.today.ordinal - date.value.ordinal,
            age > days
        else { return }
        report(
            at: date.place, "this benchmark is \(age) days old, more than \(days)",
            help: "take a new one from the last deals that went well")
    }
}
