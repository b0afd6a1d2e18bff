import Records
import SpecLoader
import Testing

@Suite("An edit that cannot be made is told, and nothing is changed")
struct EditRefusalTests {
    private static func set(_ text: String) -> SpecEdit.Change { .set(.text(text)) }

    @Test(
        "what it does not do, it says in one line",
        arguments: [
            (
                "name: 'x\n", "name", .remove,
                "Specs/things/a.yaml: the file has errors, first in line 1: the quote that opens here is never closed"
            ),
            (
                "total: 1\n", "name", .remove,
                "Specs/things/a.yaml: the file has errors, first in line 1: 'total' is not written in a thing: it follows from other keys"
            ),
            (
                "name: Ada\n", "total", set("1"),
                "things/a:total: 'total' is not written in a spec: it follows from other keys"
            ),
            ("name: Ada\n", "id", set("b"), "things/a:id: 'id' is not written in a spec: the file's name says it"),
            ("name: Ada\n", "nme", set("b"), "things/a:nme: 'nme' is not a key of a thing"),
            ("name: Ada\n", "note", .remove, "things/a:note: nothing is written there"),
            ("words: [a]\n", "words[#2]", set("b"), "things/a:words[#2]: there is no item '#2'"),
            ("words: [a]\n", "words", .insert(.text("b"), at: 3), "things/a:words: there is no item '#3'"),
            ("parts: [{id: a}]\n", "parts[b].name", set("b"), "things/a:parts[b].name: there is no item 'b'"),
            (
                "parts:\n  - id: a\n", "parts[a].id", .remove,
                "things/a:parts[a].id: it is the only field of its item; remove the item instead"
            ),
            ("name: Ada\n", "name", set(" \n"), "things/a:name: the text is empty; remove the field instead"),
            ("name: Ada\n", "name", set("\u{200B}"), "things/a:name: the text is empty; remove the field instead"),
            ("name: Ada\n", "name", set("a\u{100000}"), "things/a:name: the text holds a private character, U+100000"),
            ("name: Ada\n", "name", set("a\u{7}b"), "things/a:name: the text holds an invisible character, U+0007"),
            (
                "name: Ada\n", "name", .set(.list([])),
                "things/a:name: the value is a list, a record or a text, and the field is not"
            ),
            ("name: Ada\n", "name", set("a\nb"), "things/a:name: 'name' is one line of text, found several"),
            ("count: 1\n", "count", set("many"), "things/a:count: 'count' expects a whole number, found 'many'"),
            ("status: draft\n", "status", set("over"), "things/a:status: 'over' is not a choice for 'status'"),
            (
                "part: &p {name: x}\nparts: [*p]\n", "parts[#1].name", set("y"),
                "things/a:parts[#1].name: the value is written elsewhere in the file and comes here by an alias; edit it by hand"
            ),
            (
                "part: &p {name: x}\nparts: [*p]\n", "part.name", set("y"),
                "things/a:part.name: '&p' shares the value with other places of the file; edit it by hand"
            ),
            (
                "part: {name: &p x}\nname: *p\n", "name", set("y"),
                "things/a:name: the value is written elsewhere in the file and comes here by an alias; edit it by hand"
            ),
            (
                "part: {name: &p x}\nname: *p\n", "part", .remove,
                "things/a:part: '&p' shares the value with other places of the file; edit it by hand"
            ),
            (
                "part: &p {id: a, name: x}\nparts:\n  - <<: *p\n    id: b\n", "parts[b].name", set("y"),
                "things/a:parts[b].name: the value is written elsewhere in the file and comes here by an alias; edit it by hand"
            ),
        ] as [(String, String, SpecEdit.Change, String)])
    func refusals(text: String, path: String, change: SpecEdit.Change, message: String) {
        #expect(Things.refusal(text, path, change) == message)
    }

    @Test("a file that is no spec is refused")
    func noSpec() {
        #expect(throws: SpecEditError(place: "Specs/notes.yaml", refusal: .noSpecFile)) {
            try SpecEditor(SpecFile(path: "Specs/notes.yaml", bytes: []))
        }
    }
}
