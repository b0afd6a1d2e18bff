import Diagnostics
import Records
import TemplateEngine
import Testing

struct RenderingTests {
    @Test(
        "templates print what they say",
        arguments: [
            ("{{deal.company}}", "[*Acme* | <b>R&D</b>]"),
            (
                "{{{plan.terms}}} {{plan.terms}} {{&plan.terms}}",
                "[md: Net **30** days] [plain: Net **30** days] [md: Net **30** days]"
            ),
            (
                "{{#interaction.cycle.CAPD}}check{{/interaction.cycle.CAPD}}{{#interaction.cycle.PDCA}}plan{{/interaction.cycle.PDCA}}",
                "check"
            ),
            ("{{#interaction.cycle}}{{#CAPD}}yes{{/CAPD}}{{^PDCA}} no{{/PDCA}}{{/interaction.cycle}}", "yes no"),
            ("{{#plan.learn | first: 1}}({{.}}){{/plan.learn}}", "([Who signs?])"),
            ("{{#plan.learn | rest: 1}}({{.}}){{/plan.learn}}", "([What a stop costs?])"),
            ("{{#plan.learn | rest: 2 | any}}x{{/plan.learn}}{{plan.learn | rest: 1 | count}}", "[1]"),
            ("{{#plan.learn}}({{.}}){{/plan.learn}}", "([Who signs?])([What a stop costs?])"),
            ("{{#plan.when}}{{. | date: short}}{{/plan.when}}", "[3\u{A0}Mar\u{A0}2026]"),
            ("{{#deal.competitors}}x{{/deal.competitors}}{{^deal.competitors}}none{{/deal.competitors}}", "none"),
            ("{{#deal.close_date}}x{{/deal.close_date}}", ""),
            ("{{^deal.close_date}}no {{deal.close_date}}date{{/deal.close_date}}", "no date"),
            (
                "{{#deal.actions | any}}Actions: {{#deal.actions}}{{text}};{{/deal.actions}}{{/deal.actions}}",
                "Actions: [Send plan];[Ask finance];[Visit];"
            ),
            ("{{#deal.competitors | any}}x{{/deal.competitors}}", ""),
            ("{{=<% %>=}}<%interaction.name%> {{x}}", "[Demo] {{x}}"),
            ("{{! nothing }}{{! {{deal }}a", "a"),
        ])
    func prints(template: String, expected: String) throws {
        #expect(try Templates.text(template) == expected)
    }

    @Test("a missing value is an open item, shown and counted; with a default it is the author's decision")
    func openItems() throws {
        let (sink, report) = try Templates.render(
            "{{deal.close_date | date}} {{plan.coaching.goal}} {{deal.competitors | join}} {{plan.objective | default: \"none\"}}"
        )
        #expect(
            sink.text
                == "[! deal.close_date close date] [! plan.coaching.goal goal] [! deal.competitors competitors] [none]")
        #expect(report.openItems.map(\.path) == ["deal.close_date", "plan.coaching.goal", "deal.competitors"])
        #expect(report.openItems.first?.label == "close date")
        #expect(report.openItems.first?.tag == Place(file: "Templates/t.md", line: 1, column: 1, length: 26))
        #expect(report.valueCount == 1)
        #expect(report.blankCount == 0)
    }

    @Test("each value says which tag prints it and which line of a spec said it")
    func provenance() throws {
        let origin = Place(file: "Specs/deals/acme.yaml", line: 4, column: 7)
        let day = try #require(Day("2026-03-03"))
        let root = StoredRecord(
            RecordStorage(entity: Sales.root, place: origin, values: ["today": Located(.day(day), at: origin)]))
        let program = try #require(Templates.check("\n  {{today | date: iso}}").program)
        var sink = RecordingSink()
        _ = program.render(root, context: RenderContext(locale: "en-GB", currency: "EUR"), into: &sink)
        #expect(sink.text == "\n  [2026-03-03]")
        #expect(sink.origins == [origin])
        #expect(sink.tags == [Place(file: "Templates/t.md", line: 2, column: 3, length: 21)])
        #expect(sink.textPlaces == [Place(file: "Templates/t.md")])
    }

    @Test("the lines of an indented partial are indented, values and boundaries with them")
    func indentation() throws {
        let partials = ["list": "a\n\n{{#deal.contacts}}\n- {{name}}\n{{/deal.contacts}}\n{{today | date: iso}}\n"]
        #expect(
            try Templates.text("x\n  {{>list}}\ny", partials: partials, showsBoundaries: true) == """
                x
                  a

                  <opens>
                  - [Jane]
                  <nextRound>
                  - [Omar]
                  <closes>
                  [2026-02-27]
                y
                """)
    }

    @Test(
        "how the file of a partial ends breaks no line that the partial stands in, and glues none to it",
        arguments: [
            ("| {{>p}} | b |", "text\n", "| text | b |"),
            ("| {{>p}} | b |", "text\r\n", "| text | b |"),
            ("| {{>p}} | b |", "text", "| text | b |"),
            ("{{>p}}\nb", "text", "text\nb"),
            ("{{>p}}\nb", "text\n", "text\nb"),
            ("{{>p}}\nb", "{{deal.name}}", "[Acme springs]\nb"),
            ("a {{>*interaction.cycle}} b", "text\n", "a text b"),
        ])
    func partialEnds(template: String, partial: String, expected: String) throws {
        let partials = ["p": partial, "CAPD": partial, "PDCA": partial]
        #expect(try Templates.text(template, partials: partials) == expected)
    }

    @Test(
        "a section tag alone on its line is a boundary, once where the section prints nothing",
        arguments: [
            (
                "a\n{{#plan.learn}}\n- {{.}}\n{{/plan.learn}}\nb",
                "a\n<opens>\n- [Who signs?]\n<nextRound>\n- [What a stop costs?]\n<closes>\nb"
            ),
            ("a\n {{#deal.competitors}}\n- x\n{{/deal.competitors}}\nb", "a\n <empty>\nb"),
            ("a\n{{^deal.competitors}}\nnone\n{{/deal.competitors}}\n", "a\n<opens>\nnone\n<closes>\n"),
            ("| {{#plan.learn}}{{.}} {{/plan.learn}}|", "| [Who signs?] [What a stop costs?] |"),
            ("{{#plan.learn}} {{! x }}\n{{/plan.learn}}\n", " \n \n<closes>\n"),
            ("a\r\n{{#interaction}}\r\nb\r\n{{/interaction}}\r\nc", "a\r\n<opens>\nb\r\n<closes>\nc"),
            (
                "{{#?plan.learn | rows: 1}}\n- {{.}}\n{{/plan.learn}}\n",
                "<opens>\n- [Who signs?]\n<nextRound>\n- [What a stop costs?]\n<nextRound>\n- [? plan.learn.3]\n<closes>\n"
            ),
        ])
    func boundaries(template: String, expected: String) throws {
        #expect(try Templates.text(template, showsBoundaries: true) == expected)
    }

    @Test("a block alone on its line keeps its line, whatever replaces it")
    func blockLines() throws {
        let partials = ["letter": "Dear\n  {{$body}}\n  you\n  {{/body}}\nBye\n"]
        #expect(try Templates.text("{{>letter}}", partials: partials) == "Dear\n  you\nBye\n")
        #expect(
            try Templates.text("{{<letter}}{{$body}}all{{/body}}{{/letter}}", partials: partials)
                == "Dear\n  all\nBye\n")
    }

    @Test(
        "days before 1582 are printed in the calendar of all others",
        arguments: [
            ("0001-01-01", "en-GB", "Monday, 1 January 1|1 Jan 1|Monday|January 1"),
            ("1582-10-04", "en-GB", "Monday, 4 October 1582|4 Oct 1582|Monday|October 1582"),
            ("1582-10-15", "en-GB", "Friday, 15 October 1582|15 Oct 1582|Friday|October 1582"),
            ("0800-12-25", "de-DE", "Montag, 25. Dezember 800|25. Dez. 800|Montag|Dezember 800"),
            ("1200-02-29", "ja-JP", "1200年2月29日 火曜日|1200年2月29日|火曜日|1200年2月"),
        ])
    func oldDays(iso: String, locale: String, expected: String) throws {
        let day = try #require(Day(iso))
        let context = RenderContext(locale: locale, currency: "EUR")
        let forms: [DateForm] = [.long, .short, .weekday, .month]
        let printed = forms.map { context.text(of: day, $0) }.joined(separator: "|")
        #expect(printed.replacing("\u{A0}", with: " ") == expected)
    }

    @Test("data that lead back to themselves end with a message, not a crash")
    func circle() throws {
        struct Loop: TemplateRecord {
            var entity: Entity { Sales.contact }
            var address: FieldAddress? { nil }
            func value(of field: FieldTraits) -> TemplateValue? { value(ofKey: field.key) }
            func value(ofKey key: String) -> TemplateValue? {
                key == "influences" ? .list([.record(self, at: nil)], at: nil) : nil
            }
        }
        let check = TemplateCheck(
            Templates.parse("{{>p}}"), against: Sales.contact,
            library: Templates.library(["p": "{{#influences}}{{>p}}{{/influences}}"]))
        let program = try #require(check.program)
        var sink = RecordingSink()
        let report = program.render(Loop(), context: RenderContext(locale: "en", currency: "EUR"), into: &sink)
        #expect(report.faults.map(\.message) == ["partials and sections are nested more than 200 deep"])
        #expect(report.faults.first?.code == "T11")
    }

    @Test(
        "what multiplies beyond all use ends with a message, whether it writes anything or not",
        arguments: ["x", "", "{{deal.name}}"])
    func tooMuch(leaf: String) throws {
        var partials = ["p40": leaf]
        for level in 0..<40 { partials["p\(level)"] = "{{>p\(level + 1)}}{{>p\(level + 1)}}" }
        let check = Templates.check("{{>p0}}", partials: partials)
        let program = try #require(check.program)
        var sink = EscapingSink()
        let report = program.render(
            Sales.data, context: RenderContext(locale: "en", currency: "EUR"), into: &sink)
        #expect(report.faults.map(\.message) == ["the document grows beyond all use here"])
    }

    @Test("the skeleton walks every branch once, through partials, without data")
    func skeleton() throws {
        let check = Templates.check(
            "{{#deal.contacts}}\n{{>p}}\n{{/deal.contacts}}\n{{^deal.amount}}{{{plan.terms}}}{{/deal.amount}}{{?plan.objective}}{{>*interaction.cycle}}",
            partials: ["p": "{{name}}{{#influences}}{{>p}}{{/influences}}", "CAPD": "C", "PDCA": "P"])
        var sink = RecordingSink(showsBoundaries: true)
        try #require(check.program).renderSkeleton(into: &sink)
        #expect(sink.text == "<opens>\n[name]<closes>\n[md: terms][? plan.objective]CP")
    }
}
