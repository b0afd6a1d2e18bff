import Diagnostics
import TestSupport
import Testing

@Suite("A problem as people see it")
struct DiagnosticFormatterTests {
    private static let file = "Specs/interactions/product-demonstration.yaml"

    private func shown(
        _ source: String, line: Int = 1, column: Int, length: Int = 0, hasColor: Bool = false, help: String = ""
    ) -> String {
        let place = Place(file: "a.yaml", line: line, column: column, length: length)
        let formatter = DiagnosticFormatter(
            sources: ["a.yaml": SourceText(file: "a.yaml", text: source)], hasColor: hasColor)
        return formatter.text(Diagnostic(.error, "S01", at: place, "wrong", help: help))
    }

    @Test("header, line, carets and help stand as the contract shows them")
    func contract() {
        let source = String(repeating: "#\n", count: 13) + "    - budget approved\n"
        let diagnostic = Diagnostic(
            .error, "E09", at: Place(file: Self.file, line: 14, column: 7, length: 15),
            "'budget approved' is not an exit criterion of this interaction",
            help: "its exit criteria are 'criteria agreed' (line 21) and 'next meeting booked' (line 24)")
        let formatter = DiagnosticFormatter(sources: [Self.file: SourceText(file: Self.file, text: source)])
        #expect(
            formatter.text(diagnostic) == """
                Specs/interactions/product-demonstration.yaml:14:7: error[E09]: 'budget approved' is not an exit criterion \
                of this interaction
                   14 |     - budget approved
                      |       ^^^^^^^^^^^^^^^
                   help: its exit criteria are 'criteria agreed' (line 21) and 'next meeting booked' (line 24)

                """)
    }

    @Test(
        "carets stand under what is meant, whatever stands before it",
        arguments: [
            // (line, column, length, what is shown, carets)
            ("name: Acme", 7, 4, "name: Acme", "      ^^^^"),
            ("\tname: Acme", 8, 4, "    name: Acme", "          ^^^^"),
            ("a\tb: Acme", 6, 4, "a   b: Acme", "       ^^^^"),
            ("名前: 株式会社", 5, 4, "名前: 株式会社", "      ^^^^^^^^"),
            ("name: e\u{301}te\u{301}", 7, 5, "name: e\u{301}te\u{301}", "      ^^^"),
            ("👩‍💻: Acme", 6, 4, "👩‍💻: Acme", "    ^^^^"),
            ("🇩🇪 x", 4, 1, "🇩🇪 x", "   ^"),
            ("☂️ x", 4, 1, "☂️ x", "   ^"),
            ("x: 👩‍💻", 4, 3, "x: 👩‍💻", "   ^^"),
            ("key:", 5, 0, "key:", "    ^"),
            ("key: ", 5, 0, "key: ", "    ^"),
            ("key", 40, 3, "key", "   ^"),
            ("name: אלון", 7, 4, "name: אלון", "      ^^^^"),
            ("a\u{1B}[2Jb: x", 8, 1, "a\u{FFFD}[2Jb: x", "       ^"),
        ])
    func carets(line: String, column: Int, length: Int, text: String, carets: String) {
        #expect(
            shown(line, column: column, length: length)
                == "a.yaml:1:\(column): error[S01]: wrong\n    1 | \(text)\n      | \(carets)\n")
    }

    @Test("a stretch of several lines is shown by its first")
    func severalLines() {
        let place = Place(file: "a.yaml", start: Position(line: 1, column: 4), end: Position(line: 2, column: 3))
        let formatter = DiagnosticFormatter(sources: ["a.yaml": SourceText(file: "a.yaml", text: "x: one  \n  two\n")])
        #expect(
            formatter.text(Diagnostic(.warning, "W01", at: place, "wrong")) == """
                a.yaml:1:4: warning[W01]: wrong
                    1 | x: one\u{20}\u{20}
                      |    ^^^

                """)
    }

    @Test("of a long line only what is around the problem is shown")
    func window() {
        let line = String(repeating: "a", count: 150) + "WRONG" + String(repeating: "b", count: 150)
        let rows = shown(line, column: 151, length: 5).split(separator: "\n")
        #expect(
            rows[1]
                == "    1 | …" + String(repeating: "a", count: 33) + "WRONG" + String(repeating: "b", count: 62) + "…")
        #expect(rows[2] == "      | " + String(repeating: " ", count: 34) + "^^^^^")
    }

    @Test("at the end of a long line there is room for what stands before")
    func windowAtEnd() {
        let line = String(repeating: "a", count: 300) + "WRONG"
        let rows = shown(line, column: 301, length: 5).split(separator: "\n")
        #expect(rows[1] == "    1 | …" + String(repeating: "a", count: 95) + "WRONG")
        #expect(rows[2] == "      | " + String(repeating: " ", count: 96) + "^^^^^")
    }

    @Test(
        "3,000 problems in one line of 9 kB are shown in seconds, each with what is around it")
    func manyInALongLine() {
        let source = SourceText(file: "a.md", text: String(repeating: "{{ ", count: 1_000))
        let problems = (0..<1_000).map { number in
            Diagnostic(
                .error, "T01", at: Place(file: "a.md", line: 1, column: 1 + 3 * number, length: 2), "open", help: "")
        }
        var text = ""
        #expect(processorTime { text = DiagnosticFormatter(sources: ["a.md": source]).text(problems) } < .seconds(10))
        let lines = text.split(separator: "\n")
        #expect(lines.count == 3_000)
        #expect(lines[1_501].hasPrefix("    1 | …") && lines[1_501].hasSuffix("…"))
        #expect(lines[1_501].count == 110)
        #expect(lines[1_502] == "      |" + String(repeating: " ", count: 35) + "^^")
    }

    @Test("a problem longer than the window is underlined as far as it is shown")
    func longStretch() {
        let rows = shown(String(repeating: "x", count: 500), column: 1, length: 500).split(separator: "\n")
        #expect(rows[2] == "      | " + String(repeating: "^", count: 100))
    }

    @Test(
        "a line of 1.4 MB with 2,000 problems is shown as quickly as many lines with one each")
    func manyInOneLine() {
        let line = String(repeating: "é: 'a', ", count: 160_000)
        let formatter = DiagnosticFormatter(sources: ["a.yaml": SourceText(file: "a.yaml", text: "x\n" + line)])
        let columns = (0..<2_000).map { $0 * 600 + 1 }
        var texts: [String] = []
        let time = processorTime {
            texts = columns.map { column in
                formatter.text(
                    Diagnostic(.error, "S01", at: Place(file: "a.yaml", line: 2, column: column, length: 2), "wrong"))
            }
        }
        #expect(time < .seconds(10))
        // What is meant is the same everywhere, so what is shown is, but for the edges.
        let snippets = Set(texts[5..<1_990].map { $0.split(separator: "\n").dropFirst().joined(separator: "\n") })
        #expect(snippets.count == 1)
        #expect(snippets.first?.contains("é: 'a', é: 'a'") == true)
    }

    @Test("long line numbers widen the gutter")
    func gutter() {
        let rows = shown(String(repeating: "\n", count: 123_455) + "x", line: 123_456, column: 1).split(separator: "\n")
        #expect(rows[1...] == ["123456 | x", "       | ^"])
    }

    @Test("without a source, and where the line is empty, there is only the header")
    func noLine() {
        let diagnostic = Diagnostic(.error, "S15", at: Place(file: "b.yaml"), "wrong")
        #expect(DiagnosticFormatter().text(diagnostic) == "b.yaml:1:1: error[S15]: wrong\n")
        #expect(shown("", column: 1) == "a.yaml:1:1: error[S01]: wrong\n")
        #expect(shown("x", line: 9, column: 1) == "a.yaml:9:1: error[S01]: wrong\n")
    }

    @Test("color only when told")
    func color() {
        #expect(
            shown("x: y", column: 4, length: 1, hasColor: true, help: "mend")
                == "\u{1B}[1ma.yaml:1:4\u{1B}[0m: \u{1B}[1;31merror[S01]\u{1B}[0m: wrong\n    1 | x: y\n"
                + "      |    \u{1B}[1;31m^\u{1B}[0m\n   \u{1B}[36mhelp:\u{1B}[0m mend\n")
    }

    @Test("nothing in a message reaches the terminal as a command, and each stays on its line")
    func safeMessages() {
        let diagnostic = Diagnostic(.error, "S01", at: Place(file: "b\u{1B}.yaml"), "a\nb\u{202E}c", help: "\u{7}d")
        #expect(
            DiagnosticFormatter().text(diagnostic)
                == "b\u{FFFD}.yaml:1:1: error[S01]: a b\u{FFFD}c\n   help: \u{FFFD}d\n")
    }

    @Test("no letter covers the lines around with its accents, neither in a message nor in the line shown")
    func accents() {
        let name = "A" + String(repeating: "\u{301}", count: 3_000)
        let place = Place(file: "a.yaml", line: 1, column: 1, length: 1)
        let text = DiagnosticFormatter(sources: ["a.yaml": SourceText(file: "a.yaml", text: name)])
            .text(Diagnostic(.error, "S01", at: place, name, help: name))
        #expect(text.unicodeScalars.count { $0 == "\u{301}" } == 3 * 30)
    }

    @Test(
        "the count says what there is",
        arguments: [(0, 0, "no problems"), (1, 0, "1 error"), (2, 1, "2 errors, 1 warning"), (0, 3, "3 warnings")])
    func count(errors: Int, warnings: Int, text: String) {
        let place = Place(file: "a.yaml")
        let diagnostics =
            Array(repeating: Diagnostic(.error, "S01", at: place, "x"), count: errors)
            + Array(repeating: Diagnostic(.warning, "W01", at: place, "x"), count: warnings)
        #expect(DiagnosticCount(diagnostics).text == text)
    }
}
