import HTMLWriter

extension StartPagePrinter {
    /// A card for each rep, so that everybody finds their own name first.
    mutating func nextMeetings(_ meetings: [StartPage.Meeting]) {
        guard !meetings.isEmpty else { return nothing(words.noMeetings) }
        markup.raw("<ul class=\"cards\">\n")
        for meeting in meetings {
            markup.open("li", found(meeting))
            markup.raw("\n<h3>")
            rep(meeting.rep)
            markup.raw("</h3>\n<p class=\"meeting\">")
            element("time", [("datetime", meeting.isoWhen)], meeting.when, ending: " ")
            markup.raw("<b>")
            names([meeting.interaction])
            markup.raw("</b> <span>")
            deal(meeting.dealID, [meeting.company])
            markup.raw("</span>")
            missing(meeting.missing)
            markup.raw("</p>\n")
            if let first = meeting.documents.first(where: \.isInternal) ?? meeting.documents.first,
                let format = first.formats.first
            {
                let label = [words.open, first.kind, first.occasion, meeting.company].filter { !$0.isEmpty }
                element(
                    "a",
                    [
                        ("class", "open"), ("href", href(first, format)),
                        ("aria-label", label.joined(separator: ", ")),
                    ], words.open)
            }
            documents(meeting.documents, isFound: false) { [$0.kind] }
            markup.raw("</li>\n")
        }
        markup.raw("</ul>\n")
    }

    private func found(_ meeting: StartPage.Meeting) -> [(name: String, value: String?)] {
        found(who: [meeting.rep, meeting.manager], meeting.missing.isEmpty ? [] : [.missing])
    }

    mutating func missing(_ parts: [String]) {
        for part in parts {
            markup.raw(" ")
            element("strong", [], part, ending: "")
        }
    }

    /// What a printed page shows: by day and time, who meets whom, what for, and what is missing.
    mutating func week(_ meetings: [StartPage.Meeting]) {
        if !page.week.isEmpty { element("p", [("class", "kind")], page.week) }
        guard !meetings.isEmpty else { return nothing(words.noMeetingsThisWeek) }
        self.meetings(meetings)
    }

    mutating func meetings(_ meetings: [StartPage.Meeting]) {
        let heads = [words.when, words.rep, words.meeting, words.bestAction, words.missing]
        table(heads.map { ($0, nil) }) { printer in
            for meeting in meetings {
                printer.markup.open("tr", printer.found(meeting))
                printer.markup.raw("<th scope=\"row\">")
                printer.element("time", [("datetime", meeting.isoWhen)], meeting.when, ending: "</th>")
                printer.markup.raw("<td>")
                printer.rep(meeting.rep)
                printer.markup.raw("</td><td>")
                printer.deal(meeting.dealID, [meeting.company])
                printer.markup.raw(" <span class=\"muted\">")
                printer.names([meeting.interaction])
                printer.markup.raw("</span>")
                printer.documents(inlineOf: meeting.documents)
                printer.markup.raw("</td><td>")
                printer.names([meeting.bestAction])
                printer.markup.raw("</td><td>")
                printer.missing(meeting.missing)
                printer.markup.raw("</td></tr>\n")
            }
        }
    }

    /// In one line, each by its kind.
    mutating func documents(inlineOf documents: [StartPage.Document]) {
        guard !documents.isEmpty else { return }
        markup.raw("<span class=\"papers\">")
        for (index, document) in documents.enumerated() {
            if index > 0 { markup.raw(" · ") }
            documentLinks(document, named: [document.kind])
        }
        markup.raw("</span>")
    }

    /// Week by week.
    mutating func coming(_ meetings: [StartPage.Meeting]) {
        var weeks: [(week: String, meetings: [StartPage.Meeting])] = []
        for meeting in meetings {
            if weeks.last?.week == meeting.week {
                weeks[weeks.count - 1].meetings.append(meeting)
            } else {
                weeks.append((meeting.week, [meeting]))
            }
        }
        for (week, meetings) in weeks {
            opening(summary: [week], note: [String(meetings.count)])
            self.meetings(meetings)
            closing()
        }
    }

    /// The name, which leads to the rep's page where there is one.
    mutating func rep(_ name: String) {
        guard let link = page.link(toRep: name) else { return names([name]) }
        markup.open("a", [("href", base + link)])
        names([name])
        markup.raw("</a>")
    }

    /// The names, which lead to what there is of the deal.
    mutating func deal(_ id: String, _ parts: [String]) {
        guard let link = page.link(toDeal: id) else { return names(parts) }
        markup.open("a", [("href", link.hasPrefix("#") ? link : base + link)])
        names(parts)
        markup.raw("</a>")
    }
}
