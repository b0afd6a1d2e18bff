import Assembly
import CollateralCLI
import Foundation
import OfficePackage
import TestSupport
import Testing
import WorkspaceStore

@Suite("A file that came back is compared with what was sent by what it says")
struct VerificationTests {
    private static let folder = "output/action-plans/acme"

    /// What becomes of the file that was sent, and what is said of it.
    private static let cases:
        [(name: String, file: String, change: @Sendable ([UInt8]) throws -> [UInt8], said: String)] = [
            (
                "as it was sent", "Action-plan.docx", { $0 },
                "as issued, byte for byte: revision 1 of action-plan of acme, sent on 2026-11-21 to Cy Young"
            ),
            ("under another name", "From Cy.docx", { $0 }, "as issued, byte for byte: revision 1 of"),
            (
                "saved by another program", "Action-plan.docx",
                {
                    try inWord($0) {
                        $0.replacing("<w:r>", with: "<w:r><w:rPr/>").replacing(
                            "Show the line", with: "Show </w:t></w:r><w:r><w:t>the  line")
                    }
                }, "as issued, word for word: revision 1 of"
            ),
            (
                "with another word", "Action-plan.docx",
                { try inWord($0) { $0.replacing("Show the line", with: "Show line 3") } },
                "not as issued; it is nearest to revision 1 of action-plan of acme, sent on 2026-11-21 to Cy Young\n  - Show the line, Cy Young, by 1 Dec 2026\n  + Show line 3, Cy Young, by 1 Dec 2026\n"
            ),
            ("a page", "Action-plan.html", { $0 + Array("<!-- saved -->".utf8) }, "as issued, word for word"),
            (
                "a page with another word", "Action-plan.html",
                { text($0) { $0.replacing("Show the line", with: "Show line 3") } }, "+ Show line 3, Cy Young"
            ),
            (
                "a page with a script", "Action-plan.html", { $0 + Array("<SCRIPT>\n alert(1)</script>".utf8) },
                "not as issued; it is nearest to revision 1 of action-plan of acme, sent on 2026-11-21 to Cy Young\n  + <script> alert(1)\n"
            ),
            (
                "a page with a style sheet", "Action-plan.html",
                { text($0) { $0.replacing("</head>", with: "<style>li{display:none}</style></head>") } },
                "\n  + <style> li{display:none}\n"
            ),
            (
                "a page whose paragraph does something", "Action-plan.html",
                { text($0) { $0.replacing("<main", with: "<p onclick=\"go()\"></p><main") } },
                "\n  + <p onclick=\"go()\">\n"
            ),
            (
                "a page that loads something", "Action-plan.html",
                { text($0) { $0.replacing("</head>", with: "<link rel=\"stylesheet\" href=\"x.css\"></head>") } },
                "\n  + <link rel=\"stylesheet\" href=\"x.css\">\n"
            ),
            (
                "Markdown", "Action-plan.md", { text($0) { $0.replacing("\n- ", with: "\n*  ") } },
                "as issued, word for word"
            ),
            ("something else", "Notes.md", { _ in Array("# Notes\n\nBuy milk.\n".utf8) }, "nothing like it was issued"),
            ("no archive", "Action-plan.docx", { _ in Array("PK".utf8) }, "cannot be read: this is no Office file"),
            ("a picture", "Action-plan.png", { $0 }, "is no Word, PDF, web, Markdown or calendar file"),
        ]

    @Test("and what differs is named", arguments: cases.indices)
    func verdicts(index: Int) throws {
        let (name, file, change, said) = Self.cases[index]
        let workspace = try SmallMeeting.built()
        try workspace.issue("action-plan", to: "Cy Young")
        let ending = file.hasSuffix(".html") ? "html" : file.hasSuffix(".md") ? "md" : "docx"
        let sent = try workspace.bytes("\(Self.folder)/Action-plan.\(ending)")
        try workspace.write(change(sent), to: "inbox/\(file)")
        let verification = try Verification(
            of: "\(workspace.path)/inbox/\(file)", against: workspace.project().issued,
            in: WorkspaceFolder(at: workspace.path))
        let text = verification.text(of: file)
        #expect(text.contains(said), "\(name): \(text)")
    }

    @Test(
        "where not all that was issued can be read, nobody is told that nothing like it was",
        arguments: ["acme", "acme/action-plan/1/record.yaml"])
    func unreadPapers(place: String) throws {
        let workspace = try SmallMeeting.built()
        try workspace.issue("action-plan")
        try workspace.replaceFirst("stage: first", with: "stage: first\nstatus: lost", in: SmallMeeting.deal)
        // A link that leads out of the workspace is not followed, whoever reads.
        let (path, elsewhere) = ("\(workspace.path)/Specs/issued/\(place)", try TemporaryFolder())
        try FileManager.default.moveItem(atPath: path, toPath: elsewhere.path + "/sent")
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: elsewhere.path + "/sent")
        let project = try workspace.project()
        let verification = try Verification(
            of: "\(workspace.path)/\(Self.folder)/Action-plan.md", against: project.issued,
            in: WorkspaceFolder(at: workspace.path))
        #expect(verification.exitStatus == 74)
        #expect(
            verification.text(of: "x.md").hasPrefix(
                "x.md: nothing like it is among what was issued and can be read\n"
                    + "  it may be what cannot be read: Specs/issued/\(place)"
            ))
        let list = try Inventory(project).text()
        #expect(list.hasPrefix("Not listed, since they cannot be read: Specs/issued/\(place)\n"), "\(list)")
        #expect(list.contains("closed, never issued: ") == place.contains("/"), "\(list)")
        #expect(!list.contains("never issued: action-plan"), "\(list)")
    }

    @Test("of several revisions it is the one whose words it has")
    func revisions() throws {
        let workspace = try SmallMeeting.built()
        for (number, line) in ["line", "line 2", "line 3"].enumerated() {
            if number > 0 {
                try workspace.replace("Show the", with: "Show the \(line) before the", in: SmallMeeting.deal)
                try workspace.build()
            }
            try workspace.issue("action-plan")
        }
        for number in 1...3 {
            let verification = try Verification(
                of: "\(workspace.path)/Specs/issued/acme/action-plan/\(number)/Action-plan.html",
                against: workspace.project().issued, in: WorkspaceFolder(at: workspace.path))
            let text = verification.text(of: "x")
            #expect(text.contains("byte for byte: revision \(number) of"))
            // That another one went since is told, whoever got it.
            #expect(text.contains("\n  since then went revision 3 of action-plan of acme") == (number < 3), "\(text)")
        }
    }

    @Test("the bytes that were sent are known without reading what was kept")
    func sameBytes() throws {
        let workspace = try SmallMeeting.built()
        try workspace.issue("action-plan")
        let sent = try workspace.bytes("\(Self.folder)/Action-plan.docx")
        let search = PaperSearch(try workspace.project().issued) { _, _ in
            Issue.record("read")
            return nil
        }
        #expect(try search.find(sent, as: .word, name: "x.docx")?.isSameBytes == true)
    }

    private static func text(_ bytes: [UInt8], _ change: (String) -> String) -> [UInt8] {
        Array(change(String(decoding: bytes, as: UTF8.self)).utf8)
    }

    private static func inWord(_ bytes: [UInt8], _ change: (String) -> String) throws -> [UInt8] {
        var package = try OPCPackage(zipped: bytes)
        let index = try #require(package.parts.firstIndex { $0.name == "word/document.xml" })
        package.parts[index].content = .plain(text(package.parts[index].bytes, change))
        return try package.zipped()
    }
}
