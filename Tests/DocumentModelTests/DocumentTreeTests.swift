import DocumentModel
import Testing

@Suite("The document tree")
struct DocumentTreeTests {
    private static let origin = Origin(file: "Specs/deals/acme.yaml", line: 3, column: 7)

    private static let document = Document(
        title: "Call plan", isInternal: true,
        blocks: [
            .paragraph([.text("Meet "), .text("Acme \"&\"", origin: origin), .openItem(OpenItem(label: "date"))]),
            .callout(
                Callout(
                    kind: .tip, title: [.text("Tip")],
                    blocks: [.field(FormField(path: "plan.objective", label: "objective", kind: .multiline))])),
            .table(
                Table(
                    alignments: [.right], header: [TableCell([.openItem(OpenItem(label: "price"))])],
                    rows: [[TableCell([.field(FormField(path: "b", label: "met", kind: .checkbox))])]])),
        ])

    @Test("is dumped with one line a node and the place of each value")
    func dump() {
        #expect(
            Self.document.dump == """
                document "Call plan" en-GB a4 internal
                  paragraph
                    text "Meet "
                    text "Acme \\"&\\"" @Specs/deals/acme.yaml:3:7
                    open-item "date"
                  callout tip
                    title
                      text "Tip"
                    block field plan.objective "objective" multiline
                  table right
                    header
                      cell
                        open-item "price"
                    row
                      cell
                        field b "met" checkbox [ ]

                """)
    }

    @Test("a box at the start of an item makes it a task", arguments: [true, false])
    func task(isOn: Bool) throws {
        let box = Inline.field(FormField(path: "a", label: "met", kind: .checkbox, raw: isOn ? "true" : "false"))
        let task = try #require(ListItem(blocks: [.paragraph([box, .softBreak, .text("Met")])]).task)
        #expect(task.isChecked == isOn)
        #expect(task.blocks == [.paragraph([.text("Met")])])
        #expect(ListItem(blocks: [.paragraph([.text("Met "), box])]).task == nil)
    }
}
