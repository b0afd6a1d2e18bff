import DocumentModel
import MarkdownWriter
import TestSupport
import Testing

@Suite("Drawings in Markdown")
struct DrawingTests {
    @Test("are their tables")
    func golden() throws {
        let text = MarkdownWriter.markdown(FigureSheet.document(), imageBase: nil)
        #expect(try Golden("figure-sheet.md").text(recording: text) == text)
    }
}
