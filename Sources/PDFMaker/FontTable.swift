import OfficePackage
import XML

/// The fonts of one Word file for which it names others that stand in where they are missing; of our own Word files those
/// of a brand.
///
///     <w:font w:name="Garamond"><w:altName w:val="Georgia,Cambria"/><w:family w:val="roman"/></w:font>
///     →   Garamond, else Georgia, else Cambria, else Liberation Serif
///
/// LibreOffice does not read those names, and takes what it likes. So fontconfig is told, which it asks.
struct FontTable: Equatable, Sendable {
    struct Font: Equatable, Sendable {
        var name: String
        /// In the order in which they are tried.
        var standIns: [String]
    }

    var fonts: [Font] = []

    /// Empty where the file has none, or is no Word file.
    init(of file: [UInt8]) {
        let name = "word/fontTable.xml"
        guard let part = try? OPCPackage.bytes(ofPart: name, zipped: file),
            let document = try? XMLDocument(part, file: name)
        else { return }
        fonts = document.root.all("w:font").compactMap { font in
            guard let name = font["w:name"], let others = font.first("w:altName")?["w:val"] else { return nil }
            let last = font.first("w:family")?["w:val"] == "roman" ? "Liberation Serif" : "Carlito"
            return Font(name: name, standIns: others.split(separator: ",").map(String.init) + [last])
        }
    }

    /// Tells PDFs that were made with other rules for what stands in.
    static let stamp = "fonts as Word names them"

    /// Where a program looks for a person's own choice of fonts, from the person's folder.
    static let folder = ".config/fontconfig"
    static let file = folder + "/fonts.conf"

    /// A file of fontconfig: it comes behind the fonts of the same measures that fontconfig knows itself, and before all
    /// that is merely alike.
    func configuration() throws(XMLError) -> [UInt8] {
        let xml = try XMLWriter()
        xml.declaration()
        xml.element("fontconfig") {
            for font in fonts {
                xml.element("match", ["target": "pattern"]) {
                    xml.element("test", ["qual": "any", "name": "family"]) { string(font.name, xml) }
                    xml.element("edit", ["name": "family", "mode": "append_last", "binding": "strong"]) {
                        for name in font.standIns { string(name, xml) }
                    }
                }
            }
        }
        return try xml.finish()
    }

    private func string(_ text: String, _ xml: XMLWriter) { xml.element("string") { xml.text(text) } }
}

/// A font that this machine lacks, and the one that a PDF has in its place.
package struct FontStandIn: Hashable, Sendable {
    package var missing: String
    package var standIn: String

    package init(missing: String, standIn: String) {
        self.missing = missing
        self.standIn = standIn
    }
}

extension FontStandIn {
    /// Those of a PDF of the file.
    package static func all(in pdf: [UInt8], of file: WordFile) -> [FontStandIn] {
        all(in: pdf, among: file.fonts.fonts)
    }

    /// A PDF says the fonts in it by names without blanks: `BAAAAA+LiberationSerif-Bold`.
    static func all(in pdf: [UInt8], among fonts: [FontTable.Font]) -> [FontStandIn] {
        if fonts.isEmpty { return [] }
        let used = families(in: pdf)
        func isUsed(_ font: String) -> Bool { used.contains(squeezed(font)) }
        return fonts.compactMap { font in
            // Names in other scripts have Latin ones in a PDF.
            guard !isUsed(font.name), font.name.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
            return font.standIns.first(where: isUsed).map { FontStandIn(missing: font.name, standIn: $0) }
        }
    }

    private static func squeezed(_ name: String) -> String { name.lowercased().filter { $0.isLetter || $0.isNumber } }

    /// What may be the family of one of its fonts: a name up to each sign that a style may follow, with what some makers
    /// put behind it and without: `ArialNarrow-BoldMT`, `TimesNewRomanPS-BoldMT`, `Arial,Bold`.
    private static func families(in pdf: [UInt8]) -> Set<String> {
        let key = Array("/FontName/".utf8)
        var families: Set<String> = []
        var rest = pdf[...]
        while let found = rest.firstRange(of: key) {
            rest = rest[found.upperBound...]
            let name = rest.prefix(128).prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") }
            let text = String(decoding: name, as: UTF8.self)
            let own = text.split(separator: "+").last ?? Substring(text)
            for end in own.indices.filter({ own[$0] == "-" || own[$0] == "," }) + [own.endIndex] {
                let family = squeezed(String(own[..<end]))
                families.insert(family)
                for maker in ["psmt", "mt", "ps"] where family.hasSuffix(maker) {
                    families.insert(String(family.dropLast(maker.count)))
                }
            }
        }
        return families
    }
}
