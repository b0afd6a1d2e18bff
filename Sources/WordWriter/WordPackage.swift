import DocumentModel
import OfficePackage

/// Puts the parts of one document together.
struct WordPackage {
    let document: Document

    init(_ document: Document) { self.document = document }

    func container() throws(OfficePackageError) -> Container {
        let markup = try Markup.shared.get()
        let frame = FrameParts(document, markup: markup)
        var links = Links()
        var parts: [Part] = []
        func add(_ kind: PartKind, _ content: PartContent) {
            parts.append(Part(name: kind.name, contentType: kind.contentType, content: content))
        }
        for kind in [PartKind.styles, .settings, .theme, .fontTable, .numbering] { links.add(kind) }
        add(.styles, .packed(try StaticParts.styles(of: document)))
        add(.settings, .packed(try StaticParts.settings.get()))
        add(.theme, .packed(try StaticParts.theme.get()))
        add(.fontTable, .packed(try StaticParts.fontTable.get()))
        if !frame.markings.isEmpty {
            links.header = links.add(.header)
            add(.header, .plain(try frame.header()))
        }
        links.footer = links.add(.footer)
        add(.footer, .plain(try frame.footer()))
        add(.coreProperties, .plain(try PropertiesParts.core(document)))
        add(.appProperties, .plain(try PropertiesParts.app(document)))

        let body = BodyWriter(document, markup: markup, links: links, xml: try XMLWriter())
        let bytes = try body.write()
        parts.append(
            Part(
                name: PartKind.document.name, contentType: PartKind.document.contentType, content: .plain(bytes),
                relationships: body.links.relationships))
        add(.numbering, .plain(try body.numbering.bytes()))
        return Container(parts: parts + body.links.pictures, relationships: Self.packageRelationships)
    }

    private static let packageRelationships = [PartKind.document, .coreProperties, .appProperties].enumerated().map {
        Relationship(id: "rId\($0 + 1)", type: $1.relationshipType, target: $1.name)
    }
}
