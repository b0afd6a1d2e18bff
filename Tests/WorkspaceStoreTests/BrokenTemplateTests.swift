import Assembly
import CollateralCLI
import TestSupport
import Testing
import WorkspaceStore

@Suite("A template with a mistake harms nothing else")
struct BrokenTemplateTests {
    @Test("its earlier documents stay on the start page and are not called things that are no longer made")
    func earlierDocuments() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.build()
        try workspace.replace("yours {{deal.rep}}", with: "yours {{deal.repp}}", in: "Templates/letter.md")
        let report = try workspace.build()
        #expect(report.leftovers == [])
        #expect(report.hasFailed)
        #expect(try workspace.text("output/index.html").contains("letters/acme/"))
    }

    @Test(
        "its earlier documents stay on the start page, with the fault, where its front matter can no longer be read",
        arguments: ["---\ndocument: [letter\n", "no front matter", "---\ndocument: letter\nfor: nobody\n---\nDear\n"])
    func unreadableHeader(text: String) throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.build()
        let links = try workspace.text("output/index.html").matches(of: /letters\/acme\/[^"]*/).map(\.output)
        try workspace.write(text, to: "Templates/letter.md")
        let report = try workspace.build()
        #expect(report.hasFailed)
        let page = try workspace.text("output/index.html")
        for link in links { #expect(page.contains(link)) }
        #expect(page.contains("not made anew, since there are errors in <bdi>Templates/letter.md</bdi>"), "\(page)")
    }

    @Test("a folder that is named like a template is told, and its earlier documents are kept")
    func folderAsTemplate() throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.build()
        try workspace.remove("Templates/letter.md")
        try workspace.write("x", to: "Templates/letter.md/note.txt")
        #expect(
            try workspace.problems().contains(
                "Templates/letter.md:1:1: error[S40]: this file cannot be read: It is a folder\n"))
        let report = try workspace.build { $0.isPruning = true }
        #expect(report.hasFailed && workspace.exists("output/letters/acme/Letter-to-Acme.docx"))
    }

    @Test("so is one named like the file of the look or of the words", arguments: ["brand.yaml", "words.yaml"])
    func folderAsSharedFile(name: String) throws {
        let workspace = try TemporaryFolder(SmallSpecs.all)
        try workspace.write("x", to: "Templates/\(name)/note.txt")
        #expect(
            try workspace.problems().contains(
                "Templates/\(name):1:1: error[S40]: this file cannot be read: It is a folder\n"))
        #expect(try workspace.build().hasFailed)
    }

    @Test("a mistake in a partial that several templates pull in is told once")
    func partial() throws {
        var files = SmallSpecs.all
        files["Templates/partials/end.md"] = "{{nosuch}} {{deal.manager}}\n"
        for (name, target) in [("one", "deal"), ("two", "deal"), ("three", "plan")] {
            files["Templates/\(name).md"] = """
                ---
                document: \(name)
                title: T
                for: \(target)
                audience: customer
                file: \(name)/{{\(target).id}}/x
                ---
                {{>end}}
                """
        }
        let problems = try TemporaryFolder(files).problems()
        #expect(problems.matches(of: /error\[T02\]/).count == 1, "\(problems)")
        #expect(problems.matches(of: /error\[E11\]/).count == 1, "\(problems)")
        #expect(problems.matches(of: /error\[/).count == 2, "\(problems)")
    }

    @Test("loops in loops end with a message")
    func loops() throws {
        var files = SmallSpecs.all
        files["Templates/letter.md"] = nil
        let open = String(repeating: "{{#process.roles}}", count: 20)
        let close = String(repeating: "{{/process.roles}}", count: 20)
        files["Templates/t.md"] =
            "---\ndocument: t\ntitle: T\nfor: process\naudience: internal\nfile: t\n---\n\(open){{name}} \(close)\n"
        let report = try TemporaryFolder(files).build { $0.formats = [.markdown] }
        #expect(report.summary.contains("the document grows beyond all use here"), "\(report.summary)")
    }

    @Test("many values on one line take time as their number, not as its square")
    func manyValues() throws {
        var files = SmallSpecs.all
        files["Templates/letter.md"] = nil
        let open = String(repeating: "{{#process.roles}}", count: 14)
        let close = String(repeating: "{{/process.roles}}", count: 14)
        files["Templates/t.md"] =
            "---\ndocument: t\ntitle: T\nfor: process\naudience: internal\nfile: t\n---\n\(open){{name}} \(close)\n"
        let workspace = try TemporaryFolder(files)
        let time = try processorTime {
            let report = try workspace.build { $0.formats = [.markdown] }
            #expect(!report.hasFailed, "\(report.summary)")
        }
        #expect(time < .seconds(10))
    }
}

@Suite("Paths say to outsiders only what they may know")
struct PathAudienceTests {
    @Test("internal actions are not in the folder of a customer's document; ids may be")
    func folder() throws {
        var files = SmallSpecs.all
        files["Specs/deals/acme.yaml", default: ""] += """

            actions:
              - {text: Shared step, owner: Ann, side: seller, due: 2027-01-02, audience: customer}
              - {text: Secret step, owner: Ann, side: seller, due: 2027-01-02}
              - {text: Partner step, owner: Ann, side: seller, due: 2027-01-02, audience: partner}
            """
        files["Templates/letter.md"] = SmallSpecs.letter.replacing(
            "letters/{{deal.id}}/", with: "letters/{{deal.id}}/{{#deal.actions}}{{text}} {{/deal.actions}}/")
        let workspace = try TemporaryFolder(files)
        try workspace.build { $0.formats = [.markdown] }
        #expect(workspace.files().contains("output/letters/acme/Shared-step/Letter-to-Acme.md"), "\(workspace.files())")
    }
}

@Suite("The start page speaks the workspace's language")
struct StartPageLocaleTests {
    @Test(
        "days are written as the documents write them",
        arguments: [("pt-PT", "25/11/2026"), ("en-GB", "25\u{A0}Nov\u{A0}2026"), ("de-DE", "25.\u{A0}Nov.\u{A0}2026")])
    func days(locale: String, day: String) throws {
        var files = SmallSpecs.all
        files["Specs/process.yaml", default: ""] += "\nlocale: \(locale)\n"
        files["Specs/deals/acme.yaml", default: ""] +=
            "\nplans:\n  - {interaction: meeting, when: 2026-11-25T09:30+01:00}\n"
        files["Templates/plan.md"] =
            "---\ndocument: plan\ntitle: T\nfor: plan\naudience: internal\nfile: plans/{{plan.id}}\n---\nText\n"
        let workspace = try TemporaryFolder(files)
        try workspace.build { $0.formats = [.html] }
        #expect(try workspace.text("output/index.html").contains(day))
    }

    @Test("a language tag in small letters prints the same paper", arguments: ["en-us", "EN-US", "en-US"])
    func paper(locale: String) throws {
        var files = SmallSpecs.all
        files["Specs/process.yaml", default: ""] += "\nlocale: \(locale)\n"
        let workspace = try TemporaryFolder(files)
        try workspace.build { $0.formats = [.flat] }
        let file = try #require(workspace.files().first { $0.hasSuffix(".xml") })
        #expect(try workspace.text(file).contains("w:w=\"12240\""))
        #expect(try workspace.text(file).contains("w:val=\"en-US\""))
    }
}
