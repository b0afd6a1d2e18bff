extension IndexPage {
    /// One order to marketing and how far it is.
    package struct HandOff: Sendable, Equatable {
        package var title: String
        package var interaction: String
        /// As printed: `in production`.
        package var status: String
        /// As printed: `Fri 1 May`; empty: no day was set.
        package var due: String
        /// Empty: nobody yet.
        package var owner: String
        package var isLate: Bool
        package var documents: [Document]

        package init(
            title: String, interaction: String, status: String, due: String, owner: String, isLate: Bool,
            documents: [Document]
        ) {
            self.title = title
            self.interaction = interaction
            self.status = status
            self.due = due
            self.owner = owner
            self.isLate = isLate
            self.documents = documents
        }
    }
}
