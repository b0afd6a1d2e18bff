/// A file of the Open Packaging Conventions, the container of Word, Excel and PowerPoint: parts, the media type of each,
/// and the relationships between them.
///
/// ```
/// var package = try OPCPackage(zipped: bytes)
/// let document = package.part(named: "word/document.xml")
/// let copy = try package.zipped()
/// ```
package struct OPCPackage: Sendable, Equatable {
    package var parts: [Part]
    /// The relationships of the package itself: where its main part and its properties are.
    package var relationships: [Relationship]

    package init(parts: [Part], relationships: [Relationship]) {
        self.parts = parts
        self.relationships = relationships
    }

    package func part(named name: String) -> Part? { parts.first { $0.name == name } }
}
