import DocumentModel
import HTMLWriter
import Testing

@Suite("Text in HTML")
struct InlineTests {
    private static func paragraph(_ content: Inline..., language: String = "en-GB") -> String? {
        let html = HTMLWriter.html(Document(title: "T", language: language, blocks: [.paragraph(content)]))
        return html.firstMatch(of: /<main>\n<p>((?s:.*))<\/p>\n<\/main>/).map { String($0.1) }
    }

    private static func field(_ kind: FormField.Kind, raw: String? = nil, value: String? = nil) -> Inline {
        .field(FormField(path: "a", label: "the \"answer\"", kind: kind, raw: raw, value: value))
    }

    @Test(
        "each inline becomes its element, and no text becomes markup",
        arguments: [
            (.text("*Acme* <b>R&D</b> \"x\""), "*Acme* &lt;b&gt;R&amp;D&lt;/b&gt; &quot;x&quot;"),
            (.text("a\nb\r\nc"), "a<br>\nb<br>\nc"),
            (
                .text("\u{1}\u{FFFE}\u{85}\u{1FFFF}\u{10FFFF}\u{E000}"),
                "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{E000}"
            ),
            (.emphasis([.strong([.strikethrough([.text("a")])])]), "<em><strong><s>a</s></strong></em>"),
            (.code("<a>"), "<code>&lt;a&gt;</code>"),
            (.lineBreak, "<br>\n"), (.softBreak, "\n"),
            (.openItem(OpenItem(label: "date")), "<mark>‹date›</mark>"),
            (.text("Acme", origin: Torture.origin), "Acme"),
            (.text("شركة", origin: Torture.origin), "<bdi>شركة</bdi>"),
            (
                .link(Link(destination: "https://x.example/a b?c=\"&d", title: "t\"", content: [.text("l")])),
                "<a href=\"https://x.example/a%20b?c=%22&amp;d\" title=\"t&quot;\">l</a>"
            ),
            (.link(Link(destination: "JavaScript:alert(1)", content: [.text("l")])), "l"),
            (.link(Link(destination: "data:text/html,x", content: [.text("l")])), "l"),
            (.link(Link(destination: "#who", content: [.text("l")])), "<a href=\"#who\">l</a>"),
            (
                .image(
                    Image(path: "a.svg", alternative: "<a>", format: .svg, bytes: [60, 62, 63], width: 3, height: 4)),
                "<img src=\"data:image/svg+xml;base64,PD4/\" alt=\"&lt;a&gt;\" width=\"3\" height=\"4\">"
            ),
            (field(.text), "<span class=\"blank\" role=\"img\" aria-label=\"the &quot;answer&quot;\"></span>"),
            (
                field(.date),
                "<span class=\"blank day\" role=\"img\" aria-label=\"the &quot;answer&quot;\"></span>"
            ),
            (field(.text, value: "<yes>"), "&lt;yes&gt;"),
            (
                field(.choice([.init("a"), .init("b")])),
                "<span class=\"choice\" role=\"group\" aria-label=\"the &quot;answer&quot;\"><span class=\"option\">a</span> <span class=\"option\">b</span></span>"
            ),
            (
                field(.checkbox, raw: "true"),
                "<input class=\"inline\" type=\"checkbox\" disabled checked aria-label=\"the &quot;answer&quot;\">"
            ),
        ] as [(Inline, String)])
    func inline(content: Inline, html: String) {
        #expect(Self.paragraph(content) == html)
    }

    @Test("in a document from right to left every value stands apart")
    func rightToLeft() {
        #expect(Self.paragraph(.text("Acme", origin: Torture.origin), language: "he-IL") == "<bdi>Acme</bdi>")
        let mixed = "Ada (IT, קבוצה)"
        #expect(
            Self.paragraph(.text(mixed, origin: Torture.origin), language: "he-IL") == "<bdi dir=\"rtl\">\(mixed)</bdi>"
        )
    }
}
