import Diagnostics
import Records
import SalesModel
import SpecLoader
import Testing

@Suite("A template's front matter")
struct TemplateFileTests {
    private func load(_ text: String) -> TemplateFile {
        TemplateFile.load(SpecFile(path: "Templates/a.md", bytes: Array(text.utf8)))
    }

    private static let header = """
        ---
        document: call-plan                 # its name on the command line
        kind: Call plan
        title: "Call plan: {{interaction.name}} with {{deal.company}}"
        for: plan
        audience: internal
        file: call-plans/{{deal.id}}/{{plan.id}}
        ---

        """

    @Test("says what the template is, and where its own text begins", arguments: ["\n", "\r\n"])
    func whole(lineEnd: String) throws {
        let template = load((Self.header + "# Body\n---\n").replacing("\n", with: lineEnd))
        #expect(template.diagnostics == [])
        let header = try #require(template.header)
        #expect(header.document?.value == "call-plan")
        #expect(header.kind?.value == "Call plan")
        #expect(header.subject?.value == .plan)
        #expect(header.audience?.value == .internal)
        #expect(header.file?.value == "call-plans/{{deal.id}}/{{plan.id}}")
        #expect(header.title?.place.start == Position(line: 4, column: 9))
        #expect(template.body == "# Body\(lineEnd)---\(lineEnd)")
        #expect(template.bodyLine == 9)
    }

    @Test("has the loader's messages at its own lines")
    func faults() {
        let template = load(Self.header.replacing("for: plan", with: "for: plans").replacing("kind:", with: "kin:"))
        #expect(
            Loading.lines(template.diagnostics) == [
                "3:1 S02: 'kin' is not a key of a template", "5:6 S08: 'plans' is not a choice for 'for'",
            ])
    }

    @Test("is missed where it is missing or never ends")
    func missing() {
        #expect(
            Loading.lines(load("# Call plan\n").diagnostics)
                == ["1:1 S18: the template does not begin with its front matter"])
        #expect(Loading.lines(load("---\ndocument: a\n").diagnostics) == ["1:1 S18: the front matter is not closed"])
        #expect(load("# Call plan\n").header == nil)
    }

    @Test(
        "tells where each character of a title stands, quotes and escapes or not",
        arguments: [
            ("plain {{x}}", 14), ("'It''s {{x}}'", 15), ("\"a\\\"b {{x}}\"", 14), ("\"\\u00e9 {{x}}\"", 16),
            ("\"\\x41 {{x}}\"", 14),
        ])
    func origin(written: String, column: Int) throws {
        let template = load(
            Self.header.replacing(
                "title: \"Call plan: {{interaction.name}} with {{deal.company}}\"", with: "title: \(written)"))
        let origin = try #require(template.origin(of: \.title))
        let offset = try #require(origin.text.unicodeScalars.firstIndex(of: "{")).utf16Offset(in: origin.text)
        #expect(origin.position(ofScalar: offset) == Position(line: 4, column: column))
    }

    @Test("puts right a place that was counted without escapes")
    func corrected() throws {
        let template = load(Self.header.replacing("title: \"Call plan: ", with: "title: \"C\\u00e9: "))
        let origin = try #require(template.origin(of: \.title))
        let counted = Place(file: "Templates/a.md", line: 4, column: 9 + 4, length: 2)
        #expect(origin.corrected(counted) == Place(file: "Templates/a.md", line: 4, column: 9 + 9, length: 2))
    }

    @Test("a private character in a template's text is told at its place")
    func privateCharacter() {
        #expect(
            Loading.lines(load(Self.header + "a \u{100001}\n").diagnostics)
                == ["9:3 S10: the text holds a private character, U+100001"])
    }

    @Test("a partial has none")
    func partial() {
        let partial = TemplateFile.partial(SpecFile(path: "Templates/partials/p.md", bytes: Array("---\nx\n".utf8)))
        #expect(partial.body == "---\nx\n")
        #expect(partial.bodyLine == 1)
        #expect(partial.diagnostics == [])
    }
}
