import Records
import SalesModel
import SpecLoader
import Testing

@Suite("A record that is written as its text alone")
struct ShorthandEditTests {
    private static let before = """
        name: n
        purpose: p
        responsibilities: [{role: rep, duty: Asks}]
        coach: rep
        exit_criteria: [{text: They call}]
        collateral: [{id: a, title: t, message: m}]
        questions:
          - What stopped?  # aloud
          - {ask: And then?, kind: situation}

        """

    @Test(
        "its text is edited where it stands; another field turns it into the whole record",
        arguments: [
            ("questions[#1].ask", SpecEdit.Change.set(.text("What failed?")), "  - What failed?  # aloud\n"),
            ("questions[#2].ask", .set(.text("Then?")), "  - {ask: Then?, kind: situation}\n"),
            ("questions[#1].kind", .set(.text("problem")), "  - ask: What stopped?  # aloud\n    kind: problem\n"),
            ("questions", .insert(.text("Who else?"), at: 1), "  - Who else?\n  - What stopped?  # aloud\n"),
        ])
    func edits(path: String, change: SpecEdit.Change, line: String) throws {
        let edited = try applying([SpecEdit(try FieldAddress(parsing: "interactions/a:" + path), change)])
        #expect(edited.contains(line), "\(edited)")
    }

    @Test("its text and another field are edited together", arguments: [true, false])
    func together(textFirst: Bool) throws {
        let ask = SpecEdit(try FieldAddress(parsing: "interactions/a:questions[#1].ask"), .set(.text("What failed?")))
        let kind = SpecEdit(try FieldAddress(parsing: "interactions/a:questions[#1].kind"), .set(.text("problem")))
        let edited = try applying(textFirst ? [ask, kind] : [kind, ask])
        #expect(edited.contains("  - ask: What failed?  # aloud\n    kind: problem\n"), "\(edited)")
    }

    @Test("its text cannot be taken away without it")
    func removal() throws {
        let address = try FieldAddress(parsing: "interactions/a:questions[#1].ask")
        do {
            _ = try applying([SpecEdit(address, .remove)])
            Issue.record("it was removed")
        } catch {
            #expect((error as? SpecEditError)?.refusal == .lastField)
        }
    }

    private func applying(_ edits: [SpecEdit]) throws -> String {
        let file = SpecFile(path: "Specs/interactions/a.yaml", bytes: Array(Self.before.utf8))
        return String(decoding: try SpecEditor(file).applying(edits).file.bytes, as: UTF8.self)
    }
}
