extension IndexPage {
    package struct Deal: Sendable, Equatable {
        package var name: String
        package var company: String
        package var rep: String
        package var stage: String
        /// As printed, for deals that are decided: `won`. Empty: open.
        package var status: String
        package var documents: [Document]

        package init(
            name: String, company: String, rep: String, stage: String, status: String = "", documents: [Document]
        ) {
            self.name = name
            self.company = company
            self.rep = rep
            self.stage = stage
            self.status = status
            self.documents = documents
        }
    }
}
