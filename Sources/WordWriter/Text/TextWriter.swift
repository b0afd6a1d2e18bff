import XML

/// Writes text as runs. Neighbours that look alike become one run, each stretch of one direction has its own, and line
/// ends and tabs are Word's.
///
/// Whoever writes other markup into a paragraph calls ``flush()`` first.
final class TextWriter {
    let xml: XMLWriter
    let markup: MarkupTemplates
    var look: Look { markup.look }
    /// The direction of the paragraphs, with its script.
    let direction: ScriptRuns.Direction
    var isRightToLeft: Bool { direction != .leftToRight }
    /// What the next run will hold.
    private var pending = ""
    private var pendingProperties: RunProperties = []

    /// - Parameter language: of the document
    init(xml: XMLWriter, markup: MarkupTemplates, language: String) {
        self.xml = xml
        self.markup = markup
        direction = ScriptRuns.Direction(language: language)
    }

    func write(_ text: String, _ properties: RunProperties) {
        if properties != pendingProperties {
            flush()
            pendingProperties = properties
        }
        if pending.isEmpty { pending = text } else { pending += text }
    }

    /// Writes the run that is still being gathered.
    func flush() {
        if pending.isEmpty { return }
        lines(pending, pendingProperties)
        pending = ""
    }

    func lineBreak() {
        flush()
        xml.write(markup.lineBreak)
    }

    func tab() {
        flush()
        xml.write(markup.tab)
    }

    private func lines(_ text: String, _ properties: RunProperties) {
        let shape = TextShape(text)
        // Code is written from left to right in every document.
        if !shape.hasControls && shape.isLeftToRight && (!isRightToLeft || properties.contains(.code)) {
            xml.write(markup.runs[properties.index]) { xml.text(text) }
            return
        }
        if !shape.hasControls {
            stretch(text, properties)
            return
        }
        // Scalar by scalar: a tab and a combining mark behind it are one Character.
        var rest = Substring(text).unicodeScalars
        while let place = rest.firstIndex(where: { $0 == "\n" || $0 == "\r" || $0 == "\t" }) {
            if place > rest.startIndex { stretch(String(rest[..<place]), properties) }
            xml.write(rest[place] == "\t" ? markup.tab : markup.lineBreak)
            let isReturn = rest[place] == "\r"
            rest = rest[rest.index(after: place)...]
            if isReturn && rest.first == "\n" { rest = rest.dropFirst() }
        }
        if !rest.isEmpty { stretch(String(rest), properties) }
    }

    /// Text without line ends and tabs.
    private func stretch(_ text: String, _ properties: RunProperties) {
        if (!isRightToLeft || properties.contains(.code)) && TextShape(text).isLeftToRight {
            xml.write(markup.runs[properties.index]) { xml.text(text) }
            return
        }
        for run in ScriptRuns.split(text, in: direction) {
            var properties = properties
            switch run.direction {
            case .leftToRight: break
            case .hebrew: properties.formUnion([.rightToLeft, .hebrew])
            case .otherRightToLeft: properties.insert(.rightToLeft)
            }
            xml.write(markup.runs[properties.index]) { xml.text(run.marked) }
        }
    }
}

/// What decides how a text becomes runs, from one look at its bytes.
private struct TextShape {
    /// It holds line ends, tabs or other control characters.
    let hasControls: Bool
    /// It can hold no letter written from right to left: the first of them, U+0590, is D6 90 in UTF-8.
    let isLeftToRight: Bool

    init(_ text: String) {
        var text = text
        // Without a branch, so that the compiler can look at many bytes at a time.
        var (controls, others): (UInt8, UInt8) = (0, 0)
        text.withUTF8 { bytes in
            for byte in bytes {
                controls |= byte < 0x20 ? 1 : 0
                others |= byte >= 0xD6 && byte & 0xFE != 0xE2 ? 1 : 0
            }
        }
        (hasControls, isLeftToRight) = (controls != 0, others == 0)
    }
}
