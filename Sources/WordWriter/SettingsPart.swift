import XML

/// `word/settings.xml`: the behaviour of Word 2013 and later, so that nothing opens in compatibility mode.
enum SettingsPart {
    static func bytes() throws(XMLError) -> [UInt8] {
        let xml = try XMLWriter()
        xml.declaration()
        xml.element("w:settings", ["xmlns:w": WordNames.main]) {
            xml.element("w:zoom", ["w:percent": "100"])
            xml.value("w:defaultTabStop", 720)
            xml.value("w:characterSpacingControl", "doNotCompress")
            xml.element("w:compat") {
                setting("compatibilityMode", "15", xml)
                setting("overrideTableStyleFontSizeAndJustification", "1", xml)
                setting("enableOpenTypeFeatures", "1", xml)
                setting("doNotFlipMirrorIndents", "1", xml)
                setting("differentiateMultirowTableHeaders", "1", xml)
            }
            xml.value("w:decimalSymbol", ".")
            xml.value("w:listSeparator", ",")
        }
        return try xml.finish()
    }

    private static func setting(_ name: String, _ value: String, _ xml: XMLWriter) {
        xml.element(
            "w:compatSetting", ["w:name": name, "w:uri": WordNames.compatibilitySettings, "w:val": value])
    }
}
