import Testing

@testable import PDFMaker

@Suite("Figures of a PDF that say nothing")
struct SilentFiguresTests {
    private static func element(_ role: String, _ text: String, place: String = "/A 474 0 R\n") -> String {
        "<</Type/StructElem\n/S\(role)\n/P 4 0 R\n/Pg 1 0 R\n\(text)\n\(place)/K[6 ]\n>>\nendobj\n"
    }

    @Test("are parts of their paragraph; others stay, and nothing moves")
    func silent() {
        let spoken = Self.element("/Figure", "/Alt<FEFF0041>")
        let blank = Self.element("/Figure", "/Alt<FEFF0020>")
        let link = Self.element("/Link", "/Alt<FEFF0020>")
        let file = Array((spoken + blank + spoken + link + blank).utf8)
        let part = Self.element("/Span  ", "              ", place: "          \n")
        let made = SilentFigures.takenOut(of: file)
        #expect(made.count == file.count)
        #expect(String(decoding: made, as: UTF8.self) == spoken + part + spoken + link + part)
    }

    @Test("a file that is cut anywhere is read without harm")
    func cut() {
        let file = Array(Self.element("/Figure", "/Alt<FEFF0020>").utf8)
        for count in file.indices { #expect(SilentFigures.takenOut(of: Array(file[..<count])).count == count) }
    }
}
