import HTMLWriter

/// What the form at the top finds things by.
extension StartPagePrinter {
    /// The words of a state in the form, and what rows are marked with.
    enum State: String, CaseIterable {
        case open, missing, overdue, late, draft, edited, stale
    }

    /// The attributes of a row about a deal or a meeting.
    func found(who: [String], _ states: [State]) -> [(name: String, value: String?)] {
        let who = who.filter { !$0.isEmpty }.joined(separator: "|")
        let states = states.map(\.rawValue).joined(separator: "|")
        return [
            ("data-find", ""), ("data-who", who.isEmpty ? nil : who), ("data-state", states.isEmpty ? nil : states),
        ]
    }

    func found(_ document: StartPage.Document) -> [(name: String, value: String?)] {
        var states: [State] = document.isDraft ? [.draft] : []
        if document.newVersion != nil { states.append(.edited) }
        if document.faultyFile != nil || document.isOutdated { states.append(.stale) }
        return found(who: [], states) + [("data-kind", document.kind)]
    }

    /// Hidden until the script is there to make it work; the sections lead on without it.
    ///
    /// - Parameter documents: whether the page lists documents.
    mutating func form(documents: Bool = true) {
        let people = Set(page.deals.flatMap { [$0.rep, $0.manager] } + page.handOffs.map(\.owner)).subtracting([""])
        let kinds = documents ? Set(page.documents.map(\.kind)) : []
        markup.raw("<form id=\"find\" role=\"search\" hidden>\n<label><span>")
        markup.write(words.find)
        markup.raw("</span> <input name=\"q\" type=\"search\" autocomplete=\"off\" placeholder=\"/\"></label>\n")
        choice("who", words.who, words.everybody, people.sorted().map { ($0, $0) })
        choice("kind", words.kind, words.anyKind, kinds.sorted().map { ($0, $0) })
        choice("state", words.state, words.anyState, State.allCases.map { ($0.rawValue, name(of: $0)) })
        markup.raw("</form>\n")
    }

    /// Shown where the form finds nothing.
    mutating func nothingFound() {
        element("p", [("id", "nothing"), ("class", "nothing"), ("role", "status"), ("hidden", "")], words.nothingFound)
    }

    /// Shown while the form is used on a start page that does not show every deal and its papers.
    mutating func elsewhere() {
        guard page.isSplit else { return }
        markup.raw("<p id=\"elsewhere\" hidden>")
        markup.write(words.lookIn + " ")
        allDeals(count: page.deals.count)
        markup.raw("</p>\n")
    }

    /// The link to the page of all deals.
    private mutating func allDeals(count: Int) {
        element("a", [("href", base + StartPage.dealsFile)], "\(words.allDeals) (\(count))", ending: "")
    }

    /// How many of all deals the page shows, and the link to the others.
    mutating func allDeals(shown: Int) {
        markup.raw("<p>")
        if shown < page.deals.count { markup.write("\(shown) \(words.of) \(page.deals.count) · ") }
        allDeals(count: page.deals.count)
        markup.raw("</p>\n")
    }

    private mutating func choice(_ name: String, _ label: String, _ none: String, _ choices: [(String, String)]) {
        markup.raw("<label><span>")
        markup.write(label)
        markup.raw("</span> <select name=\"\(name)\"><option value=\"\">")
        markup.write(none)
        markup.raw("</option>")
        for (value, text) in choices { element("option", [("value", value)], text, ending: "") }
        markup.raw("</select></label>\n")
    }

    private func name(of state: State) -> String {
        switch state {
        case .open: words.openDeal
        case .missing: words.missing
        case .overdue: words.overdue
        case .late: words.late
        case .draft: words.draft
        case .edited: words.edited
        case .stale: words.stale
        }
    }

    mutating func script() {
        markup.raw("<script>\n")
        markup.raw(StartPageScript.text)
        markup.raw("</script>\n")
    }
}
