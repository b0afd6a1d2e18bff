import Diagnostics
package import Records

/// A call plan: one deal, one Major Interaction.
package typealias Plan = Record<PlanFields>

package final class PlanFields: FieldSet {
    package static let declarations = PlanFields()
    package static let entity = Entity(
        declarations, name: "plan", "A call plan: one deal, one Major Interaction."
    ) { plan in
        let fields = declarations
        guard !plan.says(fields.id.traits), let interaction = plan[fields.interaction.traits],
            case .reference(let id) = interaction.value
        else { return }
        plan[fields.id.traits] = Located(.text(id), at: interaction.place)
    }

    package let id = Field<String>(
        "id", kind: .text(.identifier), about: "Its name; the interaction's id where nothing is said")
    package let interaction = Field<Reference<ToInteraction>>(
        "interaction", .required, .customer, about: "Which Major Interaction")
    package let when = Field<Moment>(
        "when", .optional, .customer, label: "day and time",
        about: "Day and time with its zone: 2026-12-01T09:30+01:00")
    package let place = Field<String>("place", .optional, .customer, about: "Where it takes place")
    package let link = Field<String>(
        "link", .optional, .customer, kind: .text(.webAddress), about: "Where to join online")
    package let minutes = Field<Int>("minutes", .optional, .customer, about: "How long it takes")
    package let attendees = Field<[Located<Reference<ToContact>>]>(
        "attendees", .optional, .customer, about: "Who of the deal's contacts comes")
    package let objective = Field<String>("objective", about: "What we want to have reached when we leave")
    package let bestAction = Field<CustomerAction>(
        "best_action", about: "The best thing the customer may do in the end")
    package let minimumAction = Field<CustomerAction>(
        "minimum_action",
        about: "The least thing that makes the meeting a success")
    package let theirAgenda = Field<[Located<String>]>(
        "their_agenda", .optional, .customer,
        about: "What they want to talk about")
    package let ourAgenda = Field<[Located<String>]>(
        "our_agenda", .optional, .customer, about: "What we want to talk about")
    package let ask = Field<String>("ask", about: "The sentence that asks for the commitment")
    package let agenda = Field<[AgendaItem]>(
        "agenda", about: "How the time of this meeting is spent, where it is not as the interaction has it")
    package let learn = Field<[Located<String>]>("learn", about: "What we need to learn")
    package let expectedQuestions = Field<[ExpectedQuestion]>("expected_questions", about: "What they will ask")
    package let risks = Field<String>("risks", about: "What may go wrong")
    package let give = Field<[Located<String>]>("give", about: "What we may give, and only for something")
    package let collateral = Field<[Located<Reference<ToCollateral>>]>(
        "collateral", about: "What we take along, where it is not all that is made for the interaction")
    package let status = Field<PlanStatus>("status", default: .choice("draft"), about: "How it stands")
    package let coaching = Field<Coaching>(
        "coaching", about: "How the manager coaches the rep for it; Specs/coaching may say it instead",
        otherwise: computing { (plan: Plan, context) in
            context.workspace.coaching(of: plan, in: context.scope.deal).map { .record($0.storage) }
        })
    package let outcome = Field<Outcome>("outcome", about: "What came of it")

    package let day = ComputedField<Day>(
        "day", about: "The day of the meeting: the one it was held on, else the one planned",
        from: computing { (plan: Plan, _) in plan.day.map(FieldValue.day) })
    package let starts = ComputedField<Moment>(
        "starts", .customer, label: "day and time",
        about: "When it begins, by the clock of the deal's zone where the deal has one",
        from: computing { (plan: Plan, context) in context.start(of: plan).map(FieldValue.moment) })
    package let ends = ComputedField<Moment>(
        "ends", .customer, label: "end", about: "When it ends, by the same clock",
        from: computing { (plan: Plan, context) in context.end(of: plan).map(FieldValue.moment) })
    package let city = ComputedField<String>(
        "city", .customer, about: "The city whose clock its times are told by; missing where the deal has no zone",
        from: computing { (_: Plan, context) in context.city.map(FieldValue.text) })
    package let utcOffset = ComputedField<String>(
        "utc_offset", .customer, about: "How far its clock is from Greenwich: UTC+1",
        from: computing { (plan: Plan, context) in context.utcOffset(of: plan).map(FieldValue.text) })
    package let shared = ComputedField<[Located<String>]>(
        "shared", .customer, label: "papers",
        about: "The titles of what we take along that is approved and that the customer may see or keep",
        from: computing { (plan: Plan, context) in .texts(context.sharedTitles(of: plan)) })
    package let schedule = ComputedField<[ScheduledItem]>(
        "schedule", about: "Its own agenda, else the interaction's, with the time of day and who leads",
        from: computing { (plan: Plan, context) in .records(context.schedule(of: plan).map(\.storage)) })
    package let dueBefore = ComputedField<[Action]>(
        "due_before",
        about: "Open actions of the deal that are due by the day of the meeting, earliest first; none once it was held",
        from: computing { (plan: Plan, context) in context.openActions(.before, plan) })
    package let dueAfter = ComputedField<[Action]>(
        "due_after", about: "Open actions of the deal that are due later, earliest first; none once it was held",
        from: computing { (plan: Plan, context) in context.openActions(.after, plan) })
    package let people = ComputedField<[Contact]>(
        "people", about: "Who of the contacts is invited or, where the outcome names who was there, was there",
        from: computing { (plan: Plan, context) in .records(context.people(of: plan).map(\.storage)) })
    package let missing = ComputedField<[MissingRole]>(
        "missing", about: "Participants on the other side whom nobody invited stands for; none while nobody is invited",
        from: computing { (plan: Plan, context) in .records(context.missingRoles(of: plan).map(\.storage)) })
    package let others = ComputedField<[Contact]>(
        "others", about: "Contacts of the deal who are neither invited nor missing",
        from: computing { (plan: Plan, context) in .records(context.others(than: plan).map(\.storage)) })
    package let checklist = ComputedField<[ChecklistItem]>(
        "checklist", about: "The interaction's exit criteria, ticked by the outcome",
        from: computing { (plan: Plan, context) in .records(context.checklist(of: plan).map(\.storage)) })
    package let bring = ComputedField<[BroughtItem]>(
        "bring", about: "What we take along: the plan's collateral, else the interaction's that is not retired",
        from: computing { (plan: Plan, context) in .records(context.broughtItems(to: plan).map(\.storage)) })
    package let earlier = ComputedField<[EarlierMeeting]>(
        "earlier", about: "The deal's meetings that were held before this one, oldest first",
        from: computing { (plan: Plan, context) in
            .records(context.earlierMeetings(than: plan).map(\.storage))
        })
    package let practised = ComputedField<[PractisedMeeting]>(
        "practised", looksAcross: .coachedMeetings,
        about:
            "Earlier meetings with any customer for which the same manager coached the same rep: the latest, and those about the same skill",
        from: computing { (plan: Plan, context) in
            .records(context.practisedMeetings(before: plan).map(\.storage))
        })
    package let held = ComputedField<Bool>(
        "held", about: "Whether the meeting lies behind us",
        from: computing { (plan: Plan, _) in .boolean(plan.isHeld) })
    package let theirPeople = ComputedField<[Located<String>]>(
        "their_people", .customer, label: "people", about: "Who comes from the customer, with their titles",
        from: computing { (plan: Plan, context) in
            let contacts = context.scope.deal?.contacts ?? []
            return .texts(
                plan.attendees.compactMap { attendee -> Located<String>? in
                    guard let contact = contacts.first(where: { $0.id?.value == attendee.value.id }) else { return nil }
                    return contact.name?.map { name in contact.title.map { "\(name) (\($0.value))" } ?? name }
                })
        })
    package let ourPeople = ComputedField<[Located<String>]>(
        "our_people", .customer, label: "people",
        about:
            "Who comes from the seller, with their roles: the rep first, then the team as far as its roles take part",
        from: computing { (_: Plan, context) in context.team(on: .seller).map(FieldValue.texts) })
    package let partnerPeople = ComputedField<[Located<String>]>(
        "partner_people", .customer, label: "people", about: "Who comes from partners, with their roles",
        from: computing { (_: Plan, context) in context.team(on: .partner).map(FieldValue.texts) })
}

extension Record where Fields == PlanFields {
    /// Whether the meeting lies behind us: it is marked as held, or somebody wrote down what came of it.
    package var isHeld: Bool { self.status?.value == .held || self.outcome != nil }

    /// The day of the meeting: the one it was held on, else the one planned.
    package var day: Day? { self.outcome?.value.date?.value ?? self.when?.value.day }

    package func interaction(in workspace: Workspace) -> Interaction? {
        self.interaction.flatMap { workspace.interaction($0.value.id) }
    }

    /// How the time is spent: as the plan says, else as its interaction does.
    package func agendaItems(in workspace: Workspace) -> [AgendaItem] {
        self.agenda.isEmpty ? interaction(in: workspace)?.agenda ?? [] : self.agenda
    }
}

extension EvaluationContext {
    /// The team members of one side whose roles take part in the interaction, or all of them where it names no roles:
    /// `Aoife Tierney (Engineer)`. On the seller's side the rep comes first. Nil outside of a deal's documents.
    fileprivate func team(on side: RoleSide) -> [Located<String>]? {
        guard let deal = scope.deal else { return nil }
        let invited = Set(scope.interaction?.participants.map(\.value.id) ?? [])
        var people = deal.team.compactMap { member -> Located<String>? in
            guard let name = workspace.name(of: member.name),
                let role = member.role.flatMap({ workspace.role($0.value.id) }),
                role.side?.value == side, invited.isEmpty || invited.contains(role.id?.value ?? "")
            else { return nil }
            return name.map { "\($0) (\(role.name?.value ?? ""))" }
        }
        if side == .seller, let rep = workspace.name(of: deal.rep) {
            let own = people.firstIndex { $0.value.hasPrefix(rep.value + " (") }
            people.insert(own.map { people.remove(at: $0) } ?? rep, at: 0)
        }
        return people
    }
}

/// Whether a call plan is being written, was gone through with the manager, or its meeting was held.
package enum PlanStatus: String, Choice {
    case draft
    case reviewed
    case held
}

/// What one person of the customer does by a day.
package typealias CustomerAction = Record<CustomerActionFields>

package final class CustomerActionFields: FieldSet {
    package static let declarations = CustomerActionFields()
    package static let entity = Entity(
        declarations, name: "customer action", "What one person of the customer does by a day.")

    package let actor = Field<Reference<ToContact>>(
        "actor", .requiredBy("E16"), unresolved: "E16",
        about: "Who of the contacts")
    package let text = Field<String>("text", .required, about: "Does what")
    package let due = Field<Day>("due", .requiredBy("E16"), about: "By when")
}

/// What they will ask, and what we answer.
package typealias ExpectedQuestion = Record<ExpectedQuestionFields>

package final class ExpectedQuestionFields: FieldSet {
    package static let declarations = ExpectedQuestionFields()
    package static let entity = Entity(
        declarations, name: "expected question", "What they will ask, and what we answer.")

    package let question = Field<String>("question", .required, about: "In their words")
    package let answer = Field<String>("answer", about: "In ours")
}
