/// One file in a package.
package struct Part: Sendable, Equatable {
    /// The name without a leading slash: `word/document.xml`.
    package var name: String
    /// The media type: `image/png`.
    package var contentType: String
    package var content: PartContent
    package var relationships: [Relationship]

    package init(name: String, contentType: String, content: PartContent, relationships: [Relationship] = []) {
        self.name = name
        self.contentType = contentType
        self.content = content
        self.relationships = relationships
    }

    package var bytes: [UInt8] { content.bytes }

    /// Whether the part is XML, by its media type.
    var isXML: Bool { contentType.hasSuffix("+xml") || contentType == "application/xml" }

    /// `xml` of `word/document.xml`, in lower case; empty where there is none.
    var fileExtension: String {
        let file = name.split(separator: "/").last ?? ""
        guard let dot = file.lastIndex(of: ".") else { return "" }
        return file[file.index(after: dot)...].lowercased()
    }

    /// Where the relationships of a part are kept: `word/document.xml` → `word/_rels/document.xml.rels`;
    /// of the package itself (`""`): `_rels/.rels`.
    static func relationshipsName(of source: String) -> String {
        guard let slash = source.lastIndex(of: "/") else { return "_rels/\(source).rels" }
        return "\(source[...slash])_rels/\(source[source.index(after: slash)...]).rels"
    }
}

/// The bytes of a part.
package enum PartContent: Sendable, Equatable {
    case plain([UInt8])
    /// The same in many packages, so it was deflated once.
    case precompressed(PrecompressedContent)

    package var bytes: [UInt8] {
        switch self {
        case .plain(let bytes): bytes
        case .precompressed(let content): content.bytes
        }
    }
}

/// A line from a part (or from the package itself) to another part or to an address outside.
package struct Relationship: Sendable, Hashable {
    /// Unique among the relationships of its source: `rId1`.
    package var id: String
    /// The kind, as an address: `http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles`.
    package var type: String
    /// A part relative to the folder of the source (`styles.xml`), or an address outside.
    package var target: String
    package var isExternal: Bool

    package init(id: String, type: String, target: String, isExternal: Bool = false) {
        self.id = id
        self.type = type
        self.target = target
        self.isExternal = isExternal
    }
}
