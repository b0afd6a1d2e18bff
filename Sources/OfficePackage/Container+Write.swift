extension Container {
    /// The package as a zip archive: `[Content_Types].xml` first, then the parts by name. `level` is deflate's, 1 to 9.
    package func zipped(level: Int = 3) throws(OfficePackageError) -> [UInt8] {
        var entries: [ZipArchive.Entry] = []
        for part in try partsAndRelationships() {
            entries.append(ZipArchive.Entry(name: part.name, content: part.content))
        }
        let types = ZipArchive.Entry(name: "[Content_Types].xml", content: .plain(try contentTypes()))
        return try ZipArchive.write([types] + entries, level: UInt32(clamping: level))
    }

    /// All parts, those that hold relationships among them, by name.
    func partsAndRelationships() throws(OfficePackageError) -> [Part] {
        var all = parts
        if !relationships.isEmpty { all.append(try Self.relationshipsPart(relationships, of: "")) }
        for part in parts where !part.relationships.isEmpty {
            all.append(try Self.relationshipsPart(part.relationships, of: part.name))
        }
        // By bytes, which is the same order on every platform.
        all.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        var names: Set<String> = []
        for part in all where !names.insert(part.name.lowercased()).inserted { throw .refusedPartName(part.name) }
        return all
    }

    private static func relationshipsPart(
        _ relationships: [Relationship], of source: String
    ) throws(OfficePackageError) -> Part {
        let xml = try XMLWriter()
        xml.declaration()
        xml.element("Relationships", ["xmlns": Namespaces.relationships]) {
            for relationship in relationships {
                xml.start("Relationship")
                xml.attribute("Id", relationship.id)
                xml.attribute("Type", relationship.type)
                xml.attribute("Target", relationship.target)
                if relationship.isExternal { xml.attribute("TargetMode", "External") }
                xml.end()
            }
        }
        return Part(
            name: Part.relationshipsName(of: source), contentType: Namespaces.relationshipsType,
            content: .plain(try xml.finish()))
    }

    /// A default for each file extension whose parts are all of one type but XML; an override for each other part.
    private func contentTypes() throws(OfficePackageError) -> [UInt8] {
        var defaults = ["rels": Namespaces.relationshipsType, "xml": "application/xml"]
        var overrides: [(name: String, type: String)] = []
        for part in parts {
            let known = defaults[part.fileExtension]
            if known == part.contentType { continue }
            if known == nil && !part.fileExtension.isEmpty && !part.isXML {
                defaults[part.fileExtension] = part.contentType
            } else {
                overrides.append((part.name, part.contentType))
            }
        }
        let xml = try XMLWriter()
        xml.declaration()
        xml.element("Types", ["xmlns": Namespaces.contentTypes]) {
            for (fileExtension, type) in defaults.sorted(by: { $0.key < $1.key }) {
                xml.element("Default", ["Extension": fileExtension, "ContentType": type])
            }
            for override in overrides.sorted(by: { $0.name < $1.name }) {
                xml.element("Override", ["PartName": "/\(override.name)", "ContentType": override.type])
            }
        }
        return try xml.finish()
    }
}
