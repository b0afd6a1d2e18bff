/// Something people come for, what answers it, and how many answers there are.
struct StartPageSection {
    enum Content {
        /// One for each rep: the next one.
        case nextMeetings([StartPage.Meeting])
        case week([StartPage.Meeting])
        case coming([StartPage.Meeting])
        case deals([StartPage.Deal], closed: [StartPage.Deal])
        case team([StartPage.TeamMember])
        case handOffs([StartPage.HandOff], done: [StartPage.HandOff])
        case drafts([StartPage.Document])
        case edited([StartPage.Document])
        case documents([StartPage.Document])
        /// Every document of every deal, by meeting.
        case dossiers([StartPage.Deal])
    }

    /// The name of the place in the page.
    var id: String
    var name: String
    var count: Int
    /// Something somebody has to see to.
    var isUrgent = false
    var content: Content
}

extension StartPagePrinter {
    /// Of a large workspace the start page shows what comes next; all deals have pages of their own then.
    var sections: [StartPageSection] {
        let coming = page.comingMeetings
        let thisWeek = page.meetings.filter { $0.week == page.week }.sorted { $0.isoWhen < $1.isoWhen }
        let later = page.laterMeetings(of: coming)
        var reps: Set<String> = []
        let next = coming.filter { !$0.isHeld && reps.insert($0.rep).inserted }
        let open = page.dealsInOrder.filter(\.isOpen)
        let closed = page.deals.filter { !$0.isOpen }
        let drafts = page.documents.filter(\.isDraft)
        let edited = page.documents.filter { $0.newVersion != nil }
        let stale = page.documents.filter { $0.faultyFile != nil || $0.isOutdated }
        let (orders, done) = (page.openHandOffs, page.handOffs.filter(\.isDone))
        var sections = [
            StartPageSection(
                id: "next", name: words.nextMeetings, count: next.count, content: .nextMeetings(next)),
            StartPageSection(id: "week", name: words.thisWeek, count: thisWeek.count, content: .week(thisWeek)),
        ]
        func add(
            _ id: String, _ name: String, _ count: Int, isUrgent: Bool = false, _ content: StartPageSection.Content
        ) {
            sections.append(
                StartPageSection(id: id, name: name, count: count, isUrgent: isUrgent, content: content))
        }
        if !later.isEmpty { add("coming", words.comingWeeks, later.count, .coming(later)) }
        add("deals", words.deals, open.count, .deals(open, closed: closed))
        if !page.team.isEmpty { add("team", words.team, page.team.count, .team(page.team)) }
        add(
            "hand-offs", words.handOffs, orders.count, isUrgent: orders.contains(where: \.isLate),
            .handOffs(orders, done: done))
        add("drafts", words.drafts, drafts.count, .drafts(drafts))
        if !edited.isEmpty { add("edited", words.edited, edited.count, isUrgent: true, .edited(edited)) }
        if !stale.isEmpty { add("stale", words.stale, stale.count, isUrgent: true, .documents(stale)) }
        if !page.guides.isEmpty { add("process", words.process, page.guides.count, .documents(page.guides)) }
        let dossiers = page.dealsInOrder.filter { !$0.documents.isEmpty }
        if !page.isSplit, !dossiers.isEmpty {
            add("documents", words.documents, dossiers.reduce(0) { $0 + $1.documents.count }, .dossiers(dossiers))
        }
        return sections
    }
}

extension StartPage {
    /// From today on, earliest first.
    var comingMeetings: [Meeting] {
        meetings.filter { $0.isoWhen >= isoDate }.sorted { ($0.isoWhen, $0.rep) < ($1.isoWhen, $1.rep) }
    }

    /// Those after this week; of a large workspace the next two weeks that have any, for the deals' own pages hold the rest.
    fileprivate func laterMeetings(of coming: [Meeting]) -> [Meeting] {
        let later = coming.filter { $0.week != week }
        guard isSplit else { return later }
        var weeks: Set<String> = []
        return later.filter { weeks.contains($0.week) || weeks.count < 2 && weeks.insert($0.week).inserted }
    }

    /// Open ones first, by their next meeting; those that have none behind the others.
    var dealsInOrder: [Deal] {
        deals.enumerated().sorted { a, b in
            func key(_ deal: (offset: Int, element: Deal)) -> (Int, String, Int) {
                (deal.element.isOpen ? 0 : 1, deal.element.next?.isoWhen ?? "~", deal.offset)
            }
            return key(a) < key(b)
        }.map(\.element)
    }

    /// Those that are not done, by the day they are first needed, then by the day they are due.
    var openHandOffs: [HandOff] {
        handOffs.filter { !$0.isDone }.enumerated().sorted { a, b in
            func key(_ item: (offset: Int, element: HandOff)) -> (String, String, Int) {
                func last(_ day: String) -> String { day.isEmpty ? "~" : day }
                return (last(item.element.isoNeeded), last(item.element.isoDue), item.offset)
            }
            return key(a) < key(b)
        }.map(\.element)
    }
}
