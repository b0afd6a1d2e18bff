import Assembly
import DocumentModel
import HTMLWriter
import MarkdownWriter
import TestSupport
import Testing
import WordWriter

@Suite("What a drawing says")
struct DrawingTextTests {
    private static let sheet = FigureSheet.document()

    @Test("is the same in every format")
    func formats() throws {
        func words(_ text: String) -> Set<Substring> { Set(text.split { !$0.isLetter && !$0.isNumber }) }
        let readings = [
            "Markdown": DocumentText.markdown(MarkdownWriter.markdown(Self.sheet, imageBase: nil)),
            "HTML": DocumentText.html(HTMLWriter.html(Self.sheet)),
            "Word": try DocumentText.word(WordWriter.docx(Self.sheet)),
        ].mapValues(words)
        let all = readings.values.reduce(Set()) { $0.union($1) }.subtracting(words("A & B · Sheet"))
        for (format, found) in readings {
            #expect(all.subtracting(found).isEmpty, "\(format) lacks \(all.subtracting(found).sorted())")
        }
        #expect(all.contains("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"))
    }

    @Test(
        "is one paragraph of a paper that came back, so that a word that was changed is told",
        arguments: [OutputFormat.word, .flat, .html])
    func paragraphs(format: OutputFormat) throws {
        func texts(_ document: Document) throws -> [String] {
            let bytes =
                format == .word
                ? try WordWriter.docx(document)
                : format == .flat ? try WordWriter.flat(document) : HTMLWriter.bytes(of: document)
            return try ParagraphTexts.of(bytes, as: format, name: "sheet")
        }
        var changed = Self.sheet
        var drawing = FigureSheet.wide
        for (index, element) in drawing.elements.enumerated() {
            guard case .words(var words) = element, words.lines == ["7"] else { continue }
            words.lines = ["8"]
            drawing.elements[index] = .words(words)
        }
        changed.blocks = changed.blocks.map {
            $0 == .figure(.drawing(FigureSheet.wide)) ? .figure(.drawing(drawing)) : $0
        }
        let numbers = (1...20).map(String.init).joined(separator: " ")
        let difference = ParagraphDifference(from: try texts(Self.sheet), to: try texts(changed))
        #expect(difference.removed == [numbers])
        #expect(difference.added == [numbers.replacing("6 7 8", with: "6 8 8")])
    }
}
