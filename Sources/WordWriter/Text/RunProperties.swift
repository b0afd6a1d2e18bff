import XML

/// How a run of text looks, beyond its paragraph's style.
struct RunProperties: OptionSet, Hashable {
    let rawValue: Int

    static let bold = RunProperties(rawValue: 1 << 0)
    static let italic = RunProperties(rawValue: 1 << 1)
    static let strike = RunProperties(rawValue: 1 << 2)
    static let code = RunProperties(rawValue: 1 << 5)
    static let link = RunProperties(rawValue: 1 << 6)
    static let openItem = RunProperties(rawValue: 1 << 7)
    static let placeholder = RunProperties(rawValue: 1 << 8)
    /// Written from right to left.
    static let rightToLeft = RunProperties(rawValue: 1 << 3)
    /// Hebrew rather than Arabic, for the spelling checker.
    static let hebrew = RunProperties(rawValue: 1 << 4)

    static let accent = RunProperties(rawValue: 1 << 10)
    static let muted = RunProperties(rawValue: 1 << 11)
    /// A blank within a line: underscores that make a light rule to write on.
    static let writingLine = RunProperties(rawValue: 1 << 12)

    /// The character styles; where a run asks for several, the first of these wins.
    private static let styles: [(properties: RunProperties, id: String)] = [
        (.openItem, "OpenItem"), (.writingLine, "WritingLine"), (.placeholder, "PlaceholderText"), (.code, "CodeText"),
        (.link, "Hyperlink"), (.accent, "Accent"), (.muted, "MutedText"),
    ]
    private static let flags: RunProperties = [.bold, .italic, .strike, .rightToLeft, .hebrew]
    private static let flagBits = 5

    /// Where ``MarkupTemplates/runs`` has the template of the properties: its style, then its flags.
    var index: Int {
        let style = Self.styles.firstIndex { contains($0.properties) }.map { $0 + 1 } ?? 0
        return style << Self.flagBits | rawValue & Self.flags.rawValue
    }

    /// One set for each ``index``, in that order.
    static let all: [RunProperties] = ([RunProperties()] + styles.map(\.properties)).flatMap { style in
        (0..<1 << flagBits).map { style.union(RunProperties(rawValue: $0)) }
    }

    private var style: String? { Self.styles.first { contains($0.properties) }?.id }

    /// The run properties, nothing where there are none; the order of the elements is the schema's.
    func write(to xml: XMLWriter) {
        if isEmpty { return }
        xml.element("w:rPr") {
            if let style { xml.value("w:rStyle", style) }
            if contains(.bold) { xml.bold() }
            if contains(.italic) { xml.italic() }
            if contains(.strike) { xml.element("w:strike") }
            if contains(.rightToLeft) {
                xml.element("w:rtl")
                xml.element("w:lang", ["w:bidi": contains(.hebrew) ? "he-IL" : "ar-SA"])
            }
        }
    }
}
