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

    @Test("any text survives")
    func roundTrip() throws {
        let text = String(String.UnicodeScalarView((0..<0x300).compactMap(Unicode.Scalar.init))) + "👩‍💻\u{FEFF}\u{10FFFF}"
        let json = DiagnosticJSON.line(Diagnostic(.error, "S01", at: Place(file: "a"), text))
        let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
        #expect(object?["message"] as? String == text)
        #expect(object?["help"] as? String == "")
    }
}
