import XML

/// How much a package may hold before it is refused; an archive of a few kilobytes can unpack to gigabytes.
package struct ReadingLimits: Sendable {
    package var parts = 5_000
    /// Unpacked bytes of all parts together.
    package var bytes = 256 << 20

    package init() {}
}

extension OPCPackage {
    /// Reads a zipped package. The order of its parts is kept; relationship parts become the relationships of theirs.
    package init(zipped bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) throws(OfficePackageError) {
        var contents: [String: [UInt8]] = [:]
        var names: [String] = []
        var seen: Set<String> = []
        for entry in try ZipArchive.read(bytes, limits: limits) {
            guard Self.isSafe(entry.name), seen.insert(entry.name.lowercased()).inserted else {
                throw .refusedPartName(entry.name)
            }
            names.append(entry.name)
            contents[entry.name] = entry.content.bytes
        }
        guard let types = contents["[Content_Types].xml"] else { throw .missingPart("[Content_Types].xml") }
        let contentTypes = try ContentTypes(types)
        var parts: [Part] = []
        for name in names where name != "[Content_Types].xml" && !Self.isRelationships(name) {
            var part = Part(name: name, contentType: "", content: .plain(contents[name] ?? []))
            part.contentType = contentTypes.type(of: part)
            part.relationships = try Self.relationships(of: name, in: contents)
            parts.append(part)
        }
        self.init(parts: parts, relationships: try Self.relationships(of: "", in: contents))
    }

    /// The bytes of one part; nil where the package has none of this name. No other part is unpacked or looked at.
    package static func bytes(
        ofPart name: String, zipped bytes: [UInt8], limits: ReadingLimits = ReadingLimits()
    ) throws(OfficePackageError) -> [UInt8]? {
        try ZipArchive.read(name, of: bytes, limits: limits)
    }

    /// Names that a careless unpacker would write outside its folder are refused, needed or not.
    private static func isSafe(_ name: String) -> Bool {
        let steps = name.split(separator: "/", omittingEmptySubsequences: false)
        return !name.contains("\\") && !name.contains(":")
            && steps.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
    }

    private static func isRelationships(_ name: String) -> Bool {
        name.hasSuffix(".rels") && name.split(separator: "/").dropLast().last == "_rels"
    }

    private static func relationships(
        of source: String, in contents: [String: [UInt8]]
    ) throws(OfficePackageError) -> [Relationship] {
        let name = Part.relationshipsName(of: source)
        guard let bytes = contents[name] else { return [] }
        var relationships: [Relationship] = []
        let document = try OfficePackageError.xml { () throws(XMLError) in try XMLDocument(bytes, file: name) }
        for element in document.root.all("Relationship") {
            relationships.append(
                Relationship(
                    id: element["Id"] ?? "", type: element["Type"] ?? "",
                    target: element["Target"] ?? "",
                    isExternal: element["TargetMode"] == "External"))
        }
        return relationships
    }
}

/// What `[Content_Types].xml` says: the media type of each part, by its name or its file extension.
private struct ContentTypes {
    private var defaults: [String: String] = [:]
    private var overrides: [String: String] = [:]

    init(_ bytes: [UInt8]) throws(OfficePackageError) {
        let document = try OfficePackageError.xml { () throws(XMLError) in
            try XMLDocument(bytes, file: "[Content_Types].xml")
        }
        for element in document.root.elements {
            guard let type = element["ContentType"] else { continue }
            if let name = element["PartName"] { overrides[String(name.drop { $0 == "/" })] = type }
            if let fileExtension = element["Extension"] { defaults[fileExtension.lowercased()] = type }
        }
    }

    func type(of part: Part) -> String {
        overrides[part.name] ?? defaults[part.fileExtension] ?? "application/octet-stream"
    }
}
