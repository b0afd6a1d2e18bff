import Testing

@testable import XML

@Suite("An XML file that is read, changed and written back")
struct XMLDocumentTests {
    private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

    private static func document(_ text: String) throws -> XMLDocument {
        try XMLDocument(Array(text.utf8), file: "test.xml")
    }

    private static func text(_ document: XMLDocument) throws -> String {
        try String(decoding: document.bytes(), as: UTF8.self)
    }

    @Test(
        "what nobody changed is written as it was",
        arguments: [
            "<a/>", "<a z=\"1\" b=\"2\" m=\"3\"/>", "<!-- before --><a><!-- in -->text<?target some content?></a>",
            "<w:p xmlns:w=\"urn:w\" xmlns:x=\"urn:x\" x:b=\"1\" w:a=\"2\"><q xmlns=\"urn:q\"/></w:p>",
            "<a><![CDATA[<b>&amp;]]> &amp; &lt;c&gt;</a>", "<a xml:space=\"preserve\">  two\n\tlines </a>",
            "<a v=\"&quot;&amp;&lt;&#10;&#9;\">é 中文 😀 שלום</a>", "<a>&#13;</a>",
        ])
    func kept(text: String) throws {
        let text = Self.head + (text.hasPrefix("<!--") ? text.replacing("--><a>", with: "-->\n<a>") : text) + "\n"
        #expect(try Self.text(Self.document(text)) == text)
    }

    @Test("children and attributes are read in their order, of every kind")
    func reading() throws {
        let root = try Self.document(
            "<w:p xmlns:w=\"urn:w\" w:z=\"1\" a=\"2\">one<w:r><t>two</t></w:r><!--c--><?x y?><![CDATA[<3>]]></w:p>"
        ).root
        #expect(root.name == "w:p" && root.namespace == "urn:w" && root.parent == nil)
        #expect(root.attributes.map { "\($0.name)=\($0.value)" } == ["w:z=1", "a=2"])
        #expect(root["w:z"] == "1" && root["z"] == nil)
        let run = try #require(root.first("w:r"))
        #expect(run.parent == root)
        #expect(
            root.children == [
                .text("one"), .element(run), .comment("c"), .instruction(target: "x", content: "y"), .text("<3>"),
            ])
        #expect(root.text == "onetwo<3>")
        #expect(root.all("t").map(\.text) == ["two"])
    }

    struct Change: CustomTestStringConvertible {
        var testDescription: String
        var before = "<w:a xmlns:w=\"urn:w\" w:x=\"1\" y=\"2\"><w:b>old</w:b></w:a>"
        var after: String
        var change: @Sendable (XMLElement) throws -> Void
    }

    static let changes: [Change] = [
        Change(
            testDescription: "an attribute set anew keeps its place",
            after: "<w:a xmlns:w=\"urn:w\" w:x=\"&lt;&amp;&quot;\" y=\"2\"><w:b>old</w:b></w:a>"
        ) { try $0.set("w:x", to: "<&\"") },
        Change(
            testDescription: "a new attribute comes last",
            after: "<w:a xmlns:w=\"urn:w\" w:x=\"1\" y=\"2\" w:z=\"3\"><w:b>old</w:b></w:a>"
        ) { try $0.set("w:z", to: "3") },
        Change(
            testDescription: "an attribute is taken away", after: "<w:a xmlns:w=\"urn:w\" y=\"2\"><w:b>old</w:b></w:a>"
        ) {
            try $0.set("w:x", to: nil)
            try $0.set("w:y", to: nil)
            try $0.set("x", to: nil)
        },
        Change(
            testDescription: "text is text, whatever is in it",
            after: "<w:a xmlns:w=\"urn:w\" w:x=\"1\" y=\"2\"><w:b>R&amp;D &amp;amp; &lt;b&gt;\u{FFFD}</w:b></w:a>"
        ) { $0.first("w:b")?.setText("R&D &amp; <b>\u{1}") },
        Change(
            testDescription: "elements are added behind and before others",
            after: "<w:a xmlns:w=\"urn:w\" w:x=\"1\" y=\"2\"><w:first/><w:b>old</w:b><w:last>new</w:last></w:a>"
        ) {
            try $0.append("w:last").setText("new")
            try $0.first("w:b")?.insertBefore("w:first")
        },
        Change(
            testDescription: "a copy stands behind its original and declares nothing again",
            after: "<w:a xmlns:w=\"urn:w\" w:x=\"1\" y=\"2\"><w:b>old</w:b><w:b>copy</w:b></w:a>"
        ) { try $0.first("w:b")?.duplicate().setText("copy") },
        Change(
            testDescription: "what is taken out is gone, and may still be held",
            after: "<w:a xmlns:w=\"urn:w\" w:x=\"1\" y=\"2\"/>"
        ) {
            let child = $0.first("w:b")
            child?.remove()
            #expect(child?.text == "old")
            $0.remove()
        },
    ]

    @Test("changes are made where they were asked for", arguments: changes)
    func changed(change: Change) throws {
        let document = try Self.document(change.before)
        try change.change(document.root)
        #expect(
            try Self.text(document) == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\(change.after)\n")
    }

    @Test("names that XML does not allow and prefixes that nobody declared are refused")
    func names() throws {
        let root = try Self.document("<a/>").root
        for name in ["", "2nd", "a b", "a:", ":a", "a<b", "a\u{0}"] {
            #expect(throws: XMLError.self) { try root.append(name) }
            #expect(throws: XMLError.self) { try root.set(name, to: "1") }
        }
        #expect(throws: XMLError.undeclaredPrefix("w:p")) { try root.append("w:p") }
        #expect(throws: XMLError.undeclaredPrefix("w:p")) { try root.set("w:p", to: "1") }
        let xml = try XMLWriter()
        xml.element(named: "ns:good", [("xmlns:ns", "urn:ns")]) { xml.element(named: "not good") }
        #expect(throws: XMLError.invalidName("not good")) { try xml.finish() }
    }

    @Test("a file over the limit is refused before it is read")
    func limit() {
        var limits = XMLLimits()
        limits.bytes = 3
        #expect(throws: XMLError.tooLarge(file: "x", limit: 3)) {
            try XMLDocument(Array("<a/>".utf8), file: "x", limits: limits)
        }
    }
}
