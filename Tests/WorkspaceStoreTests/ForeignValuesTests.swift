import Assembly
import CollateralCLI
import Foundation
import TestSupport
import Testing
import WorkspaceStore

@Suite("A value is text in every format")
struct ForeignValuesTests {
    static let values = [
        "*Acme* | <b>R&D</b>", "& < > \" ' | * _ # \\", "{{deal.amount}} {{/x}} {{{y}}}", "# No heading", "- no item",
        "1. no number", "1) no number", "+ plus", "> no quote", "```", "~~~", "~~gone~~", "`code`", "[x](http://y)",
        "![x](y)", "<!-- x -->", "&amp; &lt; &#65;", "www.example.com", "https://a.example/?b=1&c=2", "a_b_c",
        "__init__",
        "**bold**", "trailing\\", "Café Zürich Łódź", "شركة الأمل", "חברת הגליל 42", "日本語 株式会社", "👩‍👩‍👧 ✅ 🇩🇪",
        "e\u{301}tude",
        "a \u{F0B7} bullet", "50% $5 \u{20AC}7", "x|y|z", "Ends with |", "| begins", "[ ] no task", "[x] no task",
        "[!NOTE]", "=====", "-----", "***", "  ", "C:\\temp\\new", "a\u{00A0}b", "soft\u{00AD}hyphen",
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    ].filter { !$0.allSatisfy(\.isWhitespace) }

    static let template = """
        ---
        document: letter
        title: "{{deal.company}}"
        for: deal
        audience: internal
        file: letter-{{deal.id}}
        ---
        {{deal.company}}

        ## {{deal.company}}

        - {{deal.company}}
        - **{{deal.company}}** and *{{deal.company}}* in a line

        1. {{deal.company}}

        > {{deal.company}}

        | Head | {{deal.company}} |
        | --- | --- |
        | {{deal.company}} | x{{deal.company}}y |

        - [ ] {{deal.company}}

        {{#deal.contacts}}
        {{name}} [{{name}}](https://example.com/{{name}})
        {{/deal.contacts}}
        """

    @Test(
        "each nasty value appears exactly as it is written, wherever a template puts it, in all three formats",
        arguments: values)
    func exactly(value: String) throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        let quoted = String(decoding: try JSONEncoder().encode(value), as: UTF8.self).replacing("\\/", with: "/")
        try workspace.replace("company: Acme", with: "company: \(quoted)", in: "Specs/deals/acme.yaml")
        try workspace.replace("name: Cy Young", with: "name: \(quoted)", in: "Specs/deals/acme.yaml")
        try workspace.write(Self.template, to: "Templates/letter.md")
        let report = try workspace.build()
        #expect(!report.hasFailed, "\(report.problems.text(json: false, color: false))")
        let expected = DocumentText.squeezed(value)
        let readings = [
            "Markdown": DocumentText.markdown(try workspace.text("output/letter-acme.md")),
            "HTML": DocumentText.html(try workspace.text("output/letter-acme.html")),
            "Word": try DocumentText.word(try workspace.bytes("output/letter-acme.docx")),
        ]
        for (format, text) in readings {
            #expect(text.components(separatedBy: expected).count - 1 >= 11, "\(format): \(text)")
        }
    }
}
