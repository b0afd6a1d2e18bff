package import Records

/// The meetings of all deals that were held and that the rep was coached for: what one rep practised with one coach,
/// whatever the customer.
///
/// ```swift
/// let meetings = CoachedMeetings(of: [workspace])
/// meetings.meetings(with: deal, in: workspace).last?.skill   // what its rep practised last with its manager
/// ```
/// Meetings without a day are left out: nobody knows what came before them.
package struct CoachedMeetings: Sendable {
    package struct Meeting: Hashable, Sendable {
        package let day: Day
        package let deal: String
        package let plan: String
        package let customer: String
        /// By id.
        package let interaction: String
        package let skill: String?
        /// What was to be taken along into the next meetings.
        package let transferNote: String?
        /// As specs write it.
        package let result: String?
        /// The exit criteria that were met, by id or text.
        package let criteriaMet: [String]
    }

    /// Those who read it: the rep and the manager of a deal, by name.
    fileprivate struct Pair: Hashable {
        let rep: String
        let manager: String
    }

    private let meetings: [Pair: [Meeting]]

    /// - Parameter workspaces: each with our people, by whose names reps and managers are told apart.
    package init(of workspaces: [Workspace] = []) {
        var found: [Pair: [Meeting]] = [:]
        for workspace in workspaces {
            for deal in workspace.deals {
                guard let pair = Pair(of: deal, in: workspace) else { continue }
                found[pair, default: []] += deal.plans.compactMap { Meeting($0, of: deal, in: workspace) }
            }
        }
        meetings = found.mapValues { all in
            all.sorted { ($0.day.iso, $0.deal, $0.plan) < ($1.day.iso, $1.deal, $1.plan) }
        }
    }

    /// What a deal's rep practised with the deal's manager, oldest first; of a day by deal.
    package func meetings(with deal: Deal, in workspace: Workspace) -> [Meeting] {
        Pair(of: deal, in: workspace).flatMap { meetings[$0] } ?? []
    }
}

extension CoachedMeetings.Pair {
    /// nil where nobody coaches: what nobody reads is nobody's.
    fileprivate init?(of deal: Deal, in workspace: Workspace) {
        guard let rep = workspace.name(of: deal.rep)?.value, let manager = workspace.manager(of: deal)?.value else {
            return nil
        }
        self.init(rep: rep, manager: manager)
    }
}

extension CoachedMeetings.Meeting {
    /// nil where the meeting was not held, has no day, or nobody was coached for it.
    fileprivate init?(_ plan: Plan, of deal: Deal, in workspace: Workspace) {
        guard plan.isHeld, let day = plan.day, let coaching = workspace.coaching(of: plan, in: deal) else { return nil }
        self.day = day
        self.deal = deal.id?.value ?? ""
        self.plan = plan.id?.value ?? ""
        customer = deal.company?.value ?? ""
        interaction = plan.interaction?.value.id ?? ""
        skill = coaching.skillFocus?.value
        transferNote = coaching.transferNote?.value
        result = plan.outcome?.value.result?.value.rawValue
        criteriaMet = (plan.outcome?.value.criteriaMet ?? []).compactMap { $0.criterion?.value.id }
    }
}
