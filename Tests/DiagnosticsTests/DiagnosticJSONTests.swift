import Diagnostics
import Foundation
import Testing

@Suite("A problem as programs read it")
struct DiagnosticJSONTests {
    @Test("one object a line, keys in order")
    func line() {
        let diagnostic = Diagnostic(
            .warning, "W08", at: Place(file: "Specs/process.yaml", line: 3, column: 5, length: 2), "a \"b\"\n\\",
            help: "é\u{1}\u{2028}")
        #expect(
            DiagnosticJSON.text([diagnostic]) == """
                {"file":"Specs/process.yaml","line":3,"column":5,"end":{"line":3,"column":7},"severity":"warning",\
                "code":"W08","message":"a \\"b\\"\\n\\\\","help":"é\\u0001\\u2028"}

                """)
    }

    @Test("what belongs to it elsewhere and how it is mended come last, with their places")
    func notesAndFixes() {
        let place = Place(file: "a.yaml", line: 2, column: 3, length: 4)
        var diagnostic = Diagnostic(.error, "E10", at: place, "m")
        diagnostic.notes = [Diagnostic.Note(place: Place(file: "b.yaml", line: 7, column: 1), text: "the first one")]
        diagnostic.fixes = [Diagnostic.Fix(place: place, text: "plan")]
        #expect(
            DiagnosticJSON.line(diagnostic) == """
                {"file":"a.yaml","line":2,"column":3,"end":{"line":2,"column":7},"severity":"error","code":"E10",\
                "message":"m","help":"",\
                "notes":[{"file":"b.yaml","line":7,"column":1,"end":{"line":7,"column":1},"text":"the first one"}],\
                "fixes":[{"file":"a.yaml","line":2,"column":3,"end":{"line":2,"column":7},"text":"plan"}]}
                """)
        #expect(
            DiagnosticFormatter().text(diagnostic) == """
                a.yaml:2:3: error[E10]: m
                   note: b.yaml:7:1: the first one

                """)
    }

    @Test("any text survives")
    func roundTrip() throws {
        let text = String(String.UnicodeScalarView((0..<0x300).compactMap(Unicode.Scalar.init))) + "👩‍💻\u{FEFF}\u{10FFFF}"
        let json = DiagnosticJSON.line(Diagnostic(.error, "S01", at: Place(file: "a"), text))
        let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
        #expect(object?["message"] as? String == text)
        #expect(object?["help"] as? String == "")
    }
}
