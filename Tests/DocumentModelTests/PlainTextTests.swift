import DocumentModel
import Testing

@Suite("What a document says, without markup")
struct PlainTextTests {
    private static let field = FormField(path: "a", label: "objective", kind: .text)

    @Test(
        "each inline says what its reader sees",
        arguments: [
            ([.text("a"), .softBreak, .strong([.emphasis([.text("b")])]), .lineBreak, .code("c")], "a b\nc"),
            ([.link(Link(destination: "https://x.example", content: [.text("here")]))], "here"),
            ([.openItem(OpenItem(label: "close date"))], "‹close date›"),
            ([.text("["), .field(field), .text("]")], "[]"),
            ([.field(FormField(path: "a", label: "objective", kind: .text, value: "Agree"))], "Agree"),
        ] as [([Inline], String)])
    func inlines(content: [Inline], text: String) {
        #expect(content.plainText == text)
    }

    @Test("a document is read from its marking down to its footer")
    func document() {
        let document = Document(
            kind: "Agenda", title: "Review", isInternal: true, isDraft: true, customer: "Acme", occasion: "Talk, 4 May",
            blocks: [
                .heading(Heading(level: 2, content: [.text("Who")], id: "who")),
                .table(
                    Table(
                        alignments: [.none, .none], header: nil,
                        rows: [[TableCell([.text("Buyer")]), TableCell([.text("Ann")])]])),
                .list(List(items: [ListItem(checked: true, blocks: [.paragraph([.text("done")])])])),
                .code(CodeBlock(text: "x\n")),
            ])
        #expect(
            document.plainText == """
                Internal
                Draft. Some entries are still open; they are marked in the text.
                Agenda
                Review
                Who
                Buyer\tAnn
                done
                x
                Acme · Talk, 4 May · Draft: Agenda
                """)
    }

    @Test("a document without marks, kind and sender is its title")
    func bare() {
        #expect(Document(title: "Review", blocks: []).plainText == "Review")
    }
}
