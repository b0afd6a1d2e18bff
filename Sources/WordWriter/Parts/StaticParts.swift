import DocumentModel
import OfficePackage
import XML

/// Parts that many documents share, written and deflated once in the process: those that are the same in all, and those
/// that follow from a few facts.
enum StaticParts {
    /// By language, from which follows whether it is written from right to left.
    private static let styles = PrecompressedCache<StylesPart>()
    private static let settings = PrecompressedCache<Bool>()
    private static let themes = PrecompressedCache<Look>()
    private static let fontTables = PrecompressedCache<Look>()
    private static let numberings = PrecompressedCache<[NumberingPart.Instance]>()
    private static let headers = PrecompressedCache<HeaderFooterParts.HeaderContent>()
    /// Logos by their bytes; a deal has one of its own, and they may be large.
    private static let pictures = PrecompressedCache<[UInt8]>(most: 32)
    private static let appProperties = PrecompressedCache<String>()

    static func styles(of document: Document, _ look: Look) throws(OfficePackageError) -> PrecompressedContent {
        let part = StylesPart(look: look, language: document.language, isRightToLeft: document.isRightToLeft)
        return try styles.content(of: part) { () throws(OfficePackageError) in
            try OfficePackageError.xml(part.bytes)
        }
    }

    static func settings(of document: Document) throws(OfficePackageError) -> PrecompressedContent {
        try settings.content(of: document.hasLongWords) { () throws(OfficePackageError) in
            try OfficePackageError.xml(SettingsPart(partsWords: document.hasLongWords).bytes)
        }
    }

    static func theme(_ look: Look) throws(OfficePackageError) -> PrecompressedContent {
        try themes.content(of: look) { () throws(OfficePackageError) in
            try OfficePackageError.xml(ThemePart(look: look).bytes)
        }
    }

    static func fontTable(_ look: Look) throws(OfficePackageError) -> PrecompressedContent {
        try fontTables.content(of: look) { () throws(OfficePackageError) in
            try OfficePackageError.xml(FontTablePart(look: look).bytes)
        }
    }

    static func numbering(_ part: NumberingPart) throws(OfficePackageError) -> PrecompressedContent {
        try numberings.content(of: part.instances) { () throws(OfficePackageError) in
            try OfficePackageError.xml(part.bytes)
        }
    }

    static func header(
        _ content: HeaderFooterParts.HeaderContent, _ parts: HeaderFooterParts
    ) throws(OfficePackageError) -> PrecompressedContent {
        try headers.content(of: content) { () throws(OfficePackageError) in
            try OfficePackageError.xml { () throws(XMLError) in try parts.header(content) }
        }
    }

    static func picture(_ bytes: [UInt8]) throws(OfficePackageError) -> PrecompressedContent {
        try pictures.content(of: bytes) { bytes }
    }

    static func appProperties(of document: Document) throws(OfficePackageError) -> PrecompressedContent {
        try appProperties.content(of: document.organisation) { () throws(OfficePackageError) in
            try OfficePackageError.xml { () throws(XMLError) in
                try PropertiesParts.app(organisation: document.organisation)
            }
        }
    }
}

/// `word/settings.xml`: the behaviour of Word 2013 and later, so that nothing opens in compatibility mode.
private struct SettingsPart {
    /// Whether Word parts long words, by the rules of their language.
    let partsWords: Bool

    func bytes() throws(XMLError) -> [UInt8] {
        let xml = try XMLWriter()
        xml.declaration()
        xml.element("w:settings", ["xmlns:w": WordNames.main]) {
            xml.element("w:zoom", ["w:percent": "100"])
            xml.value("w:defaultTabStop", 720)
            if partsWords {
                xml.element("w:autoHyphenation")
                xml.value("w:consecutiveHyphenLimit", 2)
            }
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

    private func setting(_ name: String, _ value: String, _ xml: XMLWriter) {
        xml.element(
            "w:compatSetting", ["w:name": name, "w:uri": WordNames.compatibilitySettings, "w:val": value])
    }
}

/// `word/fontTable.xml`: the fonts, and of what family a stand-in should be.
private struct FontTablePart {
    let look: Look

    func bytes() throws(XMLError) -> [UInt8] {
        let xml = try XMLWriter()
        xml.declaration()
        xml.element("w:fonts", ["xmlns:w": WordNames.main]) {
            brand(look.textFonts, standard: Theme.font, xml)
            if let heading = look.headingFont, heading != look.font { brand(look.headingFonts, standard: heading, xml) }
            font(Theme.complexScriptFont, family: "swiss", pitch: "variable", xml)
            font(Theme.codeFont, family: "modern", pitch: "fixed", xml)
            font(Theme.checkboxFont, family: "swiss", pitch: "variable", xml)
        }
        return try xml.finish()
    }

    /// The first choice; where it is missing Word takes the next name, and at last the one that it comes with.
    private func brand(_ fonts: Fonts, standard: String, _ xml: XMLWriter) {
        var names = fonts.installable
        let last = fonts.haveSerifs ? Theme.serifFont : Theme.font
        if !names.isEmpty, !names.contains(last) { names.append(last) }
        font(
            names.first ?? standard, others: names.dropFirst().joined(separator: ","),
            family: fonts.haveSerifs ? "roman" : "swiss", pitch: "variable", xml)
    }

    private func font(_ name: String, others: String = "", family: String, pitch: String, _ xml: XMLWriter) {
        xml.element("w:font", ["w:name": name]) {
            if !others.isEmpty { xml.value("w:altName", others) }
            xml.value("w:family", family)
            xml.value("w:pitch", pitch)
        }
    }
}
