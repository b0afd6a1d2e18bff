import XML

/// Writes text as runs: one for each stretch of one direction, line ends and tabs as Word's own.
struct TextRuns {
    let markup: Markup
    /// The direction of the paragraph.
    let isRightToLeft: Bool

    func write(_ text: String, _ format: RunFormat, to xml: XMLWriter) {
        if text.isEmpty { return }
        if !text.utf8.contains(where: { $0 < 0x20 }) {
            stretch(text, format, to: xml)
            return
        }
        var rest = Substring(text)
        while let place = rest.firstIndex(where: { $0.isNewline || $0 == "\t" }) {
            if place > rest.startIndex { stretch(String(rest[..<place]), format, to: xml) }
            xml.write(rest[place] == "\t" ? markup.tab : markup.lineBreak)
            rest = rest[rest.index(after: place)...]
        }
        if !rest.isEmpty { stretch(String(rest), format, to: xml) }
    }

    /// Text without line ends and tabs.
    private func stretch(_ text: String, _ format: RunFormat, to xml: XMLWriter) {
        // Code is written from left to right in every document.
        if (!isRightToLeft || format.contains(.code)) && ScriptRuns.isLeftToRightOnly(text) {
            xml.write(markup.runs[format.index]) { xml.text(text) }
            return
        }
        for run in ScriptRuns.split(text, isRightToLeft: isRightToLeft) {
            var format = format
            switch run.direction {
            case .leftToRight: break
            case .hebrew: format.formUnion([.rightToLeft, .hebrew])
            case .otherRightToLeft: format.insert(.rightToLeft)
            }
            xml.write(markup.runs[format.index]) { xml.text(String(run.text)) }
        }
    }
}
