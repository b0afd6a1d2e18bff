import Assembly
import Diagnostics
import DocumentModel
import Testing

@Suite("Named texts in, documents out, without a disk")
struct DocumentTests {
    private func job(_ name: String, of workspace: MemoryWorkspace) throws -> (job: DocumentJob, project: Project) {
        let project = try workspace.project()
        let found = DocumentPaths(project).assignments.first { $0.job.name == name }
        return (try #require(found, "\(name)").job, project)
    }

    private func document(_ name: String, of workspace: MemoryWorkspace = MemoryWorkspace()) throws -> Document {
        let (job, project) = try job(name, of: workspace)
        return try #require(DocumentMaker(project: project).make(job)).document
    }

    @Test("a letter in each format")
    func formats() throws {
        let (job, project) = try job("letter of acme", of: MemoryWorkspace())
        let made = try #require(DocumentMaker(project: project).make(job))
        let path = try #require(job.path)
        func text(_ format: OutputFormat) throws -> String {
            String(decoding: try made.bytes(as: format, path: path), as: UTF8.self)
        }
        #expect(
            try text(.markdown) == """
                Letter

                # Letter to Acme & Söhne

                Dear Acme & Söhne, yours Ann.

                ---

                Acme & Söhne · Letter

                """)
        #expect(
            try text(.html).contains("<p>Dear <span class=\"v\">Acme &amp; Söhne</span>")
                || text(.html).contains("Dear Acme &amp; Söhne, yours Ann."))
        #expect(try text(.flat).contains("Acme &amp; Söhne"))
        #expect(try made.bytes(as: .word, path: path).starts(with: [0x50, 0x4B, 0x03, 0x04]))
    }

    @Test("what stands around the text says whom it is about, the meeting and its day, and never the day of the build")
    func frame() throws {
        let plan = try document("plan of acme, meeting")
        #expect(plan.customer == "Acme & Söhne" && plan.occasion == "Meeting, 1\u{A0}Dec\u{A0}2026")
        #expect(plan.isoDate == "2026-12-01" && plan.isInternal && plan.paper == .a4 && plan.language == "en-GB")
        let unplanned = try document("plan of zeta, meeting")
        #expect(unplanned.occasion == "Meeting" && unplanned.isoDate == nil)
        #expect(unplanned.paper == .letter && unplanned.language == "en-US")
        let letter = try document("letter of acme")
        #expect(
            letter.occasion == "" && letter.isoDate == nil && !letter.isInternal && letter.organisation == "Sellers")
        let guide = try document("guide")
        #expect(guide.customer == "" && guide.footerLine == "Sellers · Guide")
    }

    @Test("an internal document leads back to the start page, a customer's into no folder of ours")
    func startPage() throws {
        let plan = try document("plan of acme, meeting")
        #expect(plan.startPage == StartPageLink(title: "How we sell", path: "../../index.html"))
        #expect(try document("letter of acme").startPage == nil)
    }

    @Test("a customer's document with something missing is a draft, an internal one is not")
    func draft() throws {
        for (audience, isDraft) in [("customer", true), ("internal", false)] {
            let workspace = try MemoryWorkspace()
                .replacing("audience: customer", with: "audience: \(audience)", in: "Templates/letter.md")
                .replacing("yours {{deal.rep}}", with: "on {{deal.go_live}}", in: "Templates/letter.md")
            let (job, project) = try job("letter of acme", of: workspace)
            let made = try #require(DocumentMaker(project: project).make(job))
            #expect(made.isDraft == isDraft && made.openItems == ["go-live"])
        }
    }

    @Test(
        "a picture is named by its path in the workspace, and one that cannot be shown is told at its place",
        arguments: [
            ("assets/line.svg", nil),
            (
                "assets/gone.svg",
                "T22: the image 'assets/gone.svg' cannot be used: there is no such file in the workspace"
            ),
            (
                "../line.svg",
                "T22: the image '../line.svg' cannot be used: pictures are named by their path in the workspace, such as "
                    + "Templates/images/line.png"
            ),
            (
                "Templates/sheet.md",
                "T22: the image 'Templates/sheet.md' cannot be used: it is no PNG, JPEG or SVG picture"
            ),
        ] as [(String, String?)])
    func pictures(path: String, told: String?) throws {
        let workspace = try MemoryWorkspace()
            .replacing("](assets/line.svg)", with: "](\(path))", in: "Templates/sheet.md")
        let problems = try workspace.project().problems().diagnostics
        #expect(problems.map { "\($0.code.rawValue): \($0.message)" } == [told].compactMap(\.self))
        guard told == nil else { return }
        let (job, project) = try job("sheet of sheet", of: workspace)
        let made = try #require(DocumentMaker(project: project).make(job))
        #expect(made.pictures?.map(\.path) == ["assets/line.svg"])
    }

    @Test("no path that a deal names leads out of the workspace", arguments: ["../x.svg", "/x.svg", "a/../../x.svg"])
    func pathOfDeal(path: String) throws {
        let deal = try #require(MemoryWorkspace.all["Specs/deals/acme.yaml"])
        let workspace = try MemoryWorkspace().with("Specs/deals/acme.yaml", "logo: \(path)\n" + deal)
            .replacing("yours", with: "![Logo]({{deal.logo}})", in: "Templates/letter.md").with(path, "<svg/>")
        let problem = try #require(try workspace.project().problems().diagnostics.first)
        #expect(problem.place.file == "Specs/deals/acme.yaml" && problem.severity == .error)
    }

    @Test(
        "a deal may name a picture; one that names none has none and waits for none",
        arguments: [
            (nil, nil), ("assets/line.svg", nil),
            (
                "assets/gone.svg",
                "'assets/gone.svg' (Specs/deals/acme.yaml:1) cannot be used: there is no such file in the workspace"
            ),
            (
                "a/%2e%2e/b.svg",
                "'a/%2e%2e/b.svg' (Specs/deals/acme.yaml:1) cannot be used: there is no such file in the workspace"
            ),
        ] as [(String?, String?)])
    func pictureOfDeal(logo: String?, told: String?) throws {
        let deal = try #require(MemoryWorkspace.all["Specs/deals/acme.yaml"])
        let workspace = try MemoryWorkspace()
            .with("Specs/deals/acme.yaml", (logo.map { "logo: \"\($0)\"\n" } ?? "") + deal)
            .replacing(
                "yours", with: "from us.\n\n![{{deal.company}}]({{deal.logo}} \"width=40mm right\")\n\nyours",
                in: "Templates/letter.md")
        // What Word does not show, and what is not there, is told without a document.
        let problems = try workspace.project().problems().diagnostics.map(\.code)
        #expect(problems == (logo == nil ? [] : [told == nil ? "T67" : "T63"]))
        let (job, project) = try job("letter of acme", of: workspace)
        let made = try #require(DocumentMaker(project: project).make(job))
        #expect(made.diagnostics.map(\.message) == [told.map { "the image \($0)" }].compactMap(\.self))
        #expect(made.openItems.isEmpty && !made.document.isDraft)
        let pictures = made.document.blocks.dump.split(separator: "\n").filter { $0.contains("image ") }
        let isShown = logo != nil && told == nil
        #expect(pictures.count == (isShown ? 1 : 0))
        #expect(
            made.document.blocks.filter { if case .paragraph = $0 { true } else { false } }.count == (isShown ? 3 : 2))
    }

    @Test(
        "tags in a template's kind, and templates where none is read, are told",
        arguments: [
            (
                "Templates/letter.md", "kind: Letter", "kind: \"{{deal.amount}}\"",
                "3:8 T45: no tag may stand in 'kind'; it would be printed as it is written"
            ),
            ("Templates/letter.md", "kind: Letter", "kind: Letter {1}", nil),
            (
                "Templates/letters/thanks.md", "", "Dear",
                "1:1 T46: nothing reads this file: it is neither a template nor a partial"
            ),
            ("Templates/letters/README.md", "", "Notes", nil),
        ] as [(String, String, String, String?)])
    func strayTemplates(path: String, old: String, new: String, told: String?) throws {
        let workspace = MemoryWorkspace()
        let changed = old.isEmpty ? workspace.with(path, new) : try workspace.replacing(old, with: new, in: path)
        #expect(try changed.project().problems().lines == [told].compactMap { $0.map { "\(path):\($0)" } })
    }

    @Test(
        "Markdown for others says what a picture shows and names none of our files, ours links it",
        arguments: [
            ("internal", "![A line](../../../assets/line.svg)\n"), ("customer", "\nA line\n"),
            ("partner", "\nA line\n"),
        ])
    func pictureInMarkdown(audience: String, expected: String) throws {
        let workspace = try MemoryWorkspace()
            .replacing("audience: customer", with: "audience: \(audience)", in: "Templates/letter.md")
            .replacing("Dear", with: "![A line](assets/line.svg)\n\nDear", in: "Templates/letter.md")
            .replacing(
                "company: Acme", with: "shared_with: [customer, partner]\ncompany: Acme", in: "Specs/deals/acme.yaml")
        let (job, project) = try job("letter of acme", of: workspace)
        let made = try #require(DocumentMaker(project: project).make(job))
        let text = String(decoding: try made.bytes(as: .markdown, path: #require(job.path)), as: UTF8.self)
        #expect(text.contains(expected) && text.contains("line.svg") == (audience == "internal"), "\(text)")
    }

    @Test("a file that cannot be read and a link that leads out are told by name, and nothing that follows from them")
    func unreadable() throws {
        let project = Project(
            specs: [
                FoundFile(path: "Specs/process.yaml", content: .unreadable(reason: "permission denied")),
                FoundFile(path: "Specs/deals/acme.yaml", content: .outside(target: "/etc/passwd")),
            ], templates: [], today: try MemoryWorkspace().project().today
        ) { _ in nil }
        #expect(
            project.problems().lines == [
                "Specs/deals/acme.yaml:1:1 S41: this link leads out of the workspace, to /etc/passwd",
                "Specs/process.yaml:1:1 S40: this file cannot be read: permission denied",
            ])
    }

    @Test(
        "of a folder or partial that cannot be read that alone is told, once",
        arguments: ["Specs", "Specs/interactions", "Specs/deals", "Templates/partials", "Templates/partials/people.md"])
    func unreadableFolder(path: String) throws {
        let files = MemoryWorkspace.all
        func found(_ folder: String) -> [FoundFile] {
            files.filter { $0.key.hasPrefix(folder + "/") && $0.key != path && !$0.key.hasPrefix(path + "/") }
                .map { FoundFile(path: $0.key, content: .bytes(Array($0.value.utf8))) }
                + (path.hasPrefix(folder)
                    ? [FoundFile(path: path, content: .unreadableFolder(reason: "permission denied"))] : [])
        }
        let project = Project(
            specs: found("Specs"), templates: found("Templates"), today: try MemoryWorkspace().project().today
        ) { file in files[file].map { FoundFile(path: file, content: .bytes(Array($0.utf8))) } }
        #expect(project.problems().lines == ["\(path):1:1 S40: this folder cannot be read: permission denied"])
    }
}
