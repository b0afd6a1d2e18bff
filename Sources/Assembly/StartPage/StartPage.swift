import DocumentModel

/// What `output/index.html` and the pages it leads to show: everything that was built, arranged by what people come for.
///
/// Plain data, already in the reader's language and order of names: the printer sorts meetings by time and hand-offs by
/// the day they are needed, and derives drafts and edited files from ``documents``. Links are relative to the folder
/// that `index.html` stands in.
struct StartPage: Sendable {
    /// What the process is called.
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
    var brand = Brand()
    /// Everything that was built.
    var documents: [Document] = []
    /// Those about the process as a whole, for whoever is new, and those about its stages and Major Interactions.
    var guides: [Document] = []
    var meetings: [Meeting] = []
    var deals: [Deal] = []
    var team: [TeamMember] = []
    var handOffs: [HandOff] = []
    /// The page of each rep, by name.
    var repFiles: [String: String] = [:]
    /// By id.
    var dealsWithDocuments: Set<String> = []

    /// How many documents one page lists; of more, each deal and each rep has a page of their own.
    static let mostOnOnePage = 300
    var isSplit: Bool { documents.count > StartPage.mostOnOnePage }

    /// One built document in all its formats. The page shows it in several places, each of which refers to it.
    final class Document: Sendable {
        /// A new version beside a file that somebody edited.
        struct NewVersion: Sendable {
            /// Of the file.
            var name: String
            /// Percent-encoded.
            var href: String
        }

        /// `Call plan`
        let kind: String
        /// What it is for: the meeting, the collateral item. Empty: for the deal or process as a whole.
        let occasion: String
        /// The deal or customer it belongs to. Empty: to none.
        let deal: String
        /// Where its files are, percent-encoded, without the ending.
        let link: String
        /// The format most people open on a screen comes first.
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
        /// For us alone.
        let isInternal: Bool

        init(
            kind: String, occasion: String = "", deal: String = "", link: String, formats: [OutputFormat],
            isDraft: Bool = false, openItems: [String] = [], newVersion: NewVersion? = nil, faultyFile: String? = nil,
            isOutdated: Bool = false, isInternal: Bool = false
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
            self.isInternal = isInternal
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
        var manager = ""
        var company: String
        /// Of the deal.
        var dealID = ""
        var interaction: String
        /// The best thing the customer may do in the end; empty: nobody has said.
        var bestAction = ""
        /// As printed: `no coaching yet`.
        var missing: [String] = []
        /// It was held.
        var isHeld = false
        var documents: [Document]
    }

    struct Deal: Sendable {
        struct Occasion: Sendable {
            /// The meeting; empty: the deal as a whole.
            var title: String
            var documents: [Document]
        }

        struct NextStep: Sendable {
            var text: String
            /// Empty: nobody.
            var owner: String
            /// As printed; empty: no day.
            var due: String
            var isOverdue: Bool
        }

        var id = ""
        var name: String
        var company: String
        var rep: String
        var manager = ""
        var stage: String
        /// From 0; nil where the stage is not one of the process.
        var stageIndex: Int?
        var stageCount = 0
        /// As printed, for deals that are decided: `won`. Empty: open.
        var status = ""
        /// Its next meeting; nil where none is planned.
        var next: Meeting?
        /// The first open action; nil where there is none.
        var nextStep: NextStep?
        /// As printed; empty: not said.
        var decision = ""
        var amount = ""
        /// By meeting, in the order of the specs.
        var occasions: [Occasion] = []

        var isOpen: Bool { status.isEmpty }
        var documents: [Document] { occasions.flatMap(\.documents) }

        /// The name without what it shares with the company's: `line 2` of `Harrow Fen, line 2` at Harrow Fen Springs; all
        /// of it where they only begin alike, as `First customer, first site` at First Customer Ltd.
        var distinctName: String {
            let own = name.split(separator: " ").map(String.init)
            let theirs = company.split(separator: " ").map(String.init)
            let shared = zip(own, theirs).prefix { $0 == $1 || $0 == $1 + "," }.count
            guard shared > 0, shared == theirs.count || own[shared - 1].hasSuffix(",") else { return name }
            return own.dropFirst(shared).joined(separator: " ")
        }
    }

    /// A rep with what their deals lack, in numbers.
    struct TeamMember: Sendable {
        var manager: String
        var rep: String
        var openDeals: Int
        var plans: Int
        var coaching: Int
        var outcomes: Int
        var overdue: Int
    }

    /// One order to marketing and how far it is.
    struct HandOff: Sendable {
        var title: String
        var interaction: String
        /// As printed: `in production`.
        var status: String
        /// Approved, or no longer used.
        var isDone = false
        /// As printed: `Fri 1 May`; empty: no day was set.
        var due: String
        /// The first meeting that it is for, as printed and as `yyyy-MM-dd`; empty: none is planned.
        var needed = ""
        var isoNeeded = ""
        /// `2026-12-01`; empty: no due date.
        var isoDue = ""
        /// Empty: nobody yet.
        var owner: String
        var isLate: Bool
        var documents: [Document]
    }
}
