/// What `output/index.html` shows: everything that was built, arranged by the questions people come with.
///
/// Plain data, already in the reader's language and order of names: the page sorts meetings by time and puts late
/// hand-offs first, and derives drafts and edited files from ``documents``. Links are relative to the page.
package struct IndexPage: Sendable, Equatable {
    package var title: String
    package var organisation: String
    /// That the page is for colleagues; empty: not said.
    package var marking: String
    /// A BCP 47 tag.
    package var language: String
    /// The day the page was made for: as printed, and as `yyyy-MM-dd`, from which on a meeting is a next one.
    package var date: String
    package var isoDate: String
    /// The week of that day, as in ``Meeting/week``.
    package var week: String
    package var words: IndexWords
    /// Everything that was built.
    package var documents: [Document]
    package var meetings: [Meeting]
    package var deals: [Deal]
    package var stages: [Stage]
    package var handOffs: [HandOff]

    package init(
        title: String, organisation: String = "", marking: String = "", language: String = "en-GB", date: String,
        isoDate: String,
        week: String, words: IndexWords = IndexWords(), documents: [Document] = [], meetings: [Meeting] = [],
        deals: [Deal] = [], stages: [Stage] = [], handOffs: [HandOff] = []
    ) {
        self.title = title
        self.organisation = organisation
        self.marking = marking
        self.language = language
        self.date = date
        self.isoDate = isoDate
        self.week = week
        self.words = words
        self.documents = documents
        self.meetings = meetings
        self.deals = deals
        self.stages = stages
        self.handOffs = handOffs
    }
}
