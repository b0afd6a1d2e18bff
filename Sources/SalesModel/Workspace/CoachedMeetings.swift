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

    /// Those who read it: a rep and a manager, by their ids among our people, else by name.
    fileprivate struct Pair: Hashable {
        let rep: String
        let manager: String
    }

    private let meetings: [Pair: [Meeting]]
    /// The deals of which nobody could read what was practised.
    private let unread: [Pair: [String]]

    /// - Parameters:
    ///   - workspaces: each with our people, by whose ids reps and managers are told apart.
    ///   - isUnread: whether the file of coaching of a deal is there and cannot be read.
    package init(of workspaces: [Workspace] = [], isUnread: (_ deal: String) -> Bool = { _ in false }) {
        var found: [Pair: [Meeting]] = [:]
        var unread: [Pair: [String]] = [:]
        for workspace in workspaces {
            for deal in workspace.deals {
                if let pair = Pair(of: deal, in: workspace), let id = deal.id?.value, isUnread(id) {
                    unread[pair, default: []].append(id)
                }
                for plan in deal.plans where plan.isHeld {
                    guard let coaching = workspace.coaching(of: plan, in: deal),
                        let pair = Pair(of: deal, coaching, in: workspace),
                        let meeting = Meeting(plan, coaching, of: deal)
                    else { continue }
                    found[pair, default: []].append(meeting)
                }
            }
        }
        meetings = found.mapValues { all in
            all.sorted { ($0.day.iso, $0.deal, $0.plan) < ($1.day.iso, $1.deal, $1.plan) }
        }
        self.unread = unread
    }

    /// What a deal's rep practised with the deal's manager, oldest first; of a day by deal.
    package func meetings(with deal: Deal, in workspace: Workspace) -> [Meeting] {
        Pair(of: deal, in: workspace).flatMap { meetings[$0] } ?? []
    }

    /// The deals of the same rep and manager whose coaching is there and could not be read.
    package func unreadDeals(with deal: Deal, in workspace: Workspace) -> [String] {
        Pair(of: deal, in: workspace).flatMap { unread[$0] } ?? []
    }
}

extension CoachedMeetings.Pair {
    /// nil where nobody coaches: what nobody reads is nobody's.
    ///
    /// - Parameter coaching: says who was coached, and by whom, where a deal has been handed over since.
    fileprivate init?(of deal: Deal, _ coaching: Coaching? = nil, in workspace: Workspace) {
        guard let rep = workspace.identity(of: coaching?.rep ?? deal.rep),
            let manager = workspace.identity(of: coaching?.manager ?? deal.manager ?? workspace.usualManager(of: deal))
        else { return nil }
        self.init(rep: rep, manager: manager)
    }
}

extension CoachedMeetings.Meeting {
    /// nil where nobody knows the day it was held on.
    fileprivate init?(_ plan: Plan, _ coaching: Coaching, of deal: Deal) {
        guard let day = plan.day else { return nil }
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
