import HTMLWriter

extension StartPagePrinter {
    /// How many deals, and documents of one list, of a large workspace the start page itself shows.
    private static let mostRows = 80

    private func few<Row>(_ rows: [Row]) -> [Row] { page.isSplit ? Array(rows.prefix(Self.mostRows)) : rows }

    /// `80 of 500` where ``few(_:)`` left some out.
    private mutating func rest(of documents: [StartPage.Document]) {
        let shown = few(documents).count
        if shown < documents.count { nothing("\(shown) \(words.of) \(documents.count)") }
    }

    mutating func documentList(_ documents: [StartPage.Document]) {
        self.documents(few(documents)) { [$0.kind, $0.occasion, $0.deal] }
        rest(of: documents)
    }

    mutating func deals(_ deals: [StartPage.Deal], closed: [StartPage.Deal]) {
        if deals.isEmpty, closed.isEmpty { return nothing(words.noDeals) }
        let shown = few(deals)
        if !shown.isEmpty { rows(shown) }
        if page.isSplit {
            allDeals(shown: shown.count)
        } else if !closed.isEmpty {
            opening(summary: [words.closedDeals], note: [String(closed.count)])
            rows(closed)
            closing()
        }
    }

    mutating func rows(_ deals: [StartPage.Deal]) {
        let heads = [
            (words.deal, nil), (words.stage, nil), (words.nextMeeting, nil), (words.nextStep, nil),
            (words.decision, nil), (words.amount, "number"),
        ]
        table(heads) { printer in for deal in deals { printer.row(deal) } }
    }

    private mutating func row(_ deal: StartPage.Deal) {
        let isOverdue = deal.nextStep?.isOverdue ?? false
        let states: [State] =
            (deal.isOpen ? [.open] : []) + (isOverdue ? [.overdue] : [])
            + (deal.next?.missing.isEmpty ?? true ? [] : [.missing])
        markup.open("tr", found(who: [deal.rep, deal.manager], states))
        markup.raw("<th scope=\"row\">")
        self.deal(deal.id, [deal.company])
        markup.raw(" <small>")
        names([deal.distinctName, deal.rep])
        markup.raw("</small></th><td>")
        if deal.isOpen {
            stage(deal)
        } else {
            names([deal.status])
        }
        markup.raw("</td><td>")
        if let next = deal.next {
            element("time", [("datetime", next.isoWhen)], next.when, ending: " ")
            markup.raw("<small>")
            names([next.interaction])
            markup.raw("</small>")
        }
        markup.raw("</td><td>")
        nextStep(deal)
        markup.raw("</td><td class=\"day\">")
        markup.write(deal.decision)
        markup.raw("</td><td class=\"number\">")
        markup.write(deal.amount)
        markup.raw("</td></tr>\n")
    }

    /// `●●○○○ Needs analysis`; whoever hears the page hears the words.
    private mutating func stage(_ deal: StartPage.Deal) {
        if let index = deal.stageIndex {
            let dots = String(repeating: "●", count: index + 1)
            let rest = String(repeating: "○", count: max(deal.stageCount - index - 1, 0))
            element("span", [("class", "dots"), ("aria-hidden", "true")], dots + rest, ending: " ")
        }
        names([deal.stage])
    }

    private mutating func nextStep(_ deal: StartPage.Deal) {
        guard let step = deal.nextStep else { return }
        names([step.text])
        markup.raw(" <small>")
        names([step.owner.isEmpty ? words.noOwner : step.owner, step.due])
        markup.raw("</small>")
        if step.isOverdue {
            markup.raw(" ")
            element("span", [("class", "badge")], words.overdue, ending: "")
        }
    }

    /// What each deal has got, by meeting.
    mutating func dossiers(_ deals: [StartPage.Deal]) {
        for deal in deals {
            opening(
                summary: [deal.company, deal.distinctName],
                note: [deal.isOpen ? deal.stage : deal.status, deal.rep, String(deal.documents.count)],
                attributes: [
                    ("id", "deal-\(deal.id)"),
                    ("data-who", [deal.rep, deal.manager].filter { !$0.isEmpty }.joined(separator: "|")),
                ])
            dossier(deal)
            closing()
        }
    }

    mutating func dossier(_ deal: StartPage.Deal) {
        for occasion in deal.occasions where !occasion.documents.isEmpty {
            element("h3", [], occasion.title.isEmpty ? words.wholeDeal : occasion.title)
            documents(occasion.documents) { [$0.kind] }
        }
    }

    /// Whose people lack what, in numbers.
    mutating func team(_ team: [StartPage.TeamMember]) {
        let counted = [
            words.openDeals, words.withoutPlan, words.withoutCoaching, words.withoutOutcome, words.overdueSteps,
        ]
        table([(words.manager, nil), (words.rep, nil)] + counted.map { ($0, "number") }) { printer in
            for member in team {
                printer.markup.open("tr", printer.found(who: [member.manager, member.rep], []))
                printer.markup.raw("<td>")
                printer.names([member.manager])
                printer.markup.raw("</td><th scope=\"row\">")
                printer.rep(member.rep)
                printer.markup.raw("</th>")
                let numbers = [member.openDeals, member.plans, member.coaching, member.outcomes, member.overdue]
                for (head, number) in zip(counted, numbers) {
                    printer.element(
                        "td", [("class", "number"), ("data-head", head)], number == 0 ? "–" : String(number),
                        ending: "")
                }
                printer.markup.raw("</tr>\n")
            }
        }
    }

    mutating func drafts(_ drafts: [StartPage.Document]) {
        guard !drafts.isEmpty else { return nothing(words.noDrafts) }
        markup.raw("<ul class=\"documents\">\n")
        for draft in few(drafts) {
            markup.open("li", found(draft))
            documentLinks(draft, named: [draft.kind, draft.occasion, draft.deal])
            if !draft.openItems.isEmpty {
                markup.raw(" <small>")
                markup.write(words.missingItems + " ")
                names(draft.openItems)
                markup.raw("</small>")
            }
            markup.raw("</li>\n")
        }
        markup.raw("</ul>\n")
        rest(of: drafts)
    }

    mutating func edited(_ documents: [StartPage.Document]) {
        element("p", [], words.editedNotice)
        markup.raw("<ul class=\"documents\">\n")
        for document in few(documents) {
            guard let newVersion = document.newVersion else { continue }
            markup.open("li", found(document))
            documentLinks(document, named: [document.kind, document.occasion, document.deal])
            markup.raw(" ")
            element(
                "a", [("class", "word"), ("href", base + newVersion.href)], "\(words.newVersion): \(newVersion.name)",
                ending: "")
            markup.raw("</li>\n")
        }
        markup.raw("</ul>\n")
        rest(of: documents)
    }
}
