import XML

/// Styles of runs: links, code, blanks, open items.
enum CharacterStyles {
    static func write(to xml: XMLWriter) {
        StyleEntry(
            kind: .character, id: "DefaultParagraphFont", name: "Default Paragraph Font", isDefault: true,
            isOffered: false
        ).write(to: xml)
        entry("Hyperlink", "Hyperlink").write(
            to: xml,
            run: {
                xml.value("w:color", Look.accent)
                xml.value("w:u", "single")
            })
        entry("CodeText", "Code Text").write(
            to: xml,
            run: {
                xml.fonts(Look.codeFont)
                xml.element("w:noProof")
                xml.size(Look.small + 1)
                xml.fill(Look.tint)
            })
        entry("PlaceholderText", "Placeholder Text").write(
            to: xml,
            run: {
                xml.value("w:color", Look.muted)
            })
        entry("WritingLine", "Writing Line").write(
            to: xml,
            run: {
                xml.value("w:color", Look.writingLine)
            })
        entry("OpenItem", "Open Item").write(
            to: xml,
            run: {
                xml.bold()
                xml.value("w:color", Look.ink)
                xml.fill(Look.openItemTint)
            })
        entry("Checkbox", "Checkbox").write(
            to: xml,
            run: {
                xml.fonts(Look.checkboxFont)
                xml.size(Look.base)
            })
        entry("MajorInteractionMark", "Major Interaction Mark").write(
            to: xml,
            run: {
                xml.value("w:color", Look.mark)
            })
        entry("MutedText", "Muted Text").write(
            to: xml,
            run: {
                xml.value("w:color", Look.muted)
            })
        entry("Accent", "Accent").write(
            to: xml,
            run: {
                xml.value("w:color", Look.accent)
            })
    }

    private static func entry(_ id: String, _ name: String) -> StyleEntry {
        StyleEntry(kind: .character, id: id, name: name, basedOn: "DefaultParagraphFont")
    }
}
