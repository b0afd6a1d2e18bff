import XML

/// Styles of runs: links, code, blanks, open items.
enum CharacterStyles {
    static func write(to xml: XMLWriter, accent: String) {
        StyleEntry(
            kind: .character, id: "DefaultParagraphFont", name: "Default Paragraph Font", isDefault: true,
            isOffered: false
        ).write(to: xml)
        entry("Hyperlink", "Hyperlink").write(
            to: xml,
            run: {
                xml.value("w:color", accent)
                xml.value("w:u", "single")
            })
        entry("CodeText", "Code Text").write(
            to: xml,
            run: {
                xml.fonts(Theme.codeFont)
                xml.element("w:noProof")
                xml.size(Theme.small + 1)
                xml.fill(Theme.tint)
            })
        entry("PlaceholderText", "Placeholder Text").write(
            to: xml,
            run: {
                xml.value("w:color", Theme.muted)
            })
        entry("WritingLine", "Writing Line").write(
            to: xml,
            run: {
                xml.value("w:color", Theme.writingLine)
            })
        entry("OpenItem", "Open Item").write(
            to: xml,
            run: {
                xml.bold()
                xml.value("w:color", Theme.ink)
                xml.fill(Theme.openItemTint)
            })
        entry("Checkbox", "Checkbox").write(
            to: xml,
            run: {
                xml.fonts(Theme.checkboxFont)
                xml.size(Theme.base)
            })
        entry("MutedText", "Muted Text").write(
            to: xml,
            run: {
                xml.value("w:color", Theme.muted)
            })
        entry("Accent", "Accent").write(
            to: xml,
            run: {
                xml.value("w:color", accent)
            })
    }

    private static func entry(_ id: String, _ name: String) -> StyleEntry {
        StyleEntry(kind: .character, id: id, name: name, basedOn: "DefaultParagraphFont")
    }
}
