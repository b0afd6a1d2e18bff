import Foundation
import XML

extension OPCPackage {
    /// The package as a zip archive: `[Content_Types].xml` first, then the parts by name.
    package func zipped() throws(OfficePackageError) -> [UInt8] {
        var entries = [ZipArchive.Entry(name: "[Content_Types].xml", content: .precompressed(try contentTypes()))]
        for part in try partsAndRelationships() {
            entries.append(ZipArchive.Entry(name: part.name, content: part.content))
        }
        return try ZipArchive.write(entries)
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
        func write() throws(OfficePackageError) -> [UInt8] {
            try OfficePackageError.xml { () throws(XMLError) in try xml(of: relationships) }
        }
        // Addresses outside are the document's own; between parts the same lines are drawn again and again.
        let isOwn = relationships.contains(where: \.isExternal)
        return Part(
            name: Part.relationshipsName(of: source), contentType: Namespaces.relationshipsType,
            content: isOwn
                ? .plain(try write())
                : .precompressed(try RecurringPart.cache.content(of: .relationships(relationships), write)))
    }

    private static func xml(of relationships: [Relationship]) throws(XMLError) -> [UInt8] {
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
        return try xml.finish()
    }

    private func contentTypes() throws(OfficePackageError) -> PrecompressedContent {
        let key = RecurringPart.contentTypes(names: parts.map(\.name), types: parts.map(\.contentType))
        return try RecurringPart.cache.content(of: key) { () throws(OfficePackageError) in
            try OfficePackageError.xml(contentTypesXML)
        }
    }

    /// A default for each file extension whose parts are all of one type but XML; an override for each other part.
    private func contentTypesXML() throws(XMLError) -> [UInt8] {
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

extension OPCPackage {
    /// The package as Flat OPC: one XML file. `program` is what opens it, such as `Word.Document`.
    package func flat(program: String) throws(OfficePackageError) -> [UInt8] {
        let parts = try partsAndRelationships()
        return try OfficePackageError.xml { () throws(XMLError) in try Self.flat(parts, program: program) }
    }

    private static func flat(_ parts: [Part], program: String) throws(XMLError) -> [UInt8] {
        let xml = try XMLWriter()
        xml.declaration()
        xml.processingInstruction("mso-application", "progid=\"\(program)\"")
        xml.element("pkg:package", ["xmlns:pkg": Namespaces.flatPackage]) {
            for part in parts {
                xml.element("pkg:part", ["pkg:name": "/\(part.name)", "pkg:contentType": part.contentType]) {
                    if part.isXML {
                        xml.element("pkg:xmlData") {
                            xml.write(XMLFragment(bytes: withoutProlog(part.bytes)))
                        }
                    } else {
                        xml.attribute("pkg:compression", "store")
                        xml.element("pkg:binaryData") { xml.text(base64(part.bytes)) }
                    }
                }
            }
        }
        return try xml.finish()
    }

    /// Lines of 76 characters, as Flat OPC wants them.
    private static func base64(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString(options: [.lineLength76Characters, .endLineWithLineFeed])
    }

    /// The root element alone: an XML declaration may not stand inside another file.
    private static func withoutProlog(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.starts(with: "<?xml".utf8), let end = bytes.firstIndex(of: UInt8(ascii: ">")) else { return bytes }
        return Array(bytes[(end + 1)...].drop { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") })
    }
}

/// What a package's own parts are made from, where many packages of a process have the same.
private enum RecurringPart: Hashable {
    case relationships([Relationship])
    case contentTypes(names: [String], types: [String])

    static let cache = PrecompressedCache<RecurringPart>()
}

/// Addresses of the Open Packaging Conventions.
private enum Namespaces {
    static let contentTypes = "http://schemas.openxmlformats.org/package/2006/content-types"
    static let relationships = "http://schemas.openxmlformats.org/package/2006/relationships"
    static let relationshipsType = "application/vnd.openxmlformats-package.relationships+xml"
    static let flatPackage = "http://schemas.microsoft.com/office/2006/xmlPackage"
}
