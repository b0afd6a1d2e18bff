import Diagnostics
import Records
import SalesModel
import SpecLoader
import Testing

@Suite("A folder of specs")
struct WorkspaceTests {
    private static let process = SpecFile(
        path: "Specs/process.yaml", bytes: Array("name: P\norganisation: {name: O}\nroles: []\nstages: []\n".utf8))

    private func load(_ files: [(path: String, text: String)]) -> LoadedWorkspace {
        SpecLoader.load(
            files: [Self.process] + files.map { SpecFile(path: $0.path, bytes: Array($0.text.utf8)) })
    }

    private func told(_ path: String) -> String {
        let loaded = load([(path, "name: A\npurpose: B\ncompany: C\nstage: d\nrep: E\nmanager: F\ncontacts: []\n")])
        return DiagnosticFormatter().text(loaded.diagnostics.filter { $0.code != "S02" })
    }

    @Test("files of every place are read, in the order of their names")
    func all() {
        let interaction = "name: A\npurpose: B\n"
        let loaded = load([("Specs/interactions/b.yaml", interaction), ("Specs/interactions/a.yaml", interaction)])
        #expect(loaded.diagnostics == [])
        #expect(loaded.workspace.interactions.map { $0.id?.value } == ["a", "b"])
    }

    @Test("a file that cannot be read gives one problem, and its id stays known")
    func unreadable() {
        let loaded = load([("Specs/interactions/a.yaml", "name: 'A\n"), ("Specs/deals/b.yaml", "")])
        #expect(loaded.diagnostics.map(\.code) == ["S15", "S01"])
        #expect(loaded.workspace.unreadableInteractions.ids == ["a"])
        #expect(loaded.workspace.unreadableDeals.ids == ["b"])
    }

    @Test("of a file that the disk does not give the id stays known, and nothing more is told")
    func withheld() {
        let deal = "name: A\ncompany: B\nstage: c\nrep: D\nmanager: E\ncontacts: []\n"
        let loaded = SpecLoader.load(
            files: [SpecFile(path: "Specs/deals/a.yaml", bytes: Array(deal.utf8))],
            unreadable: ["Specs/process.yaml", "Specs/interactions/b.yaml", "Specs/deals/c.yaml", "Specs/deals"])
        #expect(loaded.diagnostics == [])
        #expect(loaded.workspace.unreadableInteractions.ids == ["b"])
        #expect(loaded.workspace.unreadableDeals.ids == ["c"])
    }

    @Test(
        "what is no spec file is told, and nothing is left out in silence",
        arguments: [
            (
                "Specs/deals/acme.yml",
                """
                Specs/deals/acme.yml:1:1: error[S17]: spec files end in .yaml; this one is not read
                   help: rename it Specs/deals/acme.yaml
                """
            ),
            (
                "Specs/deal/acme.yaml",
                """
                Specs/deal/acme.yaml:1:1: warning[S16]: nothing reads this file
                   help: did you mean Specs/deals/acme.yaml?
                """
            ),
            (
                "Specs/deals/2026/acme.yaml",
                """
                Specs/deals/2026/acme.yaml:1:1: warning[S16]: nothing reads this file
                   help: did you mean Specs/deals/acme.yaml?
                """
            ),
            (
                "Specs/Process.yaml",
                """
                Specs/Process.yaml:1:1: warning[S16]: nothing reads this file
                   help: did you mean Specs/process.yaml?
                """
            ),
            (
                "Specs/contacts.csv",
                """
                Specs/contacts.csv:1:1: warning[S16]: nothing reads this file
                   help: specs are Specs/process.yaml, Specs/people.yaml, Specs/interactions/<id>.yaml, Specs/deals/<id>.yaml, Specs/coaching/<deal>.yaml
                """
            ),
            (
                "Specs/deals/Acme GmbH.yaml",
                """
                Specs/deals/Acme GmbH.yaml:1:1: error[S06]: the file's name is the deal's id, and 'Acme GmbH' is none: \
                ids are lower-case letters, digits and hyphens
                   help: rename it Specs/deals/acme-gmbh.yaml
                """
            ),
            ("Specs/README.md", ""), ("Specs/.DS_Store", ""), ("Specs/deals/.acme.yaml.swp", ""),
        ])
    func strays(path: String, text: String) {
        #expect(told(path) == (text.isEmpty ? "" : text + "\n"))
    }

    @Test("ids of any script are ids", arguments: ["über-uns", "名前", "אלון-1", "2026-acme"])
    func ids(id: String) {
        #expect(Identifier.isValid(id))
        #expect(Identifier.slug(id) == id)
    }

    @Test("these are none", arguments: ["", "-a", "a-", "A", "a_b", "a.b", "a b", "a/b", "Ǆ"])
    func noIDs(id: String) {
        #expect(!Identifier.isValid(id))
    }

    @Test("without a process it is told that there is none")
    func noProcess() {
        #expect(
            Loading.lines(SpecLoader.load(files: []).diagnostics)
                == ["1:1 S15: there is no Specs/process.yaml, so there is no process"])
        let broken = SpecLoader.load(files: [SpecFile(path: "Specs/process.yaml", bytes: [])])
        #expect(Loading.lines(broken.diagnostics) == ["1:1 S15: the file says nothing; it is to describe a process"])
    }

    @Test("a problem that is surely a slip carries what is to be written instead")
    func fixes() {
        let text = "name: n\nlocale: en_GB\ncurency: eur\nroles: [{id: Rep, name: R, side: sellr}]\n"
        let found = Loading.read(text, as: ProcessFields.entity).diagnostics.sortedOnce().flatMap(\.fixes)
        #expect(
            found.map { "\($0.place.start.line):\($0.place.start.column) \($0.text)" }
                == ["2:9 en-GB", "3:1 currency", "3:10 EUR", "4:14 rep", "4:34 seller"])
    }

    @Test("the order in which files come changes nothing")
    func order() throws {
        let files = try ShippedSpecs.specs()
        let one = SpecLoader.load(files: files)
        let other = SpecLoader.load(files: files.reversed())
        #expect(one.workspace.deals.map { $0.id?.value } == other.workspace.deals.map { $0.id?.value })
        #expect(one.diagnostics == other.diagnostics)
    }
}
