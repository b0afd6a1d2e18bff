import DocumentModel
import OfficePackage
import XML

/// Parts that many documents share, written and deflated once in the process: those that are the same in all, and those
/// that follow from a few facts.
enum StaticParts {
    static let settings = Result { () throws(OfficePackageError) in try precompressed(SettingsPart.bytes) }
    static let theme = Result { () throws(OfficePackageError) in try precompressed(ThemePart.bytes) }
    static let fontTable = Result { () throws(OfficePackageError) in try precompressed(FontTablePart.bytes) }

    /// By language, and whether it is written from right to left follows from it.
    private static let stylesByLanguage = PrecompressedCache<String>()
    private static let numberings = PrecompressedCache<[NumberingPart.Instance]>()
    private static let headers = PrecompressedCache<HeaderFooterParts.HeaderContent>()
    private static let appProperties = PrecompressedCache<String>()

    static func styles(of document: Document) throws(OfficePackageError) -> PrecompressedContent {
        try stylesByLanguage.content(of: document.language) { () throws(OfficePackageError) in
            let part = StylesPart(language: document.language, isRightToLeft: document.isRightToLeft)
            return try OfficePackageError.xml(part.bytes)
        }
    }

    static func numbering(_ part: NumberingPart) throws(OfficePackageError) -> PrecompressedContent {
        try numberings.content(of: part.instances) { () throws(OfficePackageError) in
            try OfficePackageError.xml(part.bytes)
        }
    }

    static func header(_ parts: HeaderFooterParts) throws(OfficePackageError) -> PrecompressedContent {
        try headers.content(of: parts.headerContent) { () throws(OfficePackageError) in
            try OfficePackageError.xml(parts.header)
        }
    }

    static func appProperties(of document: Document) throws(OfficePackageError) -> PrecompressedContent {
        try appProperties.content(of: document.organisation) { () throws(OfficePackageError) in
            try OfficePackageError.xml { () throws(XMLError) in
                try PropertiesParts.app(organisation: document.organisation)
            }
        }
    }

    private static func precompressed(
        _ write: () throws(XMLError) -> [UInt8]
    ) throws(OfficePackageError) -> PrecompressedContent {
        try PrecompressedContent(OfficePackageError.xml(write))
    }
}

/// `word/settings.xml`: the behaviour of Word 2013 and later, so that nothing opens in compatibility mode.
private enum SettingsPart {
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

/// `word/fontTable.xml`: the fonts, and of what family a stand-in should be.
private enum FontTablePart {
    static func bytes() throws(XMLError) -> [UInt8] {
        let xml = try XMLWriter()
        xml.declaration()
        xml.element("w:fonts", ["xmlns:w": WordNames.main]) {
            font(Theme.font, family: "swiss", pitch: "variable", xml)
            font(Theme.complexScriptFont, family: "swiss", pitch: "variable", xml)
            font(Theme.codeFont, family: "modern", pitch: "fixed", xml)
            font(Theme.checkboxFont, family: "swiss", pitch: "variable", xml)
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
