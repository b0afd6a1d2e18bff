import XML

/// `word/theme/theme1.xml`: the colours Word offers in its palette are the document's own. Styles name fonts and colours
/// themselves, so that nothing changes where a theme is lost.
struct ThemePart {
    let look: Look

    func bytes() throws(XMLError) -> [UInt8] {
        let xml = try XMLWriter()
        xml.declaration()
        xml.element("a:theme", ["xmlns:a": WordNames.drawing, "name": "Document"]) {
            xml.element("a:themeElements") {
                colours(xml)
                xml.element("a:fontScheme", ["name": "Document"]) {
                    font("a:majorFont", look.headingFont ?? look.font, xml)
                    font("a:minorFont", look.font, xml)
                }
                xml.element("a:fmtScheme", ["name": "Document"]) {
                    thrice("a:fillStyleLst", xml) { fill(xml) }
                    thrice("a:lnStyleLst", xml) { xml.element("a:ln", ["w": "6350"]) { fill(xml) } }
                    thrice("a:effectStyleLst", xml) {
                        xml.element("a:effectStyle") { xml.element("a:effectLst") }
                    }
                    thrice("a:bgFillStyleLst", xml) { fill(xml) }
                }
            }
        }
        return try xml.finish()
    }

    private func colours(_ xml: XMLWriter) {
        let slots: KeyValuePairs<StaticString, String> = [
            "a:dk1": Theme.ink, "a:lt1": Theme.paper, "a:dk2": Theme.muted, "a:lt2": Theme.tint,
            "a:accent1": look.accent,
            "a:accent2": Theme.muted, "a:accent3": Theme.writingLine, "a:accent4": Theme.rule,
            "a:accent5": Theme.openItemTint,
            "a:accent6": Theme.ink, "a:hlink": look.accent, "a:folHlink": look.accent,
        ]
        xml.element("a:clrScheme", ["name": "Document"]) {
            for (slot, colour) in slots {
                xml.element(slot) { xml.element("a:srgbClr", ["val": colour]) }
            }
        }
    }

    private func font(_ name: StaticString, _ typeface: String, _ xml: XMLWriter) {
        xml.element(name) {
            xml.element("a:latin", ["typeface": typeface])
            xml.element("a:ea", ["typeface": ""])
            xml.element("a:cs", ["typeface": Theme.complexScriptFont])
        }
    }

    /// The schema wants at least three of each.
    private func thrice(_ name: StaticString, _ xml: XMLWriter, _ content: () -> Void) {
        xml.element(name) { for _ in 1...3 { content() } }
    }

    private func fill(_ xml: XMLWriter) {
        xml.element("a:solidFill") { xml.element("a:schemeClr", ["val": "phClr"]) }
    }
}
