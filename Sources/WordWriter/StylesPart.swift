import XML

/// `word/styles.xml`: everything a document looks like. It depends on language and direction only.
struct StylesPart {
    let language: String
    let isRightToLeft: Bool

    func bytes() throws(XMLError) -> [UInt8] {
        let xml = try XMLWriter()
        xml.declaration()
        xml.element("w:styles", ["xmlns:w": WordNames.main]) {
            defaults(xml)
            ParagraphStyles(isRightToLeft: isRightToLeft).write(to: xml)
            CharacterStyles.write(to: xml)
            TableStyles.write(to: xml)
        }
        return try xml.finish()
    }

    private func defaults(_ xml: XMLWriter) {
        xml.element("w:docDefaults") {
            xml.element("w:rPrDefault") {
                xml.element("w:rPr") {
                    xml.fonts(Look.font, complexScript: Look.complexScriptFont)
                    xml.value("w:color", Look.ink)
                    xml.size(Look.base)
                    xml.element(
                        "w:lang",
                        ["w:val": language, "w:eastAsia": language, "w:bidi": isRightToLeft ? language : "ar-SA"])
                }
            }
            xml.element("w:pPrDefault") {
                xml.element("w:pPr") {
                    xml.element(
                        "w:spacing",
                        ["w:after": String(Look.afterParagraph), "w:line": String(Look.line), "w:lineRule": "auto"])
                }
            }
        }
    }
}
