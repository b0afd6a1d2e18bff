package import Records

/// The meetings of all open deals that have a day and were not held yet: what papers about an interaction may say of
/// them.
package struct PlannedMeetings: Sendable {
    /// What is known of one, also where the deal's file was not read.
    package struct Meeting: Hashable, Sendable {
        package let when: Moment
        package let customer: String
        /// As the deal calls the rep: an id or a name.
        package let rep: String?
        package let deal: String
        package let interaction: String
        /// The ids of what the plan takes along; empty where it names nothing.
        package let collateral: [String]
    }

    /// The earliest first, of one moment by deal.
    package let meetings: [Meeting]

    package init(of deals: [Deal] = []) {
        let all = deals.filter(\.isOpen).flatMap { deal in deal.plans.compactMap { Meeting($0, of: deal) } }
        meetings = all.sorted { a, b in a.when < b.when || (!(b.when < a.when) && a.deal < b.deal) }
    }

    /// The first meeting from that day on that an item is taken to, as ``Workspace/collateral(of:in:)`` has it: its plan
    /// names it, or names nothing while the item is made for its interaction and not retired.
    package func first(for item: Collateral, from day: Day, in workspace: Workspace) -> Meeting? {
        guard let id = item.id?.value else { return nil }
        return meetings.first { meeting in
            guard meeting.when.day >= day else { return false }
            guard meeting.collateral.isEmpty else { return meeting.collateral.contains(id) }
            guard item.status?.value != .retired else { return false }
            let interaction = workspace.interaction(meeting.interaction)
            return interaction?.storage.child(id, in: InteractionFields.declarations.collateral.traits) != nil
        }
    }
}

extension PlannedMeetings.Meeting {
    /// nil where the meeting has no day, or was held.
    fileprivate init?(_ plan: Plan, of deal: Deal) {
        guard !plan.isHeld, let when = deal.start(of: plan), let interaction = plan.interaction?.value.id else {
            return nil
        }
        self.when = when
        customer = deal.company?.value ?? ""
        rep = deal.rep?.value.id
        self.deal = deal.id?.value ?? ""
        self.interaction = interaction
        collateral = plan.collateral.map(\.value.id)
    }
}
