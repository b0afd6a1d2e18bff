import Assembly
import Diagnostics
import Foundation
import TestSupport
import Testing

@Suite("Whether a document would come out as it stands")
struct InputHashesTests {
    /// What is known of a document before it is made, and what is made of it.
    private struct Known {
        var key: ContentHash?
        var content: ContentHash
        var pictures: [ReadPicture]?
        var bytes: [OutputFormat: [UInt8]]
    }

    /// By the name of the document; those whose template has errors or that are told of are left out.
    private func known(_ workspace: MemoryWorkspace, on day: String) throws -> [String: Known] {
        let project = try workspace.project(on: day)
        let hashes = InputHashes(of: project, program: "1", workspace: "../", drawsGraphs: true)
        let maker = DocumentMaker(project: project)
        var found: [String: Known] = [:]
        for job in DocumentPaths(project).assignments.filter({ $0.obstacle == nil }).map(\.job) {
            guard let path = job.path, let rendered = maker.render(job) else { continue }
            let made = maker.make(rendered)
            guard made.diagnostics.isEmpty, hashes.areUnchanged(made.pictures ?? []) else { continue }
            var bytes: [OutputFormat: [UInt8]] = [:]
            for format in OutputFormat.documents where format != .word {
                bytes[format] = try made.bytes(as: format, path: path)
            }
            found[job.name] = Known(
                key: hashes.key(of: job), content: hashes.content(of: rendered), pictures: made.pictures, bytes: bytes)
        }
        return found
    }

    struct Change: Sendable, CustomTestStringConvertible {
        var testDescription: String
        /// The documents that are looked at again, and of these those that come out otherwise.
        var keys: [String]
        var contents: [String]
        var day = "2026-11-21"
        var make: @Sendable (MemoryWorkspace) throws -> MemoryWorkspace = { $0 }
    }

    private static let plans = ["plan of acme, meeting", "plan of zeta, meeting"]
    private static let acme = ["letter of acme", "plan of acme, meeting"]
    private static let all = ["guide", "letter of acme"] + plans + ["sheet of sheet"]
    private static let letter = "Templates/letter.md"
    private static let process = "Specs/process.yaml"
    private static let deal = "Specs/deals/acme.yaml"

    static let changes = [
        Change(testDescription: "nothing", keys: [], contents: []),
        Change(testDescription: "comments in specs", keys: [], contents: []) { workspace in
            var changed = workspace
            for path in workspace.files.keys where path.hasPrefix("Specs/") {
                changed.files[path] = "# A comment.\n\n" + (workspace.files[path] ?? "")
            }
            return changed
        },
        Change(testDescription: "a comment in a template", keys: ["letter of acme"], contents: []) {
            try $0.replacing("Dear", with: "{{! Hello }}Dear", in: letter)
        },
        Change(testDescription: "a text of a template", keys: ["letter of acme"], contents: ["letter of acme"]) {
            try $0.replacing("Dear", with: "Hello", in: letter)
        },
        Change(
            testDescription: "what another document is called", keys: ["letter of acme"], contents: ["letter of acme"]
        ) {
            try $0.replacing("kind: Letter", with: "kind: Note", in: letter)
        },
        Change(testDescription: "a partial", keys: ["guide"], contents: ["guide"]) {
            try $0.replacing("- {{name}}", with: "* **{{name}}**", in: "Templates/partials/people.md")
        },
        Change(testDescription: "a partial that nobody pulls in", keys: [], contents: []) {
            $0.with("Templates/partials/other.md", "{{deal.name}}")
        },
        Change(testDescription: "a role's name, which the guide prints", keys: all, contents: ["guide"]) {
            try $0.replacing("name: Boss", with: "name: Head", in: process)
        },
        Change(testDescription: "a stage's name, which figures show", keys: all, contents: ["guide"] + plans) {
            try $0.replacing("name: First talk", with: "name: First meeting", in: process)
        },
        Change(testDescription: "a duty, which nothing prints", keys: all, contents: []) {
            try $0.replacing("duty: Asks", with: "duty: Listens", in: "Specs/interactions/meeting.yaml")
        },
        Change(testDescription: "a deal's rep", keys: acme, contents: ["letter of acme"]) {
            try $0.replacing("rep: Ann", with: "rep: Anna", in: deal)
        },
        Change(testDescription: "the day of a meeting", keys: acme, contents: ["plan of acme, meeting"]) {
            try $0.replacing("2026-12-01", with: "2026-12-02", in: deal)
        },
        Change(testDescription: "the time of a meeting, which nothing prints", keys: acme, contents: []) {
            try $0.replacing("T10:00", with: "T11:00", in: deal)
        },
        Change(testDescription: "a deal's path", keys: acme, contents: acme) {
            try $0.replacing("company: Acme", with: "company: Acne", in: deal)
        },
        Change(testDescription: "a word that writers print", keys: all, contents: all) {
            $0.with("Templates/words.yaml", "writer: {page: Leaf}")
        },
        Change(testDescription: "the label of a case that nothing prints", keys: all, contents: []) {
            $0.with("Templates/words.yaml", "choices: {in_production: being made}")
        },
        Change(testDescription: "a word of the start page", keys: [], contents: []) {
            $0.with("Templates/words.yaml", "index: {drafts: Rough}")
        },
        Change(testDescription: "an accent of its own", keys: all, contents: all) {
            $0.with("Templates/brand.yaml", "accent: \"#8c1c13\"")
        },
        Change(testDescription: "a letterhead, which papers that go out have", keys: all, contents: ["letter of acme"])
        {
            $0.with("Templates/brand.yaml", "legal_line: Registered in Cork")
        },
        Change(testDescription: "a line above titles, which no template asks for", keys: all, contents: []) {
            $0.with("Templates/brand.yaml", "cover_line: In confidence")
        },
        Change(
            testDescription: "the day, on which nothing is late", keys: ["sheet of sheet"], contents: [],
            day: "2026-11-22"),
        Change(
            testDescription: "the day on which something is late", keys: ["sheet of sheet"],
            contents: ["sheet of sheet"], day: "2026-12-01"),
    ]

    @Test("two greys whose text is the same on paper and in the dark are two looks: their bars differ")
    func greys() throws {
        func grey(_ colour: String) throws -> [String: Known] {
            try known(MemoryWorkspace().with("Templates/brand.yaml", "accent: \"\(colour)\""), on: "2026-11-21")
        }
        let (one, another) = try (grey("#808080"), grey("#888888"))
        for (name, document) in one {
            let other = try #require(another[name])
            #expect(document.content != other.content && document.key != other.key, "\(name)")
            #expect(document.bytes != other.bytes, "\(name)")
        }
    }

    @Test("what is looked at again, and what comes out otherwise, after", arguments: changes)
    func change(_ change: Change) throws {
        let before = try known(MemoryWorkspace(), on: "2026-11-21")
        let after = try known(change.make(MemoryWorkspace()), on: change.day)
        #expect(before.keys.sorted() == Self.all && after.keys.sorted() == Self.all)
        #expect(Self.all.filter { before[$0]?.key != after[$0]?.key } == change.keys)
        #expect(Self.all.filter { before[$0]?.content != after[$0]?.content } == change.contents)
        #expect(Self.all.filter { before[$0]?.bytes != after[$0]?.bytes } == change.contents)
    }

    @Test(
        "a tag that leaves an item empty is seen behind whatever sign an item has",
        arguments: ["-", "1.", "12)", "- [x]", "- [X]", "- [ ]", "> 1.", "- 2."])
    func emptiedItem(sign: String) throws {
        func known(_ tag: String) throws -> Known? {
            let body = "\(sign) \(tag)\n\(sign) More."
            return try self.known(
                MemoryWorkspace().with(
                    "Templates/guide.md",
                    MemoryWorkspace.template("guide", for: "process", "internal", path: "guide", body)),
                on: "2026-11-21")["guide"]
        }
        let tagged = try #require(try known("{{! A comment. }}"))
        let empty = try #require(try known(""))
        #expect(tagged.content != empty.content)
    }

    @Test("a figure is seen behind whatever letters its name has", arguments: ["stage\\-map", "stage&#45;map"])
    func figure(name: String) throws {
        let before = try MemoryWorkspace().replacing(
            "figure stage-map", with: "figure \(name)", in: "Templates/plan.md")
        let after = try before.replacing("name: First talk", with: "name: First meeting", in: Self.process)
        let (old, new) = try (known(before, on: "2026-11-21"), known(after, on: "2026-11-21"))
        for plan in Self.plans {
            #expect(try #require(old[plan]).bytes != new[plan]?.bytes)
            #expect(old[plan]?.content != new[plan]?.content)
        }
    }

    @Test("another program, or another way from the output folder to the workspace, makes everything anew")
    func program() throws {
        let project = try MemoryWorkspace().project()
        let job = try #require(DocumentPaths(project).assignments.first).job
        let rendered = try #require(DocumentMaker(project: project).render(job))
        let hashes = [("1", "../"), ("2", "../"), ("1", "../../")].map {
            InputHashes(of: project, program: $0.0, workspace: $0.1, drawsGraphs: true)
        }
        #expect(Set(hashes.map { $0.key(of: job) }).count == 3)
        #expect(Set(hashes.map { $0.content(of: rendered) }).count == 3)
    }

    /// EDITS=2000 for more than every run of the tests makes.
    private static let edits = ProcessInfo.processInfo.environment["EDITS"].flatMap { Int($0) } ?? 60

    /// A key takes in all that a document may read, a content all that its writers get: whatever changes, equal keys mean
    /// equal contents, and equal contents equal bytes.
    @Test("random edits of specs, templates, words, pictures and the day")
    func random() throws {
        var random = SeededRandom(seed: 20_261_124)
        var workspace = MemoryWorkspace().with(
            "Templates/words.yaml", "writer:\n  page: Leaf\nunits: {day: sun, days: suns}\n")
        var day = 10
        var before = try known(workspace, on: "2026-11-10")
        var sameKeys = 0
        var sameContents = 0
        for edit in 0..<Self.edits {
            let path = try #require(workspace.files.keys.sorted().randomElement(using: &random))
            let edited = workspace.with(
                path, try #require(workspace.files[path]).withRandomEdit(or: "{{! A comment. }}", using: &random))
            if edit % 10 == 9 { day = Int.random(in: 10...30, using: &random) }
            let after = try known(edited, on: "2026-11-\(day)")
            for (name, new) in after {
                guard let old = before[name] else { continue }
                if old.key == new.key {
                    sameKeys += 1
                    #expect(old.content == new.content, "edit \(edit) of \(path): \(name)")
                }
                if old.content == new.content, old.pictures == new.pictures {
                    sameContents += 1
                    let isSame = old.bytes == new.bytes
                    #expect(isSame, "edit \(edit) of \(path): \(name)")
                }
            }
            // What broke something would keep the next edits from being seen.
            if after.count == Self.all.count {
                workspace = edited
                before = after
            } else {
                before = try known(workspace, on: "2026-11-\(day)")
            }
        }
        #expect(sameKeys > 100 && sameContents > sameKeys)
    }
}
