import DocumentModel
import Foundation
import HTMLWriter
import TestSupport
import Testing

@Suite("Pages to look at and to check with other tools")
struct SampleFilesTests {
    static let folder = ProcessInfo.processInfo.environment["WRITE_SAMPLES"]

    @Test("are written where WRITE_SAMPLES says", .enabled(if: folder != nil, "set WRITE_SAMPLES to a folder"))
    func write() throws {
        let folder = URL(filePath: try #require(Self.folder))
        var letter = Torture.document(isInternal: false, isDraft: false)
        letter.paper = .letter
        var hebrew = Torture.document()
        hebrew.language = "he"
        let pages = [
            "figure-sheet": FigureSheet.document(), "figure-sheet-hebrew": FigureSheet.document(language: "he"),
            "torture": Torture.document(), "letter": letter, "hebrew": hebrew, "call-plan": Sample.callPlan,
        ]
        for (name, document) in pages {
            try HTMLWriter.html(document).write(
                to: folder.appending(path: name + ".html"), atomically: true, encoding: .utf8)
        }
    }
}
