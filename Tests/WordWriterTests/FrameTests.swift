import DocumentModel
import Foundation
import OfficePackage
import TestSupport
import Testing
import WordWriter
import XML

@Suite("What stands around a Word document")
struct FrameTests {
    @Test("a customer's file carries no marking, no header and no name of a tool in any of its parts")
    func customer() throws {
        var document = Samples.callPlan
        document.isInternal = false
        let file = try WordFile(document)
        #expect(file.package.part(named: "word/header1.xml") == nil)
        for part in file.package.parts {
            let text = String(decoding: part.bytes, as: UTF8.self).lowercased()
            for word in ["collateral", "internal", "libreoffice", "microsoft office", "python"] {
                #expect(!text.contains(word), "\(part.name) says \(word)")
            }
        }
    }

    @Test("properties hold title, language, company and day, and the draft mark is in the title")
    func properties() throws {
        let core = try WordFile(Samples.everything()).tree("docProps/core.xml")
        #expect(core.first("dc:title")?.text == "Draft: \(Samples.awkward)")
        #expect(core.first("dc:language")?.text == "en-US")
        #expect(core.first("dcterms:created")?.text == "2027-05-14T00:00:00Z")
        #expect(core.first("dc:creator")?.text == "A & B")
        #expect(
            try WordFile(Samples.callPlan).tree("docProps/core.xml").first("dc:title")?.text == Samples.callPlan.title)
    }

    @Test("properties of a document without a day of its own hold none")
    func noDay() throws {
        let core = try WordFile(Document(title: "Proposal", blocks: [])).tree("docProps/core.xml")
        #expect(core.first("dc:title")?.text == "Proposal")
        #expect(core.first("dcterms:created") == nil && core.first("dcterms:modified") == nil)
    }

    @Test("the footer names customer, meeting and kind, and the sender where there is no customer")
    func footerOfMeeting() throws {
        let footer = try WordFile.lines(of: WordFile(Samples.callPlan).tree("word/footer1.xml"))
        #expect(
            footer == ["Nordwerk Fördertechnik · Needs analysis, 14 May 2027 · Call plan\tPage\u{A0}1\u{A0}of\u{A0}1"])
        let guide = Document(kind: "Process guide", title: "How we sell", organisation: "Linear Drives", blocks: [])
        #expect(
            try WordFile.lines(of: WordFile(guide).tree("word/footer1.xml")) == [
                "Linear Drives · Process guide\tPage\u{A0}1\u{A0}of\u{A0}1"
            ])
    }

    @Test("the footer leaves out what is empty")
    func footer() throws {
        let file = try WordFile(Document(title: "Agenda", blocks: []))
        #expect(try WordFile.lines(of: file.tree("word/footer1.xml")) == ["Agenda\tPage\u{A0}1\u{A0}of\u{A0}1"])
        #expect(
            try file.tree("word/footer1.xml").all("w:fldSimple").map { $0["w:instr"] } == [
                " PAGE ", " NUMPAGES ",
            ])
    }

    @Test("the sheet is the document's", arguments: [(Paper.a4, "11906", "16838"), (.letter, "12240", "15840")])
    func paper(paper: Paper, width: String, height: String) throws {
        let size = try WordFile(Document(title: "t", paper: paper, blocks: [])).body().all("w:pgSz")
        #expect(size.map { $0.attributes.map { "\($0.name)=\($0.value)" } } == [["w:w=\(width)", "w:h=\(height)"]])
    }

    @Test("a right-to-left document says so in section, styles and tables")
    func rightToLeft() throws {
        let file = try WordFile(Samples.everything(language: "he-IL"))
        #expect(try file.body().elements.last?.first("w:bidi") != nil)
        #expect(try file.body().all("w:tblPr").allSatisfy { $0.first("w:bidiVisual") != nil })
        let styles = try file.tree("word/styles.xml")
        #expect(styles.all("w:lang").first?["w:bidi"] == "he-IL")
        #expect(styles.all("w:style").first { $0["w:styleId"] == "Normal" }?.all("w:bidi").count == 1)
    }

    /// The rules of Microsoft's Open XML SDK; the tool stands beside the project, not in it.
    private static let auditTool = Checkout.shared.appending(path: "tools/audit-docx")

    @Test(
        "the rules of Open XML find nothing in a document with everything",
        .enabled(
            if: FileManager.default.isExecutableFile(atPath: auditTool.path()), "needs ../shared/tools/audit-docx"))
    func audit() throws {
        let folder = try TemporaryFolder()
        var files: [String] = []
        for (number, document) in StructureTests.documents.enumerated() {
            try folder.write(WordWriter.docx(document), to: "\(number).docx")
            files.append("\(folder.path)/\(number).docx")
        }
        let process = Process()
        let output = Pipe()
        process.executableURL = Self.auditTool
        process.arguments = files
        process.standardOutput = output
        try process.run()
        let report = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(report)")
    }
}
