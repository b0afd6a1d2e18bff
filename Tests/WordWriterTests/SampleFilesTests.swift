import DocumentModel
import Foundation
import TestSupport
import Testing
import WordWriter

@Suite("Word documents to look at and to check with other tools")
struct SampleFilesTests {
    static let folder = ProcessInfo.processInfo.environment["WRITE_SAMPLES"]

    @Test("are written where WRITE_SAMPLES says", .enabled(if: folder != nil, "set WRITE_SAMPLES to a folder"))
    func write() throws {
        let folder = URL(filePath: try #require(Self.folder))
        let documents = [
            "figure-sheet": FigureSheet.document(), "figure-sheet-hebrew": FigureSheet.document(language: "he"),
            "everything": Samples.everything(), "call-plan": Samples.callPlan,
        ]
        for (name, document) in documents {
            try Data(WordWriter.docx(document)).write(to: folder.appending(path: name + ".docx"))
        }
    }
}
