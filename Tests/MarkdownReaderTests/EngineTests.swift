import Diagnostics
import DocumentModel
import MarkdownReader
import Records
import TemplateEngine
import Testing

/// The same contract with the real engine in front of the reader.
@Suite("From template to tree")
struct EngineTests {
    static let person = Entity(
        name: "person", "",
        fields: [
            field("name", .text), field("done", .boolean), field("steps", .list(.text)), field("note", .markdown),
        ])

    static let root = Entity(
        name: "root", "",
        fields: [field("people", .list(.record(person))), field("none", .list(.text)), field("date", .text)])

    static func field(_ key: String, _ kind: FieldKind) -> FieldTraits {
        FieldTraits(key: key, kind: kind, summary: "")
    }

    static let place = Place(file: "Specs/test.yaml", line: 7, column: 9)

    static func located(_ value: FieldValue) -> Located<FieldValue> { Located(value, at: place) }

    static func person(_ name: String, done: Bool, steps: [String], note: String) -> Located<FieldValue> {
        let values: [String: FieldValue] = [
            "name": .text(name), "done": .boolean(done), "steps": .list(steps.map { located(.text($0)) }),
            "note": .markdown(note),
        ]
        return located(
            .record(RecordStorage(entity: person, place: place, values: values.mapValues { located($0) })))
    }

    static let data = StoredRecord(
        RecordStorage(
            entity: root, place: place,
            values: [
                "people": located(
                    .list([
                        person("*Ada*", done: true, steps: ["s1", "s2"], note: "a\n\n- b"),
                        person("| Bo |", done: false, steps: [], note: ""),
                    ])),
                "none": located(.list([])),
            ]))

    static func read(_ text: String, partials: [String: String] = [:]) -> MarkdownReader.Output {
        func template(_ file: String, _ text: String) -> Template {
            Template(parsing: TemplateSource(file: file, text: text))
        }
        let library = TemplateLibrary(
            Dictionary(
                uniqueKeysWithValues: partials.map { ($0.key, template("Templates/partials/\($0.key).md", $0.value)) }))
        let check = TemplateCheck(template("Templates/test.md", text), against: root, library: library)
        guard let program = check.program else {
            return MarkdownReader.Output(title: nil, blocks: [], diagnostics: check.diagnostics)
        }
        var sink = MarkingSink()
        _ = program.render(data, context: RenderContext(locale: "en-GB", currency: "EUR"), into: &sink)
        return MarkdownReader.read(sink.finish(), options: ReaderOptions(template: Place(file: "Templates/test.md")))
    }

    @Test(
        "sections, partials and values meet as the contract says",
        arguments: [
            ("- x\n{{#people}}\n- {{name}}\n{{/people}}\n- z\n", "ul(x) ul(*Ada*, | Bo |) ul(z)"),
            (
                "{{#people}}\n{{#done}}\n- [x] {{name}}\n{{/done}}\n{{^done}}\n- [ ] {{name}}\n{{/done}}\n{{/people}}\n",
                "ul([x]*Ada*, [ ]| Bo |)"
            ),
            (
                "{{#people}}\n- [{{#done}}x{{/done}}{{^done}} {{/done}}] {{name}}\n{{/people}}\n",
                "ul([x]*Ada*, [ ]| Bo |)"
            ),
            (
                "| Who | Steps |\n|---|---|\n{{#people}}\n| {{name}} | {{#steps}}{{.}} {{/steps}} |\n{{/people}}\n| Sum | 2 |\n",
                "table(Who|Steps; *Ada*|s1 s2; | Bo ||; Sum|2)"
            ),
            (
                "{{#people}}\n{{name}}\n{{#steps}}\n1. {{.}}\n{{/steps}}\n{{/people}}\n",
                "p(*Ada*) ol1(s1, s2) p(| Bo |)"
            ),
            (
                "{{#people}}\n- {{name}}\n{{#steps}}\n  - {{.}}\n{{/steps}}\n{{/people}}\n",
                "ul(*Ada* ul(s1, s2), | Bo |)"
            ),
            ("{{#people}}\n- {{name}}\n  {{> steps}}\n{{/people}}\n", "ul(*Ada* ul(s1, s2), | Bo |)"),
            ("x\n{{#none}}\n{{.}}\n{{/none}}\ny\n", "p(x) p(y)"),
            ("{{#people}}\n{{{note}}}\n{{/people}}\n", "p(a) ul(b) p(‹note›)"),
            ("By {{date}}\n", "p(By ‹date›)"),
        ])
    func contract(template: String, expected: String) {
        let reading = Self.read(template, partials: ["steps": "{{#steps}}\n- {{.}}\n{{/steps}}\n"])
        #expect(outline(reading.blocks) == expected)
        #expect(reading.diagnostics.isEmpty)
    }

    @Test("a fault in a partial is told in the partial")
    func partial() {
        let reading = Self.read("- x\n  {{> p}}\n", partials: ["p": "a\n\nb <i>c\n"])
        #expect(
            reading.diagnostics.map(\.place) == [Place(file: "Templates/partials/p.md", line: 3, column: 3, length: 3)])
    }
}
