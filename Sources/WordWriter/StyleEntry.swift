import XML

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
