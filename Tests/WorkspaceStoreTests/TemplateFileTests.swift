import Assembly
import Diagnostics
import Records
import SalesModel
import SpecLoader
import TemplateEngine
import Testing

@Suite("A template's front matter")
struct TemplateFileTests {
    private func load(_ text: String) -> TemplateFile {
        TemplateFile(SourceText(file: "Templates/a.md", text: text))
    }

    private func lines(_ diagnostics: [Diagnostic]) -> [String] {
        diagnostics.map { "\($0.place.start.line):\($0.place.start.column) \($0.code.rawValue): \($0.message)" }
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
        #expect(header.target?.value == "plan")
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
            lines(template.diagnostics) == [
                "3:1 S02: 'kin' is not a key of a template", "5:6 S08: 'plans' is not a choice for 'for'",
            ])
    }

    @Test("is missed where it is missing or never ends")
    func missing() {
        #expect(
            lines(load("# Call plan\n").diagnostics)
                == ["1:1 S18: the template does not begin with its front matter"])
        #expect(lines(load("---\ndocument: a\n").diagnostics) == ["1:1 S18: the front matter is not closed"])
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
        let origin = try #require(template.origin(of: template.header?.title))
        let offset = try #require(origin.text.unicodeScalars.firstIndex(of: "{")).utf16Offset(in: origin.text)
        #expect(origin.position(ofScalar: offset) == Position(line: 4, column: column))
    }

    @Test("puts right a place that was counted without escapes")
    func corrected() throws {
        let template = load(Self.header.replacing("title: \"Call plan: ", with: "title: \"C\\u00e9: "))
        let origin = try #require(template.origin(of: template.header?.title))
        let counted = Place(file: "Templates/a.md", line: 4, column: 9 + 4, length: 2)
        #expect(origin.corrected(counted) == Place(file: "Templates/a.md", line: 4, column: 9 + 9, length: 2))
    }

    @Test("a private character in a template's text is told at its place, and stands in it no more")
    func privateCharacter() {
        let file = SpecFile(path: "Templates/a.md", bytes: Array("x\na \u{100001}\nb \u{202E}c\n".utf8))
        let read = SourceReader.readTemplate(file)
        #expect(
            lines(read.diagnostics) == [
                "2:3 S10: the text holds a private character, U+100001",
                "3:3 S10: the text holds an invisible character that turns the words behind it, U+202E",
            ])
        #expect(read.source?.text == "x\na \u{FFFD}\nb \u{FFFD}c\n")
    }
}
