import Diagnostics
import TemplateEngine
import Testing

@testable import Assembly

@Suite("Paths of outputs")
struct SafePathTests {
    static let template = Place(file: "Templates/letter.md", line: 1, column: 1)

    /// The path that `file: letters/{{deal.id}}/{{deal.company}}` gives.
    private static func path(_ id: String, _ company: String) -> String? {
        var sink = PathSink()
        sink.write(text: "letters/", at: template)
        sink.write(value: id, origin: nil, tag: template)
        sink.write(text: "/", at: template)
        sink.write(value: company, origin: nil, tag: template)
        return sink.path?.text
    }

    @Test(
        "the template's slashes part folders, those of values do not, whatever combines with them",
        arguments: [
            ("Müller & Söhne / Köln", "letters/acme/Müller-Söhne-Köln"), ("../../etc", "letters/acme/etc"),
            ("\u{301}Acme", "letters/acme/Acme"), ("\u{D4E}/Acme", "letters/acme/\u{D4E}-Acme"),
            ("\u{D4E}<b>\"x", "letters/acme/\u{D4E}-b-x"), ("e\u{301}", "letters/acme/\u{E9}"),
            ("x\u{335}y", "letters/acme/x\u{335}y"), ("می\u{200C}خواهم", "letters/acme/می\u{200C}خواهم"),
            ("a\u{202E}b\u{200B}c", "letters/acme/a-b-c"), ("株式会社 日本", "letters/acme/株式会社-日本"),
            ("aux", "letters/acme/aux-"),
            ("?", nil), ("\u{301}\u{200D}", nil),
        ] as [(String, String?)])
    func slashes(company: String, path: String?) {
        #expect(Self.path("acme", company) == path)
        #expect(Self.path("acme", company)?.unicodeScalars.contains("<") != true)
    }

    @Test("a name that is too long loses its middle, so that the date at its end stays")
    func long() {
        let company = String(repeating: "Verwaltungsgesellschaft ", count: 8)
        let first = SafePath.name("Agenda \(company) Discovery review 22 Oct 2026")
        let second = SafePath.name("Agenda \(company) Discovery review 29 Oct 2026")
        #expect(first.hasPrefix("Agenda-Verwaltungsgesellschaft-"))
        #expect(first.hasSuffix("-Discovery-review-22-Oct-2026"))
        #expect(first != second)
        for name in [
            first, SafePath.name(String(repeating: "漢", count: 300)), SafePath.name(String(repeating: "x", count: 300)),
        ] {
            #expect(name.count <= 120 && name.utf8.count <= 200)
        }
        #expect(SafePath.name(String(repeating: "x", count: 120)) == String(repeating: "x", count: 120))
    }
}
