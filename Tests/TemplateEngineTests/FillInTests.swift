import Diagnostics
import Records
import TemplateEngine
import Testing

struct FillInTests {
    @Test(
        "a field to fill in shows what is known, else a blank",
        arguments: [
            ("{{?plan.objective}}", Blank(path: "plan.objective", label: "objective", kind: .text)),
            (
                "{{?plan.minutes}}",
                Blank(path: "plan.minutes", label: "minutes", kind: .text, raw: "1045", value: "1045")
            ),
            (
                "{{?plan.when | date: short}}",
                Blank(
                    path: "plan.when", label: "when", kind: .text, raw: "2026-03-03T14:30+01:00",
                    value: "3\u{A0}Mar\u{A0}2026")
            ),
            ("{{?deal.close_date}}", Blank(path: "deal.close_date", label: "close date", kind: .date)),
            (
                "{{?plan.terms}}",
                Blank(
                    path: "plan.terms", label: "terms", kind: .multiline, raw: "Net **30** days",
                    value: "Net **30** days")
            ),
            (
                "{{?deal.status}}",
                Blank(
                    path: "deal.status", label: "status",
                    kind: .choice(choices("open", "won", "no_decision: no decision")),
                    raw: "no_decision", value: "no decision")
            ),
            ("{{?plan.coaching.goal}}", Blank(path: "plan.coaching.goal", label: "goal", kind: .text)),
        ])
    func field(template: String, expected: Blank) throws {
        let (sink, report) = try Templates.render(template)
        #expect(sink.blanks == [expected])
        #expect(report.openItems == [])
        #expect(report.blankCount == 1)
    }

    @Test("what there is to choose from is called what the workspace calls it")
    func choiceLabels() throws {
        let program = try #require(Templates.check("{{?deal.status}}").program)
        var sink = RecordingSink()
        let labels = Labels(choices: ["open": "offen", "won": "gewonnen"])
        let context = RenderContext(locale: "de-DE", currency: "EUR", labels: labels)
        _ = program.render(Sales.data, context: context, into: &sink)
        #expect(
            sink.blanks.map(\.kind) == [.choice(choices("open: offen", "won: gewonnen", "no_decision: no decision"))])
    }

    @Test("a yes or no to fill in is a box, ticked where it is known")
    func checkbox() throws {
        let (sink, _) = try Templates.render("{{#deal.actions}}{{?done}}{{/deal.actions}}")
        #expect(sink.blanks.map(\.kind) == [.checkbox, .checkbox, .checkbox])
        #expect(sink.blanks.map(\.raw) == ["true", nil, nil])
        #expect(sink.blanks.map(\.path) == ["deal.actions.1.done", "deal.actions.2.done", "deal.actions.3.done"])
        #expect(sink.blanks.map(\.value) == [nil, nil, nil])
    }

    @Test(
        "blank rows come after the known ones, and what they name is a blank",
        arguments: [
            (
                "{{#?plan.learn | rows: 2}}{{.}};{{/plan.learn}}",
                "[Who signs?];[What a stop costs?];[? plan.learn.3];[? plan.learn.4];"
            ),
            (
                "{{#?plan.give | rows: 2}}{{what}} until {{?until}} by {{interaction.name}};{{/plan.give}}",
                "[? plan.give.1.what] until [? plan.give.1.until] by [Demo];"
                    + "[? plan.give.2.what] until [? plan.give.2.until] by [Demo];"
            ),
            ("{{#?plan.give}}x{{/?plan.give}}", "xxx"),
            (
                "{{#?deal.actions | where: audience customer | sort: due | rows: 1}}{{text}};{{/deal.actions}}",
                "[Visit];[Send plan];[? deal.actions.4.text];"
            ),
            (
                "{{#?deal.contacts | rows: 1}}{{name}}{{#influences}}x{{/influences}};{{/deal.contacts}}",
                "[Jane];[Omar]x;[? deal.contacts.3.name];"
            ),
            (
                "{{#?plan.coaching}}{{goal}}{{?reality}}{{/plan.coaching}}",
                "[? plan.coaching.goal][? plan.coaching.reality]"
            ),
        ])
    func rows(template: String, expected: String) throws {
        let (sink, report) = try Templates.render(template)
        #expect(sink.text == expected)
        #expect(report.openItems == [])
    }
}

extension FillInTests {
    @Test(
        "what waits for an answer is counted: not what is known, not boxes to tick, not rows beyond the first of nothing",
        arguments: [
            ("{{?plan.objective}}{{?plan.minutes}}{{?deal.close_date}}", 2),
            ("{{#deal.actions}}{{?done}}{{/deal.actions}}", 0),
            ("{{#?plan.learn | rows: 2}}{{.}}{{/plan.learn}}", 0),
            ("{{#?plan.give | rows: 2}}{{what}}{{?until}}{{/plan.give}}", 2),
            ("{{#?plan.coaching}}{{goal}}{{?reality}}{{/plan.coaching}}", 2),
            ("{{deal.company}}", 0),
        ])
    func unanswered(template: String, count: Int) throws {
        #expect(try Templates.render(template).1.unansweredCount == count)
    }
}

/// `open` is a choice called by its id, `no_decision: no decision` one with a label of its own.
private func choices(_ texts: String...) -> [Blank.Choice] {
    texts.map { text in
        let parts = text.split(separator: ":").map { $0.trimmingPrefix(" ") }
        return Blank.Choice(id: String(parts[0]), label: String(parts[parts.count - 1]))
    }
}
