import Diagnostics
import TemplateEngine
import Testing

struct SyntaxFaultTests {
    @Test(
        "a tag that cannot be read is told at its place",
        arguments: [
            ("a\nb {{deal.name", ["2:3 T01 this tag is never closed: '}}' is missing"]),
            ("{{deal.name {{today}}", ["1:1 T01 this tag is never closed: '}}' is missing"]),
            ("{{deal.name\n\nmore words }}", ["1:1 T01 this tag is never closed: '}}' is missing"]),
            ("{{{plan.terms}}", ["1:1 T01 a tag that opens with three braces closes with '}}}'"]),
            (
                "{{}} {{ }} {{#}}x{{/}}",
                ["1:1 T01 this tag names nothing", "1:6 T01 this tag names nothing", "1:12 T01 this tag names nothing"]
            ),
            (
                "{{{plan.terms}} {{today}",
                [
                    "1:1 T01 a tag that opens with three braces closes with '}}}'",
                    "1:17 T01 this tag is never closed: '}}' is missing",
                ]
            ),
            ("{{{plan.terms {{today}}", ["1:1 T01 this tag is never closed: '}}}' is missing"]),
            ("{{deal..name}}", ["1:3 T01 'deal..name' is no name: names are joined by single dots"]),
            ("{{deal name}}", ["1:3 T01 'deal name' is more than one name"]),
            ("x\n  {{#deal.actions}}\n", ["2:3 T01 '{{#deal.actions}}' is opened here and never closed"]),
            ("{{#?plan.learn}}", ["1:1 T01 '{{#?plan.learn}}' is opened here and never closed"]),
            (
                "{{#deal.actions}}\n{{/deal.action}}",
                ["2:1 T01 '{{/deal.action}}' stands where 'deal.actions', opened in line 1, should be closed"]
            ),
            ("{{#deal}}{{#plan}}{{/deal}}", ["1:10 T01 '{{#plan}}' is opened here and never closed"]),
            (
                "{{#deal}}{{/plan}}{{/deal}}",
                ["1:10 T01 '{{/plan}}' stands where 'deal', opened in line 1, should be closed"]
            ),
            ("{{/deal}}", ["1:1 T01 '{{/deal}}' closes nothing: no 'deal' is open here"]),
            ("{{=<%=}}", ["1:1 T01 new tag marks are two words without '='"]),
            ("{{today |}}", ["1:1 T01 the name of a filter is missing behind '|'"]),
            ("{{today | | date}}", ["1:1 T01 the name of a filter is missing behind '|'"]),
            ("{{today | date short}}", ["1:16 T01 ':' is missing between 'date' and 'short'"]),
            ("{{today | date:}}", ["1:11 T01 an argument is missing behind 'date:'"]),
            ("{{deal.name | default: \"none}}", ["1:24 T01 this quote is never closed"]),
            ("{{>people | date}}", ["1:11 T01 no filter may stand in this tag"]),
            ("{{>two words}}", ["1:4 T01 'two words' is more than one name"]),
            (
                "{{#deal.actions | sort due}}{{text}}{{/deal.actions}}",
                ["1:24 T01 ':' is missing between 'sort' and 'due'"]
            ),
        ])
    func syntax(template: String, expected: [String]) {
        #expect(Templates.lines(Templates.parse(template).diagnostics) == expected)
    }

    @Test("all faults are told at once, and a fault of a tag hides none of what stands around it")
    func allAtOnce() {
        let template =
            "{{deal.nam}}\n{{deal..x}}\n{{#deal.contacts | sort nme}}{{nam}}{{/deal.contacts}}\n{{today | dat}}\n{{#plan}}"
        #expect(
            Templates.faults(template) == [
                "1:3 T02 'deal.nam' is not a field of deal; did you mean 'name'?",
                "2:3 T01 'deal..x' is no name: names are joined by single dots",
                "3:25 T01 ':' is missing between 'sort' and 'nme'",
                "3:32 T02 'nam' is not a field of contact; did you mean 'name'?",
                "4:11 T04 there is no filter 'dat'; did you mean 'date'?",
                "5:1 T01 '{{#plan}}' is opened here and never closed",
            ])
    }

    @Test("a tag over the limits is refused with a message")
    func limits() {
        let long = "{{" + String(repeating: "x", count: 3_000) + "}}"
        #expect(
            Templates.lines(Templates.parse(long).diagnostics) == [
                "1:1 T01 this tag is longer than 2000 characters; is its '}}' missing?"
            ])
        let deep = String(repeating: "{{#deal}}", count: 10_000)
        #expect(Templates.lines(Templates.parse(deep).diagnostics) == ["1:901 T01 tags are nested more than 100 deep"])
    }

    @Test("places count from where the text stands in its file, in Unicode scalars")
    func places() {
        let title = TemplateSource(
            file: "t", text: "Call plan: {{nope}} é👩‍🔧{{nope}}\n{{nope}}", start: Position(line: 3, column: 9))
        let check = TemplateCheck(Template(parsing: title), against: Sales.root)
        #expect(
            check.diagnostics.map { $0.place.start } == [
                Position(line: 3, column: 22), Position(line: 3, column: 35), Position(line: 4, column: 3),
            ])
        #expect(check.diagnostics.first?.place.end == Position(line: 3, column: 26))
    }

    @Test("a byte order mark, Windows line ends and tabs move no place", arguments: ["\n", "\r\n", "\r"])
    func lineEnds(end: String) {
        #expect(
            Templates.faults("\u{FEFF}{{nope}}\(end)\t{{nope}}\(end)\(end)x {{nope}}") == [
                "1:3 T02 'nope' is not known here", "2:4 T02 'nope' is not known here",
                "4:5 T02 'nope' is not known here",
            ])
    }
}
