import OfficePackage

/// How a run of text looks, beyond its paragraph's style.
struct RunFormat: OptionSet, Hashable {
    let rawValue: Int

    static let bold = RunFormat(rawValue: 1 << 0)
    static let italic = RunFormat(rawValue: 1 << 1)
    static let strike = RunFormat(rawValue: 1 << 2)
    static let code = RunFormat(rawValue: 1 << 3)
    static let link = RunFormat(rawValue: 1 << 4)
    static let openItem = RunFormat(rawValue: 1 << 5)
    static let placeholder = RunFormat(rawValue: 1 << 6)
    /// Written from right to left.
    static let rightToLeft = RunFormat(rawValue: 1 << 7)
    /// Hebrew rather than Arabic, for the spelling checker.
    static let hebrew = RunFormat(rawValue: 1 << 8)

    /// The red of a Major Interaction's mark.
    static let mark = RunFormat(rawValue: 1 << 9)
    static let accent = RunFormat(rawValue: 1 << 10)

    /// How many formats there are.
    static let count = 1 << 11

    private var style: String? {
        if contains(.openItem) { return "OpenItem" }
        if contains(.placeholder) { return "PlaceholderText" }
        if contains(.code) { return "CodeText" }
        if contains(.link) { return "Hyperlink" }
        if contains(.mark) { return "MajorInteractionMark" }
        return contains(.accent) ? "Accent" : nil
    }

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
