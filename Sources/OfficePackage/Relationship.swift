/// A line from a part (or from the package itself) to another part or to an address outside.
package struct Relationship: Sendable, Equatable {
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
