import Assembly
import Diagnostics
import Records
import SalesModel
import Testing

@Suite("Which documents there are, and where each goes")
struct DocumentJobTests {
    private func assignments(_ workspace: MemoryWorkspace) throws -> [DocumentPaths.Assignment] {
        let project = try workspace.project()
        return DocumentPaths(project).assignments
    }

    @Test("one for each subject of a template, known by the template and the record it is about")
    func subjects() throws {
        let workspace = MemoryWorkspace()
        #expect(try workspace.project().problems().lines == [])
        #expect(
            try assignments(workspace).map { "\($0.job.id) → \($0.job.path?.text ?? "")" } == [
                "guide@process: → guide",
                "letter@deals/acme: → letters/acme/Letter-to-Acme-Söhne",
                "plan@deals/acme:plans[meeting] → plans/acme/meeting",
                // Nobody has planned it yet: it is a meeting of the stage that the deal is at.
                "plan@deals/zeta:plans[meeting] → plans/zeta/meeting",
                "sheet@interactions/meeting:collateral[sheet] → sheets/sheet",
            ])
    }

    @Test("an id is read as it is written")
    func identity() throws {
        for job in try assignments(MemoryWorkspace()).map(\.job) {
            #expect(DocumentID(parsing: job.id.description) == job.id)
        }
        #expect(DocumentID(parsing: "letter") == nil)
    }

    @Test(
        "documents for outsiders are made only of deals that name them",
        arguments: [
            ("internal", ["acme", "zeta"]), ("customer", ["acme"]), ("partner", []),
        ])
    func shared(audience: String, deals: [String]) throws {
        let workspace = try MemoryWorkspace()
            .replacing("audience: customer", with: "audience: \(audience)", in: "Templates/letter.md")
        let letters = try assignments(workspace).filter { $0.job.template.document == "letter" }
        #expect(letters.map { $0.job.name } == deals.map { "letter of \($0)" })
    }

    @Test(
        "a path that cannot be written is told at the template's 'file', and the document with it",
        arguments: [
            ("index", "T42: the path 'index' is kept for the start page of output"),
            ("letters/{{deal.company}}/x", nil),
            ("letters/--/x", "T43: 'letters/--/x' makes no file name: a part of it has no letter or digit"),
            ("same", "T41: two documents have the path 'same': letter of acme, and letter of zeta"),
            ("GUIDE", "T41: two documents have the path 'GUIDE': guide, and letter of acme"),
        ] as [(String, String?)])
    func paths(file: String, told: String?) throws {
        let workspace = try MemoryWorkspace()
            .replacing("audience: customer", with: "audience: internal", in: "Templates/letter.md")
            .replacing("letters/{{deal.id}}/Letter to {{deal.company}}", with: file, in: "Templates/letter.md")
        let obstacles = try assignments(workspace).compactMap(\.obstacle)
        #expect(obstacles.first.map { "\($0.code.rawValue): \($0.message)" } == told)
        #expect(obstacles.allSatisfy { $0.place.file == "Templates/letter.md" && $0.place.start.line == 7 })
        #expect(try workspace.project().problems().hasErrors == (told != nil))
    }

    @Test("a document whose text has errors keeps its path; one whose path has errors has none")
    func broken() throws {
        func letter(_ old: String, _ new: String) throws -> DocumentJob {
            let workspace = try MemoryWorkspace().replacing(old, with: new, in: "Templates/letter.md")
            #expect(try workspace.project().problems().hasErrors)
            let found = try assignments(workspace).first { $0.job.template.document == "letter" }
            return try #require(found).job
        }
        let body = try letter("yours {{deal.rep}}", "yours {{deal.repp}}")
        #expect(body.path?.text == "letters/acme/Letter-to-Acme-Söhne" && !body.template.isSound)
        let path = try letter("Letter to {{deal.company}}\"\n---", "Letter to {{deal.companyy}}\"\n---")
        #expect(path.path == nil && !path.template.isSound)
    }

    @Test("a template whose header says too little is named as one that could not be read")
    func unread() throws {
        let project = try MemoryWorkspace().with("Templates/letter.md", "---\ndocument: letter\n---\nDear").project()
        #expect(project.unreadTemplates == ["Templates/letter.md"])
        #expect(!project.templates.contains { $0.document == "letter" })
    }

    @Test("the meeting before is the last one that was held, or would have been by then")
    func previous() throws {
        let plans = """
            plans:
              - {id: a, interaction: meeting, when: 2026-10-01T10:00+01:00, status: held}
              - {id: b, interaction: meeting, when: 2026-11-01T10:00+01:00, outcome: {result: advance}, objective: x, best_action: {actor: cy, text: Signs, due: 2026-11-02}}
              - {id: c, interaction: meeting, when: 2026-11-15T10:00+01:00}
              - {id: d, interaction: meeting, when: 2026-12-01T10:00+01:00}
              - {id: e, interaction: meeting}
            """
        let acme = try #require(MemoryWorkspace.acme.split(separator: "plans:").first)
        let jobs = try assignments(MemoryWorkspace().with("Specs/deals/acme.yaml", acme + plans)).map(\.job)
        let previous = jobs.filter { $0.template.document == "plan" && $0.subject.deal?.id?.value == "acme" }.map {
            "\($0.subject.plan?.id?.value ?? ""): \($0.subject.previous?.id?.value ?? "none")"
        }
        #expect(previous == ["a: none", "b: a", "c: b", "d: b", "e: b"])
    }
}
