/// A package of the Open Packaging Conventions: parts, what each is, and how they hang together.
package struct Container: Sendable, Equatable {
    package var parts: [Part]
    /// The relationships of the package itself: where its main part and its properties are.
    package var relationships: [Relationship]

    package init(parts: [Part], relationships: [Relationship]) {
        self.parts = parts
        self.relationships = relationships
    }

    package func part(named name: String) -> Part? { parts.first { $0.name == name } }
}
