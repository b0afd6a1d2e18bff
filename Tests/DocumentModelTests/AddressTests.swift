import DocumentModel
import Testing

@Suite("Addresses")
struct AddressTests {
    @Test(
        "a document leads to the web, to mail and to its own places, and to nothing else",
        arguments: [
            ("https://a.b", true), ("HTTP://a.b", true), ("mailto:a@b.c", true), ("#aim", true), ("https://", false),
            ("https:a.b", false), ("javascript:alert(1)", false), ("data:text/html,x", false), ("file:///etc", false),
            ("http\u{1A}//x", false), ("", false), (" https://a.b", false), ("mailto:", false),
        ])
    func allowed(destination: String, isAllowed: Bool) {
        #expect(Link(destination: destination, content: []).isAllowed == isAllowed)
    }

    @Test(
        "an address is written as RFC 3986 wants it, once",
        arguments: [
            ("https://a.b/ä b?c=\"d\"&e={f}#g", "https://a.b/%C3%A4%20b?c=%22d%22&e=%7Bf%7D#g"),
            ("https://a.b/%C3%A4%2", "https://a.b/%C3%A4%252"), ("https://[::1]/x", "https://[::1]/x"),
        ])
    func escaped(address: String, expected: String) {
        #expect(Address.escaped(address) == expected)
        #expect(Address.escaped(expected) == expected)
    }

    @Test("a value within an address comes back as it was", arguments: ["", "R&D 50 %", "a/b?c#d", "ä 日本 😀", "%41"])
    func part(value: String) {
        let part = Address.encoded(part: value)
        #expect(Address.decoded(part) == value)
        #expect(part.utf8.allSatisfy { $0 < 0x80 && !"/?#& ".utf8.contains($0) })
        #expect(Address.encoded(part: "a/b c", keeping: "/") == "a/b%20c")
    }
}
