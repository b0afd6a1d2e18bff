import Records
import Testing

@Suite("One rule says what an id is")
struct IdentifierTests {
    @Test(
        "ids are lower-case letters of any script, digits and hyphens inside",
        arguments: [
            ("acme", true), ("münchen-2", true), ("日本", true), ("9-lives", true), ("", false), ("Acme", false),
            ("-a", false), ("a-", false), ("a b", false), ("a_b", false), ("a/b", false), ("..", false), ("ǅ", false),
        ])
    func valid(text: String, isValid: Bool) { #expect(Identifier.isValid(text) == isValid) }

    @Test(
        "any name becomes an id, unless nothing is left of it",
        arguments: [
            ("Acme GmbH", "acme-gmbh"), ("Needs Analysis (2nd)", "needs-analysis-2nd"), ("O'Neill’s", "oneills"),
            ("Élan", "élan"), ("../escape", "escape"), ("!!!", nil), ("", nil),
        ] as [(String, String?)])
    func slug(text: String, id: String?) {
        #expect(Identifier.slug(text) == id)
        if let id { #expect(Identifier.isValid(id)) }
    }
}
