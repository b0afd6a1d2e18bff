import DocumentModel
import Foundation
import OfficePackage
import TestSupport
import Testing

/// `RECORD_GOLDEN=1` writes what the writer gives now, and fails, so that recording is never mistaken for passing.
@Suite("Golden parts")
struct GoldenTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

    @Test(
        "the parts of a document are what they were",
        arguments: [
            ("call-plan", Samples.callPlan, ["document", "styles", "numbering", "footer1", "header1"]),
            ("everything", Samples.everything(), ["document"]),
            ("hebrew", Samples.everything(language: "he"), ["document"]),
            ("figure-sheet", FigureSheet.document(), ["document"]),
        ])
    func parts(name: String, document: Document, parts: [String]) throws {
        let file = try WordFile(document)
        for part in parts {
            let bytes = try #require(file.package.part(named: "word/\(part).xml")?.bytes)
            // A line for each tag, so that a difference can be read.
            let text = String(decoding: bytes, as: UTF8.self).replacing("><", with: ">\n<") + "\n"
            let golden = Self.folder.appending(path: "\(name)-\(part).xml")
            if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
                try Data(text.utf8).write(to: golden)
                Issue.record("recorded \(golden.lastPathComponent)")
            } else {
                #expect(try String(contentsOf: golden, encoding: .utf8) == text, "\(golden.lastPathComponent)")
            }
        }
    }
}
