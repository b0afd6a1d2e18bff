import Diagnostics
import Records
import SalesModel

extension Record where Fields == PlanFields {
    /// Whether the meeting is still to come, on a day or on none yet. What could not be read is not taken for that.
    func isAhead(of today: Day) -> Bool {
        guard !isHeld, !isUnreadable(\.status), !isUnreadable(\.outcome), !isUnreadable(\.when) else { return false }
        return self.when.map { $0.value.day >= today } ?? true
    }

    /// How many days it is to the meeting; nil where it has no day or lies behind us.
    func daysLeft(from today: Day) -> Int? {
        guard isAhead(of: today), let day = self.when?.value.day else { return nil }
        return day.ordinal - today.ordinal
    }

    /// How messages name the meeting where they stand far from it: `'product-demonstration'`.
    var quotedName: String { "'\(self.id?.value ?? self.interaction?.value.id ?? "")'" }
}

extension Record where Fields == DealFields {
    func contact(_ id: String) -> Contact? {
        self.contacts.first { $0.id?.value == id }
    }

    /// The contacts in these roles, by what the deal calls them: whom to invite.
    func contacts(playing roles: [String]) -> [String] {
        self.contacts.filter { contact in contact.role.map { roles.contains($0.value.id) } ?? false }
            .compactMap { $0.id?.value }
    }

    /// The roles of the contacts who come; nil where nobody is named, or somebody's role is not known: it may be any.
    func rolesInvited(to plan: Plan, in workspace: Workspace) -> Set<String>? {
        guard !plan.attendees.isEmpty, !plan.isUnreadable(\.attendees) else { return nil }
        var roles: Set<String> = []
        for attendee in plan.attendees {
            guard let role = contact(attendee.value.id)?.role?.value.id, workspace.role(role) != nil else { return nil }
            roles.insert(role)
        }
        return roles
    }

    /// The roles that our side and partners play in this deal; nil where somebody's role is not known.
    func rolesOfTeam(in workspace: Workspace) -> Set<String>? {
        guard !isUnreadable(\.team), self.team.allSatisfy({ $0.role != nil }) else { return nil }
        var roles = Set(self.team.compactMap { $0.role?.value.id })
        let manager = self.manager ?? workspace.usualManager(of: self)
        for reference in [self.rep, manager].compactMap(\.self) + self.team.compactMap(\.name) {
            roles.formUnion(workspace.person(reference.value.id)?.roles.map(\.value.id) ?? [])
        }
        return roles.isEmpty ? nil : roles
    }

    /// The meetings that lie behind us, by their plans.
    var heldPlans: [Plan] { self.plans.filter(\.isHeld) }

    /// The contacts who were at a meeting that was held, by id; nil where no such meeting says who was there.
    var peopleMet: Set<String>? {
        let named = heldPlans.map { plan in
            let present = plan.outcome?.value.present ?? []
            return (present.isEmpty ? plan.attendees : present).map(\.value.id)
        }
        let met = Set(named.joined())
        return met.isEmpty ? nil : met
    }

    /// How far along the process the deal is; 0 for the first stage.
    func position(in workspace: Workspace) -> Int? {
        self.stage.flatMap { stage in workspace.stages.firstIndex { $0.id?.value == stage.value.id } }
    }
}
