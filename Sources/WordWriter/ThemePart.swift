import XML

/// `word/theme/theme1.xml`: the colours Word offers in its palette are the document's own. Styles name fonts and colours
/// themselves, so that nothing changes where a theme is lost.
enum ThemePart {
    static func bytes() throws(XMLError) -> [UInt8] {
        let xml = try XMLWriter()
        xml.declaration()
        xml.element("a:theme", ["xmlns:a": WordNames.drawing, "name": "Document"]) {
            xml.element("a:themeElements") {
                colours(xml)
                xml.element("a:fontScheme", ["name": "Document"]) {
                    font("a:majorFont", xml)
                    font("a:minorFont", xml)
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

    private static func colours(_ xml: XMLWriter) {
        let slots: KeyValuePairs<StaticString, String> = [
            "a:dk1": Look.ink, "a:lt1": "FFFFFF", "a:dk2": Look.muted, "a:lt2": Look.tint, "a:accent1": Look.accent,
            "a:accent2": Look.mark, "a:accent3": Look.muted, "a:accent4": Look.rule, "a:accent5": Look.openItemTint,
            "a:accent6": Look.ink, "a:hlink": Look.accent, "a:folHlink": Look.accent,
        ]
        xml.element("a:clrScheme", ["name": "Document"]) {
            for (slot, colour) in slots {
                xml.element(slot) { xml.element("a:srgbClr", ["val": colour]) }
            }
        }
    }

    private static func font(_ name: StaticString, _ xml: XMLWriter) {
        xml.element(name) {
            xml.element("a:latin", ["typeface": Look.font])
            xml.element("a:ea", ["typeface": ""])
            xml.element("a:cs", ["typeface": Look.complexScriptFont])
        }
    }

    /// The schema wants at least three of each.
    private static func thrice(_ name: StaticString, _ xml: XMLWriter, _ content: () -> Void) {
        xml.element(name) { for _ in 1...3 { content() } }
    }

    private static func fill(_ xml: XMLWriter) {
        xml.element("a:solidFill") { xml.element("a:schemeClr", ["val": "phClr"]) }
    }
}
