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

    /// The roles of the contacts who come; nil where nobody is named, or somebody's role could not be read.
    func rolesInvited(to plan: Plan, in workspace: Workspace) -> InvitedRoles? {
        guard !plan.attendees.isEmpty, !plan.isUnreadable(\.attendees) else { return nil }
        var invited = InvitedRoles(ofContacts: Set(self.contacts.compactMap { $0.role?.value.id }))
        for attendee in plan.attendees {
            guard let contact = contact(attendee.value.id), !contact.isUnreadable(\.role) else { return nil }
            guard let role = contact.role?.value.id else {
                invited.areAllKnown = false
                continue
            }
            guard workspace.role(role) != nil else { return nil }
            invited.known.insert(role)
        }
        return invited
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

    /// As ``peopleMet``; nobody where the deal is known for as long as one may stand still, and no meeting was held. Of one
    /// that was, and that nobody has written down, W34 tells.
    func peopleMet(in context: RuleContext) -> Set<String>? {
        guard heldPlans.isEmpty, !isUnreadable(\.plans), !isUnreadable(\.history),
            !self.plans.contains(where: { plan in
                plan.isUnreadable(\.status) || plan.isUnreadable(\.outcome) || plan.isUnreadable(\.when)
                    || plan.day.map { $0 <= context.today } ?? false
            }),
            let known = (self.history.compactMap(\.entered) + [self.opened].compactMap(\.self)).map(\.value).min(),
            context.levels(\.stalledDays).reached(by: context.today.ordinal - known.ordinal) != nil
        else { return peopleMet }
        return []
    }

    /// How far along the process the deal is; 0 for the first stage.
    func position(in workspace: Workspace) -> Int? {
        self.stage.flatMap { stage in workspace.stages.firstIndex { $0.id?.value == stage.value.id } }
    }
}

/// The roles that come to a meeting.
struct InvitedRoles {
    fileprivate(set) var known: Set<String> = []
    /// Whether everybody who comes has a role. Somebody who has none may play any that nobody else of the deal plays.
    fileprivate(set) var areAllKnown = true
    /// The roles of all contacts of the deal.
    private let ofContacts: Set<String>

    fileprivate init(ofContacts: Set<String>) { self.ofContacts = ofContacts }

    func lacks(_ role: String) -> Bool {
        !known.contains(role) && (areAllKnown || ofContacts.contains(role))
    }
}
