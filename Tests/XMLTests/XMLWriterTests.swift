import Testing

@testable import XML

@Suite("XML in and out")
struct XMLTests {
    @Test(
        "text is escaped where it must be, and comes back as it was",
        arguments: [
            "", "R&D", "<b>\"it's\"</b>", "]]>", "é ß Ω 中文 😀👩‍👩‍👧", "دوست שלום", "a\tb\nc", "carriage\rreturn", "&amp;",
            "{{ }} | * _ # \\",
        ])
    func roundTrip(text: String) throws {
        let xml = try XMLWriter()
        xml.element("root", ["value": text]) { xml.text(text) }
        let tree = try XMLDocument(xml.finish(), file: "test")
        #expect(tree.root.text == text)
        #expect(tree.root["value"] == text)
    }

    @Test(
        "what XML forbids or warns of becomes U+FFFD in text and in attributes",
        arguments: [
            ("a\u{0}b", "a\u{FFFD}b"), ("\u{1}", "\u{FFFD}"), ("x\u{1F}y&", "x\u{FFFD}y&"), ("\u{FFFE}", "\u{FFFD}"),
            ("\u{FFFF}", "\u{FFFD}"), ("\u{FFFD}\u{F0B7}\u{E000}", "\u{FFFD}\u{F0B7}\u{E000}"),
            ("\u{7F}\u{85}\u{9F}", "\u{FFFD}\u{FFFD}\u{FFFD}"),
            ("\u{1FFFE}\u{10FFFF}", "\u{FFFD}\u{FFFD}"),
        ])
    func forbidden(text: String, expected: String) throws {
        let xml = try XMLWriter()
        xml.element("root", ["value": text]) { xml.text(text) }
        let tree = try XMLDocument(xml.finish(), file: "test")
        #expect(tree.root.text == expected)
        #expect(tree.root["value"] == expected)
    }

    @Test("markup is exactly what was asked for")
    func markup() throws {
        let xml = try XMLWriter()
        xml.declaration()
        xml.element("w:p", ["w:a": "1 < 2"]) {
            xml.element("w:b")
            xml.element("w:t") { xml.text("a & b") }
        }
        #expect(
            try String(decoding: xml.finish(), as: UTF8.self) == """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <w:p w:a="1 &lt; 2"><w:b/><w:t>a &amp; b</w:t></w:p>
                """)
    }

    @Test("a frame gives the same markup as writing it each time")
    func frame() throws {
        func write(_ xml: XMLWriter, _ width: () -> Void, _ content: () -> Void) {
            xml.element("cell") {
                xml.element("width") { xml.attribute("of", around: width) }
                xml.element("text") { content() }
            }
        }
        let frame = try XMLTemplate { xml, hole in write(xml, hole, hole) }
        let framed = try XMLWriter()
        framed.element("row") {
            framed.write(frame.pieces[0])
            framed.number(42)
            framed.write(frame.pieces[1])
            framed.text("a<b")
            framed.write(frame.pieces[2])
        }
        let plain = try XMLWriter()
        plain.element("row") { write(plain, { plain.number(42) }, { plain.text("a<b") }) }
        #expect(try framed.finish() == plain.finish())
    }

    @Test(
        "a document type is refused, and with it every entity",
        arguments: [
            "<!DOCTYPE a><a/>", "<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>",
            "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>",
        ])
    func documentType(text: String) {
        #expect(throws: XMLError.documentTypeRefused(file: "word/x.xml")) {
            try XMLDocument(Array(text.utf8), file: "word/x.xml")
        }
    }

    @Test("what is not well-formed is told with its line")
    func malformed() {
        #expect(throws: XMLError.self) { try XMLDocument([], file: "x") }
        do {
            _ = try XMLDocument(Array("<a>\n<b>\n</a>".utf8), file: "word/x.xml")
            Issue.record("it was read")
        } catch {
            #expect(error.description.hasPrefix("word/x.xml:3: "))
        }
    }

    @Test("nesting of 10,000 levels is refused")
    func depth() {
        let text = String(repeating: "<a>", count: 10_000) + String(repeating: "</a>", count: 10_000)
        #expect(throws: XMLError.self) { try XMLDocument(Array(text.utf8), file: "x") }
    }
}
