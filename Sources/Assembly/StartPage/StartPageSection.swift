/// A question people come with, what answers it, and how many answers there are.
struct StartPageSection {
    struct Group {
        var title: String
        var documents: [StartPage.Document]
        var name: (StartPage.Document) -> [String]
    }

    enum Content {
        /// One for each rep: the next one.
        case nextMeetings([StartPage.Meeting])
        case deals([StartPage.Deal])
        case week([StartPage.Meeting], others: [StartPage.Meeting])
        case handOffs(late: [StartPage.HandOff], others: [StartPage.HandOff])
        case drafts([StartPage.Document])
        case edited([StartPage.Document])
        case groups([Group])
    }

    /// The name of the place in the page.
    var id: String
    var name: String
    var question: String
    var count: Int
    /// Something somebody has to see to.
    var isUrgent = false
    var content: Content
}

extension StartPagePrinter {
    var sections: [StartPageSection] {
        let meetings = page.meetings.sorted { ($0.isoWhen, $0.rep) < ($1.isoWhen, $1.rep) }
        let coming = meetings.filter { $0.isoWhen >= page.isoDate }
        let thisWeek = meetings.filter { $0.week == page.week }
        let late = page.handOffs.filter(\.isLate)
        let drafts = page.documents.filter(\.isDraft)
        let edited = page.documents.filter { $0.newVersion != nil }
        var reps: Set<String> = []
        let next = coming.filter { reps.insert($0.rep).inserted }
        var sections = [
            StartPageSection(
                id: "next", name: words.nextMeetings, question: words.nextMeetingsQuestion, count: next.count,
                content: .nextMeetings(next)),
            StartPageSection(
                id: "deals", name: words.deals, question: words.dealsQuestion, count: page.deals.count,
                content: .deals(page.deals)),
            StartPageSection(
                id: "week", name: words.thisWeek, question: words.thisWeekQuestion, count: thisWeek.count,
                content: .week(thisWeek, others: meetings.filter { $0.week != page.week })),
            StartPageSection(
                id: "late", name: words.handOffs, question: words.handOffsQuestion, count: late.count,
                isUrgent: !late.isEmpty, content: .handOffs(late: late, others: page.handOffs.filter { !$0.isLate })),
            StartPageSection(
                id: "drafts", name: words.drafts, question: words.draftsQuestion, count: drafts.count,
                isUrgent: !drafts.isEmpty, content: .drafts(drafts)),
        ]
        if !edited.isEmpty {
            sections.append(
                StartPageSection(
                    id: "edited", name: words.edited, question: words.editedQuestion, count: edited.count,
                    isUrgent: true, content: .edited(edited)))
        }
        return sections + [
            StartPageSection(
                id: "stages", name: words.stages, question: words.stagesQuestion, count: page.stages.count,
                content: .groups(
                    page.stages.map { stage in
                        .init(title: stage.name, documents: stage.documents) { [$0.kind, $0.occasion, $0.deal] }
                    })),
            kindSection,
        ]
    }

    private var kindSection: StartPageSection {
        var groups: [StartPageSection.Group] = []
        for document in page.documents {
            if let index = groups.firstIndex(where: { $0.title == document.kind }) {
                groups[index].documents.append(document)
            } else {
                groups.append(
                    .init(title: document.kind, documents: [document]) { document in
                        let parts = [document.deal, document.occasion].filter { !$0.isEmpty }
                        return parts.isEmpty ? [document.kind] : parts
                    })
            }
        }
        return StartPageSection(
            id: "documents", name: words.kinds, question: words.kindsQuestion, count: page.documents.count,
            content: .groups(groups))
    }
}
