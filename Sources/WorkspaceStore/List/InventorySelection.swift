import Assembly
package import Records

/// What `list` is asked for: all of it where nothing is said.
package struct InventorySelection: Sendable {
    package var deal: String?
    /// By id or name.
    package var manager: String?
    /// By id or name.
    package var rep: String?
    /// Only what is to happen in the week of this day, Monday to Sunday.
    package var week: Day?
    /// Only what is missing, overdue or late.
    package var isMissingOnly = false

    package init() {}

    /// Checked, with the full names of the people.
    func resolved(in project: Project) throws(WorkspaceError) -> InventorySelection {
        var selection = self
        if let deal { try project.requireDeal(deal) }
        if let manager { selection.manager = try project.requirePerson(manager, as: .manager) }
        if let rep { selection.rep = try project.requirePerson(rep, as: .rep) }
        return selection
    }

    /// Whether hand-offs are asked for: they are nobody's deal.
    var includesHandOffs: Bool { deal == nil && manager == nil && rep == nil }

    private func isInWeek(_ day: Day) -> Bool {
        guard let week else { return true }
        let monday = week.adding(days: 1 - week.weekday)
        return day >= monday && day <= monday.adding(days: 6)
    }

    /// The deal with what was asked for of it; nil where that is nothing.
    func selecting(from deal: Inventory.DealState) -> Inventory.DealState? {
        guard self.deal == nil || deal.id == self.deal, manager == nil || deal.manager == manager,
            rep == nil || deal.rep == rep
        else { return nil }
        guard week != nil || isMissingOnly else { return deal }
        var selected = deal
        selected.meetings = deal.meetings.filter { meeting in
            if isMissingOnly, meeting.missing.isEmpty { return false }
            guard week != nil else { return true }
            return meeting.when.flatMap { Day($0.prefix(10)) }.map(isInWeek) ?? false
        }
        // What was sent is neither missing nor to be done, and what was never sent of a meeting that was held is late
        // for good.
        let plans = Set(isMissingOnly ? [] : selected.meetings.compactMap(\.plan))
        selected.papers = deal.papers.filter { paper in
            paper.issued.isEmpty && paper.plan.map(plans.contains) ?? false
        }
        // What is overdue is to be done this week too.
        let isAsked = !selected.meetings.isEmpty || isMissingOnly && !deal.overdueActions.isEmpty
        return isAsked ? selected : nil
    }

    func includes(_ item: Inventory.HandOff) -> Bool {
        if item.isLate { return true }
        if isMissingOnly { return false }
        return week == nil || [item.due, item.firstNeeded].contains { $0.flatMap { Day($0) }.map(isInWeek) ?? false }
    }
}
