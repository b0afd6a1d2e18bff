import XML

/// `word/styles.xml`: everything a document looks like. It depends on language, direction and brand.
struct StylesPart: Hashable {
    let look: Look
    let language: String
    let isRightToLeft: Bool

    func bytes() throws(XMLError) -> [UInt8] {
        let xml = try XMLWriter()
        xml.declaration()
        xml.element("w:styles", ["xmlns:w": WordNames.main]) {
            defaults(xml)
            ParagraphStyles(look: look, isRightToLeft: isRightToLeft).write(to: xml)
            CharacterStyles.write(to: xml, accent: look.accent)
            TableStyles.write(to: xml)
        }
        return try xml.finish()
    }

    private func defaults(_ xml: XMLWriter) {
        xml.element("w:docDefaults") {
            xml.element("w:rPrDefault") {
                xml.element("w:rPr") {
                    xml.fonts(look.font, complexScript: Theme.complexScriptFont)
                    xml.value("w:color", Theme.ink)
                    xml.size(Theme.base)
                    xml.element(
                        "w:lang",
                        ["w:val": language, "w:eastAsia": language, "w:bidi": isRightToLeft ? language : "ar-SA"])
                }
            }
            xml.element("w:pPrDefault") {
                xml.element("w:pPr") {
                    xml.element(
                        "w:spacing",
                        ["w:after": String(Theme.afterParagraph), "w:line": String(Theme.line), "w:lineRule": "auto"])
                }
            }
        }
    }
}

/// The head of a style and its properties, in the order of the schema.
struct StyleEntry {
    enum Kind: String { case paragraph, character, table, numbering }

    var kind: Kind
    var id: String
    /// Names that Word knows (`heading 1`) get its behaviour: navigation, numbering, the translated name.
    var name: String
    var basedOn: String?
    var next: String?
    var isDefault = false
    /// Shown among the styles on the ribbon.
    var isOffered = true

    func write(
        to xml: XMLWriter, paragraph: (() -> Void)? = nil, run: (() -> Void)? = nil, rest: () -> Void = {}
    ) {
        xml.element("w:style") {
            xml.attribute("w:type", kind.rawValue)
            if isDefault { xml.attribute("w:default", "1") }
            xml.attribute("w:styleId", id)
            xml.value("w:name", name)
            if let basedOn { xml.value("w:basedOn", basedOn) }
            if let next { xml.value("w:next", next) }
            if isOffered { xml.element("w:qFormat") }
            if let paragraph { xml.element("w:pPr", paragraph) }
            if let run { xml.element("w:rPr", run) }
            rest()
        }
    }
}
