import Diagnostics
import SpecLoader
import Testing

@Suite("A file among those of another kind")
struct WrongKindTests {
    @Test(
        "is told once, with the folder it belongs to",
        arguments: [
            (
                "Specs/deals/meeting.yaml",
                "name: Meeting\npurpose: Hear\ncoach: rep\nquestions: [What?]\nagenda: []\n",
                "this file has the keys of a Major Interaction, and stands where a deal is expected",
                "move it to Specs/interactions/"
            ),
            (
                "Specs/interactions/acme.yaml", "name: A\ncompany: A\nstage: one\nrep: B\nmanager: C\ncontacts: []\n",
                "this file has the keys of a deal, and stands where a Major Interaction is expected",
                "move it to Specs/deals/"
            ),
        ])
    func misplaced(path: String, text: String, message: String, help: String) throws {
        let process = SpecFile(
            path: "Specs/process.yaml", bytes: Array("name: P\norganisation: {name: O}\nroles: []\nstages: []".utf8))
        let loaded = SpecLoader.load(files: [process, SpecFile(path: path, bytes: Array(text.utf8))])
        let told = loaded.diagnostics.filter { $0.place.file == path }
        #expect(told.map(\.message) == [message])
        #expect(told.map(\.help) == [help])
    }

    @Test("a deal with a few misspelt keys stays a deal")
    func misspelt() {
        let text = "name: A\ncompany: A\nstage: one\nrepp: B\nmanagr: C\npurpose: x\ncontacts: []\n"
        let loaded = SpecLoader.load(files: [SpecFile(path: "Specs/deals/a.yaml", bytes: Array(text.utf8))])
        #expect(loaded.diagnostics.filter { $0.code == "S02" }.count == 3)
    }
}
