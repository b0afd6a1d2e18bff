extension IndexPage {
    /// One planned meeting: a call plan with a date.
    package struct Meeting: Sendable, Equatable {
        /// As printed: `Tue 12 May, 10:00`.
        package var when: String
        /// `2026-05-12T10:00`, local time; sorts the meetings and tells next ones from past ones.
        package var isoWhen: String
        /// As printed, the same text for all meetings of a week: `11 to 17 May`.
        package var week: String
        package var rep: String
        package var company: String
        package var deal: String
        package var interaction: String
        package var documents: [Document]
        /// Nobody has written how the rep is coached for it.
        package var needsCoaching: Bool

        package init(
            when: String, isoWhen: String, week: String, rep: String, company: String, deal: String,
            interaction: String, documents: [Document], needsCoaching: Bool = false
        ) {
            self.when = when
            self.isoWhen = isoWhen
            self.week = week
            self.rep = rep
            self.company = company
            self.deal = deal
            self.interaction = interaction
            self.documents = documents
            self.needsCoaching = needsCoaching
        }
    }
}
