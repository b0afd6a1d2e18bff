import XML

/// `word/fontTable.xml`: the fonts, and of what family a stand-in should be.
enum FontTablePart {
    static func bytes() throws(XMLError) -> [UInt8] {
        let xml = try XMLWriter()
        xml.declaration()
        xml.element("w:fonts", ["xmlns:w": WordNames.main]) {
            font(Look.font, family: "swiss", pitch: "variable", xml)
            font(Look.complexScriptFont, family: "swiss", pitch: "variable", xml)
            font(Look.codeFont, family: "modern", pitch: "fixed", xml)
            font(Look.checkboxFont, family: "modern", pitch: "fixed", xml)
        }
        return try xml.finish()
    }

    private static func font(_ name: String, family: String, pitch: String, _ xml: XMLWriter) {
        xml.element("w:font", ["w:name": name]) {
            xml.value("w:family", family)
            xml.value("w:pitch", pitch)
        }
    }
}
