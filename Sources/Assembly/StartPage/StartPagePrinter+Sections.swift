import HTMLWriter

extension StartPagePrinter {
    /// A card for each rep, so that everybody finds their own name first.
    mutating func nextMeetings(_ meetings: [StartPage.Meeting]) {
        guard !meetings.isEmpty else { return nothing(words.noMeetings) }
        markup.raw("<ul class=\"cards\">\n")
        for meeting in meetings {
            markup.raw("<li>\n<h3>")
            names([meeting.rep])
            markup.raw("</h3>\n")
            summary(of: meeting)
            documents(meeting.documents) { [$0.kind] }
            markup.raw("</li>\n")
        }
        markup.raw("</ul>\n")
    }

    private mutating func summary(of meeting: StartPage.Meeting) {
        markup.raw("<p class=\"meeting\">")
        element("time", [("datetime", meeting.isoWhen)], meeting.when, ending: " ")
        markup.raw("<b>")
        names([meeting.interaction])
        markup.raw("</b> <span>")
        names([meeting.company, meeting.deal == meeting.company ? "" : meeting.deal])
        markup.raw("</span>")
        if meeting.needsCoaching {
            markup.raw(" ")
            element("strong", [], words.noCoaching, ending: "")
        }
        markup.raw("</p>\n")
    }

    /// Few deals lie open; many are a list of names to open one by one.
    mutating func deals(_ deals: [StartPage.Deal]) {
        guard !deals.isEmpty else { return nothing(words.noDeals) }
        for deal in deals {
            opening(
                summary: [deal.company, deal.name == deal.company ? "" : deal.name],
                note: [deal.stage, deal.status, deal.rep], isOpen: deals.count <= 3)
            documents(deal.documents)
            closing()
        }
    }

    mutating func week(_ meetings: [StartPage.Meeting], others: [StartPage.Meeting]) {
        if !page.week.isEmpty { element("p", [("class", "kind")], page.week) }
        if meetings.isEmpty { nothing(words.noMeetingsThisWeek) } else { byRep(meetings) }
        let coming = others.filter { $0.isoWhen >= page.isoDate }
        if !coming.isEmpty {
            element("h3", [], words.comingWeeks)
            weeks(coming)
        }
        // What is over lies folded together, the latest first.
        let past = others.filter { $0.isoWhen < page.isoDate }
        guard !past.isEmpty else { return }
        opening(summary: [words.pastWeeks], note: [String(past.count)])
        weeks(past.reversed())
        closing()
    }

    private mutating func weeks(_ meetings: [StartPage.Meeting]) {
        for (week, meetings) in grouped(meetings, by: \.week) {
            opening(summary: [week], note: [String(meetings.count)])
            byRep(meetings.sorted { $0.isoWhen < $1.isoWhen })
            closing()
        }
    }

    private mutating func byRep(_ meetings: [StartPage.Meeting]) {
        markup.raw("<dl class=\"reps\">\n")
        for (rep, meetings) in grouped(meetings, by: \.rep).sorted(by: { $0.0 < $1.0 }) {
            markup.raw("<div><dt>")
            names([rep])
            markup.raw("</dt>\n")
            for meeting in meetings {
                markup.raw("<dd>")
                summary(of: meeting)
                documents(meeting.documents) { [$0.kind] }
                markup.raw("</dd>\n")
            }
            markup.raw("</div>\n")
        }
        markup.raw("</dl>\n")
    }

    /// In the order of their first appearance.
    private func grouped(
        _ meetings: [StartPage.Meeting], by key: (StartPage.Meeting) -> String
    ) -> [(String, [StartPage.Meeting])] {
        var groups: [(String, [StartPage.Meeting])] = []
        var places: [String: Int] = [:]
        for meeting in meetings {
            if let place = places[key(meeting)] {
                groups[place].1.append(meeting)
            } else {
                places[key(meeting)] = groups.count
                groups.append((key(meeting), [meeting]))
            }
        }
        return groups
    }

    mutating func handOffs(late: [StartPage.HandOff], others: [StartPage.HandOff]) {
        if late.isEmpty { nothing(words.noLateHandOffs) } else { list(late) }
        guard !others.isEmpty else { return }
        opening(summary: [words.otherHandOffs], note: [String(others.count)])
        list(others)
        closing()
    }

    private mutating func list(_ handOffs: [StartPage.HandOff]) {
        markup.raw("<ul class=\"orders\">\n")
        for handOff in handOffs {
            markup.raw("<li><p><b>")
            names([handOff.title])
            markup.raw("</b>")
            if handOff.isLate {
                markup.raw(" ")
                element("span", [("class", "badge")], words.late, ending: "")
            }
            markup.raw(" <small>")
            names([
                handOff.interaction, handOff.status, handOff.due.isEmpty ? "" : "\(words.due) \(handOff.due)",
                handOff.owner.isEmpty ? words.noOwner : handOff.owner,
            ])
            markup.raw("</small></p>\n")
            if !handOff.documents.isEmpty { documents(handOff.documents) { [$0.kind] } }
            markup.raw("</li>\n")
        }
        markup.raw("</ul>\n")
    }

    mutating func drafts(_ drafts: [StartPage.Document]) {
        guard !drafts.isEmpty else { return nothing(words.noDrafts) }
        markup.raw("<ul class=\"orders\">\n")
        for draft in drafts {
            markup.raw("<li><p><b>")
            names([draft.kind, draft.occasion, draft.deal])
            markup.raw("</b>")
            if !draft.openItems.isEmpty {
                markup.raw(" <small>")
                markup.write(words.missing + " ")
                names(draft.openItems)
                markup.raw("</small>")
            }
            markup.raw("</p>\n<p class=\"documents\">")
            links(to: draft)
            markup.raw("</p></li>\n")
        }
        markup.raw("</ul>\n")
    }

    mutating func edited(_ documents: [StartPage.Document]) {
        element("p", [], words.editedNotice)
        markup.raw("<ul class=\"documents\">\n")
        for document in documents {
            guard let newVersion = document.newVersion else { continue }
            markup.raw("<li><span class=\"name\">")
            names([document.kind, document.occasion, document.deal])
            markup.raw("</span> ")
            markup.raw("<span class=\"formats\">")
            links(to: document.formats, of: document)
            markup.raw(" ")
            link(to: newVersion.href, of: document, "\(words.newVersion): \(newVersion.name)")
            markup.raw("</span>")
            markup.raw("</li>\n")
        }
        markup.raw("</ul>\n")
    }

    mutating func groups(_ groups: [StartPageSection.Group]) {
        for group in groups {
            opening(summary: [group.title], note: [String(group.documents.count)])
            documents(group.documents, named: group.name)
            closing()
        }
    }
}
