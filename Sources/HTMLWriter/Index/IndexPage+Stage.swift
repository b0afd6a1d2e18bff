extension IndexPage {
    /// A stage with everything built for it: hand-offs of its meetings, documents of the deals that stand there.
    package struct Stage: Sendable, Equatable {
        package var name: String
        package var documents: [Document]

        package init(name: String, documents: [Document]) {
            self.name = name
            self.documents = documents
        }
    }
}
