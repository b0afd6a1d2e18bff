import DocumentModel
import XML

/// What Word shows under File > Info: title, language, company, and the document's own day where it has one. Nothing in it
/// tells how the file was made, or when.
enum PropertiesParts {
    static func core(_ document: Document) throws(XMLError) -> [UInt8] {
        let xml = try XMLWriter()
        xml.declaration()
        xml.element(
            "cp:coreProperties",
            [
                "xmlns:cp": WordNames.coreProperties, "xmlns:dc": WordNames.dublinCore,
                "xmlns:dcterms": WordNames.dublinCoreTerms, "xmlns:xsi": WordNames.schemaInstance,
            ]
        ) {
            xml.element("dc:title") { xml.text(document.markedTitle) }
            if !document.organisation.isEmpty { xml.element("dc:creator") { xml.text(document.organisation) } }
            if !document.kind.isEmpty { xml.element("dc:subject") { xml.text(document.kind) } }
            xml.element("dc:language") { xml.text(document.language) }
            guard let day = document.isoDate else { return }
            for name: StaticString in ["dcterms:created", "dcterms:modified"] {
                xml.element(name, ["xsi:type": "dcterms:W3CDTF"]) { xml.text("\(day)T00:00:00Z") }
            }
        }
        return try xml.finish()
    }

    static func app(organisation: String) throws(XMLError) -> [UInt8] {
        let xml = try XMLWriter()
        xml.declaration()
        xml.element("Properties", ["xmlns": WordNames.appProperties]) {
            if !organisation.isEmpty { xml.element("Company") { xml.text(organisation) } }
        }
        return try xml.finish()
    }
}
