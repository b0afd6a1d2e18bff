import Assembly
import CollateralCLI
import Foundation
import PDFMaker
import TestSupport
import Testing

@testable import WorkspaceStore

@Suite("PDFs are outputs as others are")
struct PDFBuildTests {
    private static let (plan, agenda) = ("output/action-plans/acme/Action-plan", "output/agendas/acme/Agenda-Meeting")

    private let office: FakeOffice
    private let workspace: TemporaryFolder

    init() throws {
        office = try FakeOffice()
        workspace = try SmallMeeting.workspace()
    }

    private var installed: Result<Office, Office.Missing> { .success(Office(program: office.program)) }

    @discardableResult
    private func build(
        _ formats: [OutputFormat] = [.html, .word, .pdf], in folder: TemporaryFolder? = nil, hasOffice: Bool = true,
        _ change: (inout BuildOptions) -> Void = { _ in }
    ) throws -> BuildReport {
        try (folder ?? workspace).build {
            $0.formats = formats
            if hasOffice { $0.office = installed }
            change(&$0)
        }
    }

    private func isPDF(_ path: String) -> Bool {
        (try? workspace.bytes(path + ".pdf"))?.starts(with: "%PDF-".utf8) ?? false
    }

    @Test("they are made once, many in one process, and only of what changed")
    func once() throws {
        let report = try build { $0.jobs = 1 }
        let documents = report.entries.count
        #expect(!report.hasFailed && !report.hasWriteFailure && office.processes == [documents])
        #expect(isPDF(Self.plan) && isPDF(Self.agenda))
        let again = try build()
        #expect(again.entries.allSatisfy(\.isUpToDate) && office.processes.count == 1)
        // Asked for in another company: the Word file is written, and its PDF stands.
        try build([.word, .flat, .pdf])
        #expect(office.processes.count == 1)
        let before = try workspace.bytes(Self.agenda + ".pdf")
        try workspace.replaceFirst("Show the line", with: "Show line 3", in: SmallMeeting.deal)
        let changed = try build()
        #expect(office.processes.dropFirst() == [1] && changed.entries.filter { !$0.isUpToDate }.count == 1)
        #expect(try workspace.bytes(Self.agenda + ".pdf") == before)

        // The same as a clean build, whatever was made together.
        let clean = try workspace.copy(of: ["Specs", "Templates"])
        try build(in: clean) { $0.jobs = 2 }
        let own: Set = ["manifest", "deals", "workspace", "lock", "tmp"]
        let hidden = Set(own.map { ".collateral/" + $0 })
        let isSame =
            try workspace.contents(below: "output", except: hidden) == clean.contents(below: "output", except: hidden)
        #expect(!isSame, "the other company's flat files are there too")
        for file in clean.files() { #expect(try clean.bytes(file) == workspace.bytes(file), "\(file)") }
    }

    @Test("another version of LibreOffice makes them anew")
    func update() throws {
        try build { $0.jobs = 1 }
        try office.update()
        let report = try build { $0.jobs = 1 }
        #expect(office.processes == [report.entries.count, report.entries.count])
    }

    @Test("without LibreOffice the other formats are made, one sentence tells what to install, and the status too")
    func missing() throws {
        let report = try build(hasOffice: false)
        #expect(report.hasWriteFailure && report.entries.allSatisfy { $0.state == .made && $0.isWithoutPDF })
        #expect(workspace.exists(Self.plan + ".docx") && !workspace.exists(Self.plan + ".pdf"))
        let lines = report.summary.split(separator: "\n")
        #expect(lines.first?.hasPrefix("\(report.entries.count) documents in HTML and Word (") == true, "\(lines)")
        #expect(
            lines.contains(
                "No PDF of \(report.entries.count) documents: LibreOffice is not installed; install it (Debian, Ubuntu: apt install libreoffice-writer; macOS: brew install --cask libreoffice), or name its program soffice in COLLATERAL_SOFFICE; until then, the web page's own print makes one"
            ))
        #expect(report.documentLines.contains("\"state\":\"failed\""))
        let alone = try build([.pdf], hasOffice: false)
        #expect(alone.hasFailed && alone.summary.hasPrefix("0 documents in PDF (0 files, 0 new or changed)\n"))
        #expect(try !build().hasWriteFailure && isPDF(Self.plan))
        // What was made stands, also once nothing here makes it.
        #expect(try !build(hasOffice: false).hasWriteFailure)
    }

    @Test(
        "a document of which no PDF can be made is told and has its other formats; the old PDF is not shown",
        arguments: ["missing", "crash", "garbage"])
    func fault(fault: String) throws {
        try build()
        let old = try workspace.bytes(Self.plan + ".pdf")
        try workspace.replaceFirst("Show the line", with: "Show line 3", in: SmallMeeting.deal)
        try workspace.replaceFirst("09:30", with: "10:30", in: SmallMeeting.deal)
        let other = try workspace.copy(of: ["Specs", "Templates"])
        try build([.word], in: other)
        try office.goWrong(with: other.bytes(Self.plan + ".docx"), as: fault)
        let report = try build()
        let failed = report.entries.filter { $0.missingPDF == .notMade(.notMade) }
        #expect(failed.map(\.path) == ["action-plans/acme/Action-plan"] && report.hasWriteFailure)
        #expect(
            report.summary.contains(
                "No PDF of 1 document:\n  output/action-plans/acme/Action-plan: LibreOffice made no PDF of it\n"),
            "\(report.summary)")
        #expect(
            report.summary.hasPrefix("\(report.entries.count) documents in HTML, Word and PDF (")
                && !report.summary.contains("Not written"), "\(report.summary)")
        #expect(try workspace.bytes(Self.plan + ".docx") == other.bytes(Self.plan + ".docx"))
        #expect(try workspace.bytes(Self.plan + ".pdf") == old)
        let page = try workspace.text("output/index.html")
        #expect(
            page.contains("Agenda-Meeting.pdf") && page.contains("Action-plan.docx")
                && !page.contains("Action-plan.pdf"))
        try office.recover()
        #expect(try !build().hasWriteFailure && workspace.bytes(Self.plan + ".pdf") != old)
        #expect(try workspace.text("output/index.html").contains("Action-plan.pdf"))
    }

    @Test("a build that is stopped while PDFs are made leaves those documents as they were, in every format")
    func stopped() throws {
        try build()
        let before = try workspace.contents(below: "output/agendas")
        try workspace.replaceFirst("09:30", with: "10:30", in: SmallMeeting.deal)
        let other = try workspace.copy(of: ["Specs", "Templates"])
        try build([.word], in: other)
        try office.goWrong(with: other.bytes(Self.agenda + ".docx"), as: "hang")
        let options = {
            var options = BuildOptions(jobs: 1)
            (options.formats, options.office) = ([.html, .word, .pdf], installed)
            return options
        }()
        let builder = try Builder(
            project: workspace.project(), in: WorkspaceFolder(at: workspace.path), options: options)
        let office = office
        let report = try builder.build(isCancelled: { office.beats > 0 })
        guard case .cancelled = report.ending else { return #expect(Bool(false), "\(report.ending)") }
        #expect(try workspace.contents(below: "output/agendas") == before)
        try office.recover()
        #expect(try build().ending == .complete && workspace.contents(below: "output/agendas") != before)
    }

    @Test("an edited PDF is kept, and one that is no longer made is removed with the others")
    func life() throws {
        try build()
        try workspace.write("%PDF-1.7 mine", to: Self.plan + ".pdf")
        try workspace.replaceFirst("Show the line", with: "Show line 3", in: SmallMeeting.deal)
        #expect(try build().kept.map(\.newVersion) == ["action-plans/acme/Action-plan.new.pdf"])
        #expect(try workspace.text(Self.plan + ".pdf") == "%PDF-1.7 mine")
        try workspace.remove("Templates/agenda.md")
        try build { $0.isPruning = true }
        #expect(!workspace.exists(Self.agenda + ".pdf") && workspace.exists(Self.plan + ".pdf"))
    }

    @Test("what is sent is made with its number, and is kept and known again byte for byte alone")
    func issued() throws {
        try build()
        let live = try workspace.bytes(Self.plan + ".pdf")
        let paper = try workspace.issue("action-plan", to: "Cy Young", office: installed)
        let kept = "Specs/issued/acme/action-plan/1/Action-plan.pdf"
        let sent = try workspace.bytes(kept)
        #expect(paper.edits == [] && sent != live)
        #expect(try workspace.bytes(Self.plan + ".pdf") == sent)
        #expect(try workspace.issue("action-plan", to: "Cy Young").isKnown)
        // A build puts it there, also where nothing makes PDFs.
        try workspace.remove(Self.plan + ".pdf")
        #expect(try !build(hasOffice: false).hasWriteFailure && workspace.bytes(Self.plan + ".pdf") == sent)

        func said(_ bytes: [UInt8], as name: String) throws -> (text: String, status: Int32) {
            try workspace.write(bytes, to: "inbox/\(name)")
            let found = try Verification(
                of: "\(workspace.path)/inbox/\(name)", against: workspace.project().issued,
                in: WorkspaceFolder(at: workspace.path))
            return (found.text(of: name), found.exitStatus)
        }
        #expect(try said(sent, as: "From Cy.pdf") == ("From Cy.pdf: as issued, byte for byte: \(Self.words)\n", 0))
        #expect(
            try said(sent + [10], as: "Action-plan.pdf") == (
                "Action-plan.pdf: not byte for byte as issued, with the name of \(Self.words)\n  what PDFs say is not compared: look at both, what was sent is \(kept)\n",
                1
            ))
        #expect(try said(sent + [10], as: "x.pdf") == ("x.pdf: nothing like it was issued in this workspace\n", 1))
    }

    private static let words = "revision 1 of action-plan of acme, sent on 2026-11-21 to Cy Young"

    @Test("what is older than the specs is not sent, nor what cannot be made as it would be sent")
    func refused() throws {
        try build()
        #expect(throws: IssueRefusal.noOffice(path: "action-plans/acme/Action-plan", Office.Missing())) {
            try workspace.issue("action-plan")
        }
        try workspace.replaceFirst("Show the line", with: "Show line 3", in: SmallMeeting.deal)
        try build([.html, .word])
        #expect(throws: IssueRefusal.outdated(paths: ["action-plans/acme/Action-plan.pdf"])) {
            try workspace.issue("action-plan", office: installed)
        }
        // One that somebody made himself is sent as it is.
        try workspace.write("%PDF-1.7 mine", to: Self.plan + ".pdf")
        let paper = try workspace.issue("action-plan")
        #expect(paper.edits.map(\.path) == ["action-plans/acme/Action-plan.pdf"])
        #expect(
            paper.text().contains(
                "Not as a build wrote it, and issued as it is: output/action-plans/acme/Action-plan.pdf\n"))
    }

    @Test("the PDF of a paper that was sent is made of its Word file, also where somebody edited that")
    func ofTheWordFileThatWasSent() throws {
        func isOf(_ word: [UInt8], in folder: TemporaryFolder) throws -> Bool {
            let pdf = try String(decoding: folder.bytes(Self.plan + ".pdf"), as: UTF8.self)
            return pdf.contains(ContentHash(word).description.uppercased())
        }
        let mine = Array("my own words".utf8)
        try build()
        try workspace.write(mine, to: Self.plan + ".docx")
        try workspace.issue("action-plan", office: installed)
        #expect(try isOf(mine, in: workspace))
        try build()
        #expect(try isOf(mine, in: workspace))

        // Sent without a PDF, which is asked for later, also once the deal is closed.
        for isClosed in [false, true] {
            let folder = try SmallMeeting.workspace()
            try build([.html, .word], in: folder)
            try folder.write(mine, to: Self.plan + ".docx")
            try folder.issue("action-plan")
            if isClosed { try folder.replaceFirst("company:", with: "status: won\ncompany:", in: SmallMeeting.deal) }
            #expect(try build(in: folder, hasOffice: false).hasWriteFailure && !folder.exists(Self.plan + ".pdf"))
            try build(OutputFormat.documents + [.pdf], in: folder)
            #expect(try isOf(mine, in: folder) && !folder.exists(Self.plan + ".md"), "closed: \(isClosed)")
            let made = office.processes.count
            let again = try build(in: folder)
            #expect(office.processes.count == made && again.entries.allSatisfy { $0.writtenFiles == 0 })
        }
    }

    @Test("beside a paper that was sent as a Word file, the report tells only of formats that are there")
    func besideWhatWasSent() throws {
        try build([.word])
        try workspace.issue("action-plan")
        let report = try build(hasOffice: false)
        let entry = try #require(report.entries.first { $0.name.hasPrefix("action-plan") })
        #expect(entry.files == ["html", "docx"].map { "action-plans/acme/Action-plan.\($0)" })
        #expect(entry.missingPDF == .noOffice && workspace.exists(Self.plan + ".html"))
    }

    @Test("a PDF that says what its document said before is told, until it is made anew")
    func outdated() throws {
        #expect(try build().outdatedPDFs == [])
        try workspace.replaceFirst("Show the line", with: "Show line 3", in: SmallMeeting.deal)
        for formats in [[OutputFormat.html, .word], [.html, .word, .pdf]] {
            let report = try build(formats, hasOffice: false)
            #expect(report.outdatedPDFs == ["action-plans/acme/Action-plan.pdf"])
            let lines = report.summary.split(separator: "\n")
            #expect(lines.contains("Still as before: 1 PDF of documents that say something else now:"), "\(lines)")
            let advice = "  ('collateral build --format pdf' makes them anew)"
            #expect(lines.contains { $0 == advice } == (report.missingOffice == nil))
            #expect(
                report.documentLines.contains(
                    #"{"files":["output/action-plans/acme/Action-plan.pdf"],"state":"as before"}"#))
        }
        #expect(try build([.pdf]).outdatedPDFs == [])
    }

    @Test("which fonts stand in is told by every build that has the PDFs, whether it makes them or not")
    func standIns() throws {
        try workspace.write("text_font: [Nowhere Antiqua, serif]\n", to: "Templates/brand.yaml")
        let line = "PDF: the font Nowhere Antiqua is not on this machine; Liberation Serif stands in for it"
        // Made; left; left beside flat files that are new.
        for formats in [[OutputFormat.word, .pdf], [.word, .pdf], [.word, .flat, .pdf]] {
            #expect(try build(formats).summary.split(separator: "\n").contains { $0 == line })
        }
        #expect(try !build([.word]).summary.contains("Nowhere Antiqua"))
        // A manifest of the version before does not say it; its PDFs stand all the same.
        let manifest = "output/.collateral/manifest"
        let text = try workspace.text(manifest)
        let before = text.replacing("manifest 7", with: "manifest 6")
            .replacing(/\ 1\tNowhere Antiqua\tLiberation Serif/, with: "").replacing(/([0-9a-f]{32}) 0\t/) {
                "\($0.1)\t"
            }
        #expect(before.count < text.count)
        try workspace.write(before, to: manifest)
        let processes = office.processes
        let report = try build([.word, .pdf])
        #expect(report.manifestDamage == nil && office.processes == processes)
        #expect(report.entries.allSatisfy { $0.isUpToDate && $0.fontStandIns.isEmpty })
    }

    @Test("what was held and never sent stays as it is")
    func settled() throws {
        try build()
        let before = try workspace.contents(below: "output/agendas")
        try workspace.replaceFirst("status: reviewed", with: "status: held", in: SmallMeeting.deal)
        try workspace.replaceFirst("Hear the cost", with: "Hear it", in: SmallMeeting.deal)
        try build { $0.isPruning = true }
        #expect(try workspace.contents(below: "output/agendas") == before)
        try workspace.issue("agenda")
        #expect(workspace.exists("Specs/issued/acme/agenda/first/1/Agenda-Meeting.pdf"))
    }

    @Test("of what was sent and is closed, and has no Word file to be made of, no PDF is made, and that is said")
    func sentInOtherFormats() throws {
        try build([.html])
        try workspace.issue("action-plan")
        try workspace.replaceFirst("company:", with: "status: won\ncompany:", in: SmallMeeting.deal)
        let report = try build([.pdf]) { $0.document = "action-plan" }
        let lines = report.summary.split(separator: "\n")
        #expect(lines.first == "0 documents in PDF (0 files, 0 new or changed)", "\(lines)")
        #expect(
            lines.contains("Left as sent: 1 document of closed deals and held meetings, sent in other formats"),
            "\(lines)")
        #expect(report.documentLines.contains(#""state":"settled""#) && !report.hasWriteFailure)
    }

    @Test("what keeps this machine from making any PDF is told once, and in its own words")
    func machine() throws {
        let report = try build([.html, .pdf]) { $0.office = .success(Office(program: "/nowhere/soffice")) }
        let lines = report.summary.split(separator: "\n")
        let count = report.entries.count
        #expect(
            lines.contains("No PDF of \(count) documents: LibreOffice cannot be run: No such file or directory"),
            "\(lines)")
        #expect(lines.first?.hasPrefix("\(count) documents in HTML (") == true && report.hasWriteFailure, "\(lines)")
    }

    @Test("what is left as it stands counts neither as done nor as to be done when a build is stopped")
    func stoppedBesideSettled() throws {
        try workspace.replaceFirst("status: reviewed", with: "status: held", in: SmallMeeting.deal)
        try workspace.replaceFirst("2026-11-25T", with: "2026-11-20T", in: SmallMeeting.deal)
        try office.goWrong(as: "hang")
        var options = BuildOptions(jobs: 1)
        (options.formats, options.office) = ([.pdf], installed)
        let builder = try Builder(
            project: workspace.project(), in: WorkspaceFolder(at: workspace.path), options: options)
        let office = office
        let report = try builder.build(isCancelled: { office.beats > 0 })
        let settled = report.entries.count { if case .settled = $0.state { true } else { false } }
        guard case .cancelled(let done, let total) = report.ending else {
            return #expect(Bool(false), "\(report.ending) \(report.entries)")
        }
        #expect(settled > 0 && done == 0 && total > 0 && report.entries.count == settled)
    }

    @Test("documents with graphs are told where none can be laid out, and are made again once they can")
    func graphs() throws {
        try workspace.write(
            workspace.text("Templates/agenda.md").replacing("audience: customer", with: "audience: internal")
                + "\n\n```figure value-network\n```\n", to: "Templates/agenda.md")
        func build(drawsGraphs: Bool) throws -> BuildReport {
            try workspace.build { ($0.formats, $0.drawsGraphs) = ([.markdown], drawsGraphs) }
        }
        #expect(try build(drawsGraphs: true).lacksGraphs == false)
        for drawsGraphs in [false, true] {
            let report = try build(drawsGraphs: drawsGraphs)
            #expect(report.entries.filter { !$0.isUpToDate }.map(\.path).allSatisfy { $0.hasPrefix("agendas/") })
            #expect(report.entries.contains { !$0.isUpToDate } && report.lacksGraphs == !drawsGraphs)
            #expect(report.summary.contains("apt install libgvc6") == !drawsGraphs, "\(report.summary)")
        }
    }
}
