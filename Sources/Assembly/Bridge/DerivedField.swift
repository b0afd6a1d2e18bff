import Records
import SalesModel
import TemplateEngine

/// A field that follows from the whole workspace rather than from its own record: who is behind a role in this deal,
/// whether a hand-off is late today. Declared once, like the fields of the specs.
struct DerivedField: Sendable {
    let entity: Entity
    let schema: FieldSchema
    let compute: @Sendable (BoundRecord) -> TemplateValue?

    static let all: [DerivedField] = [
        rolePeople, collateralLate, collateralExpired, planHeld, planTheirPeople, planOurPeople, planPartnerPeople,
        podMembers,
        clusterMembers, lengthText,
    ]

    static func named(_ name: String, of entity: Entity) -> DerivedField? {
        all.first { $0.entity === entity && $0.schema.name == name }
    }

    /// The names behind a role in this deal, on both sides; none outside of a deal's documents. Which part somebody of
    /// the customer's plays is our own view of them: outsiders are told the names of our team only.
    private static let rolePeople = DerivedField(
        entity: RoleFields.entity,
        schema: FieldSchema(name: "people", type: .list(.text), isOptional: true, label: "people")
    ) { role in
        guard let deal = role.context.scope.deal, let id = role.storage.id?.value else { return nil }
        let team = deal.team.filter { $0.role?.value.id == id }.compactMap(\.name)
        let maySeeContacts = role.context.maySee(ContactFields.declarations.role.traits.audience)
        let contacts = deal.contacts.filter { maySeeContacts && $0.role?.value.id == id }.compactMap(\.name)
        return TemplateValue(.list((team + contacts).map { TemplateValue(.text($0.value), at: $0.place) }))
    }

    /// Whether a hand-off is due before today and not approved.
    private static let collateralLate = DerivedField(
        entity: CollateralFields.entity,
        schema: FieldSchema(name: "late", type: .boolean, isInternal: true, label: "late")
    ) { collateral in
        TemplateValue(.boolean(Collateral(collateral.storage).isLate(on: collateral.context.today)))
    }

    /// Whether a hand-off must no longer be used.
    private static let collateralExpired = DerivedField(
        entity: CollateralFields.entity,
        schema: FieldSchema(name: "expired", type: .boolean, isInternal: true, label: "expired")
    ) { item in
        let collateral = Collateral(item.storage)
        let isPast = collateral.expires.map { $0.value < item.context.today } ?? false
        return TemplateValue(.boolean(isPast || collateral.status?.value == .retired))
    }

    /// Whether the meeting of a plan lies behind us.
    private static let planHeld = DerivedField(
        entity: PlanFields.entity,
        schema: FieldSchema(name: "held", type: .boolean, isInternal: true, label: "held")
    ) { plan in
        TemplateValue(.boolean(Plan(plan.storage).isHeld))
    }

    /// Who comes from the seller: the rep first, then the team members whose roles take part; `Aoife Tierney (Engineer)`.
    private static let planOurPeople = peopleOfPlan("our_people", from: .seller)
    private static let planPartnerPeople = peopleOfPlan("partner_people", from: .partner)

    /// Who comes from the customer, as far as the plan names them: `Uwe Kastner (Maintenance manager)`.
    private static let planTheirPeople = DerivedField(
        entity: PlanFields.entity,
        schema: FieldSchema(name: "their_people", type: .list(.text), isOptional: true, label: "people")
    ) { plan in
        let contacts = plan.context.scope.deal?.contacts ?? []
        let people = Plan(plan.storage).attendees.compactMap { attendee -> Located<String>? in
            guard let contact = contacts.first(where: { $0.id?.value == attendee.value.id }) else { return nil }
            return contact.name?.map { name in contact.title.map { "\(name) (\($0.value))" } ?? name }
        }
        return TemplateValue(.list(people.map { TemplateValue(.text($0.value), at: $0.place) }))
    }

    private static func peopleOfPlan(_ name: String, from side: RoleSide) -> DerivedField {
        DerivedField(
            entity: PlanFields.entity,
            schema: FieldSchema(name: name, type: .list(.text), isOptional: true, label: "people")
        ) { plan in
            guard let deal = plan.context.scope.deal else { return nil }
            let roles = plan.context.workspace.process?.roles ?? []
            let invited = Set(plan.context.scope.interaction?.participants.map(\.value.id) ?? [])
            var people = deal.team.compactMap { member -> Located<String>? in
                guard let name = member.name, let role = roles.first(where: { $0.id?.value == member.role?.value.id }),
                    role.side?.value == side, invited.isEmpty || invited.contains(role.id?.value ?? "")
                else { return nil }
                return name.map { "\($0) (\(role.name?.value ?? ""))" }
            }
            if side == .seller, let rep = deal.rep {
                let own = people.firstIndex { $0.value.hasPrefix(rep.value + " (") }
                people.insert(own.map { people.remove(at: $0) } ?? rep, at: 0)
            }
            return TemplateValue(.list(people.map { TemplateValue(.text($0.value), at: $0.place) }))
        }
    }

    /// `1 page`, `12 slides`
    private static let lengthText = DerivedField(
        entity: LengthLimitFields.entity,
        schema: FieldSchema(name: "text", type: .text, isInternal: true, label: "length")
    ) { limit in
        let length = LengthLimit(limit.storage)
        guard let count = length.count, let unit = length.unit else { return nil }
        let many = limit.context.bridge.vocabulary.label(ofChoice: unit.value.rawValue)
        let one = many == unit.value.rawValue && many.hasSuffix("s") ? String(many.dropLast()) : many
        return TemplateValue(.text("\(count.value) \(count.value == 1 ? one : many)"), at: count.place)
    }

    private static let podMembers = memberNames(of: PodFields.entity) { Pod($0).members }
    private static let clusterMembers = memberNames(of: ClusterFields.entity) { Cluster($0).members }

    /// The names of the roles in a group, to be joined in a line.
    private static func memberNames(
        of entity: Entity, _ members: @escaping @Sendable (RecordStorage) -> [Located<Reference<ToRole>>]
    ) -> DerivedField {
        DerivedField(
            entity: entity,
            schema: FieldSchema(
                name: "member_names", type: .list(.text), isOptional: true, isInternal: true, label: "members")
        ) { group in
            let roles = group.context.workspace.process?.roles ?? []
            let names = members(group.storage).compactMap { member in
                roles.first { $0.id?.value == member.value.id }?.name
            }
            return TemplateValue(.list(names.map { TemplateValue(.text($0.value), at: $0.place) }))
        }
    }
}
