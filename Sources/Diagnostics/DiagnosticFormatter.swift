/// Shows problems to people: where and what, the line it is in with carets under it, what mends it.
///
/// ```
/// Specs/deals/harrow.yaml:14:7: error[S07]: 'amount' expects a number, found '12,500'
///    14 |     - amount: 12,500
///       |               ^^^^^^
///    help: write it without separators and signs: 12500
/// ```
package struct DiagnosticFormatter: Sendable {
    /// By path; a problem in a file that is not among them is shown without its line.
    package var sources: [String: SourceText]
    package var hasColor: Bool

    package init(sources: [String: SourceText] = [:], hasColor: Bool = false) {
        self.sources = sources
        self.hasColor = hasColor
    }

    /// All of them, one after the other, each ending its last line.
    package func text(_ diagnostics: [Diagnostic]) -> String {
        diagnostics.map(text).joined()
    }

    package func text(_ diagnostic: Diagnostic) -> String {
        let place = diagnostic.place
        let color = color(of: diagnostic.severity)
        let label = painted("\(diagnostic.severity.rawValue)[\(diagnostic.code.rawValue)]", color)
        let position = painted("\(place.file.oneSafeLine):\(place.start.line):\(place.start.column)", .bold)
        var text = "\(position): \(label): \(diagnostic.message.oneSafeLine)\n"
        text += snippet(place, color)
        if !diagnostic.help.isEmpty { text += "   \(painted("help:", .cyan)) \(diagnostic.help.oneSafeLine)\n" }
        for note in diagnostic.notes {
            let spot = "\(note.place.file.oneSafeLine):\(note.place.start.line):\(note.place.start.column)"
            text += "   \(painted("note:", .cyan)) \(spot): \(note.text.oneSafeLine)\n"
        }
        return text
    }

    private func snippet(_ place: Place, _ color: Color) -> String {
        guard let source = sources[place.file], source.line(place.start.line)?.allSatisfy(\.isWhitespace) == false
        else {
            return ""
        }
        let end = place.end.line == place.start.line ? place.end.column : nil
        guard let shown = SourceLine(source, line: place.start.line, start: place.start.column, end: end) else {
            return ""
        }
        let number = String(place.start.line)
        let gutter = max(5, number.count)
        let carets = String(repeating: "^", count: shown.length)
        return String(repeating: " ", count: gutter - number.count) + "\(number) | \(shown.text)\n"
            + String(repeating: " ", count: gutter) + " | " + String(repeating: " ", count: shown.indent)
            + painted(carets, color) + "\n"
    }

    private enum Color: String {
        case bold = "1"
        case red = "1;31"
        case yellow = "1;33"
        case blue = "1;34"
        case cyan = "36"
    }

    private func color(of severity: Severity) -> Color {
        switch severity {
        case .error: .red
        case .warning: .yellow
        case .note: .blue
        }
    }

    private func painted(_ text: String, _ color: Color) -> String {
        hasColor ? "\u{1B}[\(color.rawValue)m\(text)\u{1B}[0m" : text
    }
}
