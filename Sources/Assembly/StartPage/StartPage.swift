/// What `output/index.html` shows: everything that was built, arranged by the questions people come with.
///
/// Plain data, already in the reader's language and order of names: the page sorts meetings by time and puts late
/// hand-offs first, and derives drafts and edited files from ``documents``. Links are relative to the page.
struct StartPage: Sendable {
    var title: String
    var organisation = ""
    /// That the page is for colleagues; empty: not said.
    var marking = ""
    /// A BCP 47 tag.
    var language = "en-GB"
    /// The day the page was made for: as printed, and as `yyyy-MM-dd`, from which on a meeting is a next one.
    var date: String
    var isoDate: String
    /// The week of that day, as in ``Meeting/week``.
    var week: String
    var words = StartPageWords()
    /// Everything that was built.
    var documents: [Document] = []
    var meetings: [Meeting] = []
    var deals: [Deal] = []
    var stages: [Stage] = []
    var handOffs: [HandOff] = []

    /// One built document in all its formats. The page shows it in several places, each of which refers to it.
    final class Document: Sendable {
        /// A new version beside a file that somebody edited.
        struct NewVersion: Sendable {
            /// Of the file.
            var name: String
            /// Relative to the page, percent-encoded.
            var href: String
        }

        /// `Call plan`
        let kind: String
        /// What it is for: the meeting, the collateral item. Empty: for the deal or process as a whole.
        let occasion: String
        /// The deal or customer it belongs to. Empty: to none.
        let deal: String
        /// Where its files are, relative to the page, percent-encoded, without the ending.
        let link: String
        /// The format most people open comes first.
        let formats: [OutputFormat]
        let isDraft: Bool
        /// What a draft still lacks: `close date`.
        let openItems: [String]
        /// nil: nobody edited its files.
        let newVersion: NewVersion?
        /// A spec or template that has errors, so that the document is what an earlier build made of it.
        let faultyFile: String?
        /// The last build was to make it anew and did not: it holds what an earlier one made of it.
        let isOutdated: Bool

        init(
            kind: String, occasion: String = "", deal: String = "", link: String, formats: [OutputFormat],
            isDraft: Bool = false, openItems: [String] = [], newVersion: NewVersion? = nil, faultyFile: String? = nil,
            isOutdated: Bool = false
        ) {
            self.kind = kind
            self.occasion = occasion
            self.deal = deal
            self.link = link
            self.formats = formats
            self.isDraft = isDraft
            self.openItems = openItems
            self.newVersion = newVersion
            self.faultyFile = faultyFile
            self.isOutdated = isOutdated
        }
    }

    /// One planned meeting: a call plan with a date.
    struct Meeting: Sendable {
        /// As printed: `Tue 12 May, 10:00`.
        var when: String
        /// `2026-05-12T10:00`, local time; sorts the meetings and tells next ones from past ones.
        var isoWhen: String
        /// As printed, the same text for all meetings of a week: `11 to 17 May`.
        var week: String
        var rep: String
        var company: String
        var deal: String
        var interaction: String
        var documents: [Document]
        /// Nobody has written how the rep is coached for it.
        var needsCoaching = false
    }

    struct Deal: Sendable {
        var name: String
        var company: String
        var rep: String
        var stage: String
        /// As printed, for deals that are decided: `won`. Empty: open.
        var status = ""
        var documents: [Document]
    }

    /// A stage with everything built for it: hand-offs of its meetings, documents of the deals that stand there.
    struct Stage: Sendable {
        var name: String
        var documents: [Document]
    }

    /// One order to marketing and how far it is.
    struct HandOff: Sendable {
        var title: String
        var interaction: String
        /// As printed: `in production`.
        var status: String
        /// As printed: `Fri 1 May`; empty: no day was set.
        var due: String
        /// Empty: nobody yet.
        var owner: String
        var isLate: Bool
        var documents: [Document]
    }
}
