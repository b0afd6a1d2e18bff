package import Records

extension ReferenceKind {
    package static let role = ReferenceKind("role") { [RoleFields.entity] }
    package static let cluster = ReferenceKind("cluster") { [ClusterFields.entity] }
    /// The audience of a hand-off.
    package static let audience = ReferenceKind("audience", written: "the id of a role or cluster") {
        [RoleFields.entity, ClusterFields.entity]
    }
    package static let stage = ReferenceKind("stage") { [StageFields.entity] }
    package static let interaction = ReferenceKind("interaction") { [InteractionFields.entity] }
    package static let buyingStep = ReferenceKind("buying step") { [BuyingStepFields.entity] }
    /// An exchange, by its id or its deliverable.
    package static let exchange = ReferenceKind("exchange", written: "the id or deliverable of an exchange") {
        [ExchangeFields.entity]
    }
    /// A contact of the same deal.
    package static let contact = ReferenceKind("contact") { [ContactFields.entity] }
    /// An exit criterion of the same interaction, by id or exact text.
    package static let criterion = ReferenceKind("exit criterion", written: "the id or text of an exit criterion") {
        [CriterionFields.entity]
    }
    /// A call plan of the same deal, or the Major Interaction that one will be about.
    package static let meeting = ReferenceKind("meeting", written: "the id of a plan of the deal, or of an interaction")
    {
        [PlanFields.entity, InteractionFields.entity]
    }
    /// A plan of the same deal.
    package static let plan = ReferenceKind("plan") { [PlanFields.entity] }
    /// A hand-off, by its id.
    package static let collateral = ReferenceKind("collateral", written: "the id of a collateral item") {
        [CollateralFields.entity]
    }
    /// One of our own people, by id or exact name; also anybody who is not listed.
    package static let person = ReferenceKind(
        "person", written: "the id or name of one of our people", isLenient: true
    ) { [PersonFields.entity] }
    /// Who answers for an action, or is its other side: one of our own people or a contact of the same deal, by id or exact
    /// name; also anybody who is neither.
    package static let owner = ReferenceKind(
        "owner", written: "the id or name of one of our people or of a contact", isLenient: true
    ) { [PersonFields.entity, ContactFields.entity] }
}

package enum ToRole: ReferenceTarget { package static let kind = ReferenceKind.role }
package enum ToAudience: ReferenceTarget { package static let kind = ReferenceKind.audience }
package enum ToStage: ReferenceTarget { package static let kind = ReferenceKind.stage }
package enum ToInteraction: ReferenceTarget { package static let kind = ReferenceKind.interaction }
package enum ToBuyingStep: ReferenceTarget { package static let kind = ReferenceKind.buyingStep }
package enum ToExchange: ReferenceTarget { package static let kind = ReferenceKind.exchange }
package enum ToContact: ReferenceTarget { package static let kind = ReferenceKind.contact }
package enum ToCriterion: ReferenceTarget { package static let kind = ReferenceKind.criterion }
package enum ToPlan: ReferenceTarget { package static let kind = ReferenceKind.plan }
package enum ToPerson: ReferenceTarget { package static let kind = ReferenceKind.person }
package enum ToOwner: ReferenceTarget { package static let kind = ReferenceKind.owner }
package enum ToCollateral: ReferenceTarget { package static let kind = ReferenceKind.collateral }

/// What a reference points at.
package enum Resolution: Sendable {
    case found(RecordStorage)
    /// Its file could not be read; told there, and nothing more is to be said.
    case unreadable
    case missing

    fileprivate init(_ record: RecordStorage?) { self = record.map(Resolution.found) ?? .missing }
}

extension Workspace {
    /// Follows a reference. `id` is the id as written, for a criterion also its exact text, for an exchange its
    /// deliverable.
    package func resolve(_ id: String, _ kind: ReferenceKind, in scope: Scope) -> Resolution {
        switch kind {
        case .contact:
            return Resolution(scope.deal?.storage.child(id, in: DealFields.declarations.contacts.traits))
        case .meeting:
            if let plan = scope.deal?.storage.child(id, in: DealFields.declarations.plans.traits) {
                return .found(plan)
            }
            return resolve(id, .interaction, in: scope)
        case .plan: return Resolution(scope.deal?.storage.child(id, in: DealFields.declarations.plans.traits))
        case .person: return resolvePerson(id)
        case .owner:
            let contacts = scope.deal?.contacts ?? []
            let contact = contacts.first { $0.id?.value == id } ?? contacts.first { $0.name?.value == id }
            return contact.map { .found($0.storage) } ?? resolvePerson(id)
        case .interaction:
            if let match = interaction(id) { return .found(match.storage) }
            return unreadableInteractions.contains(id) ? .unreadable : .missing
        case .criterion:
            guard let interaction = scope.interaction else { return .unreadable }
            return Resolution(interaction.criterion(id)?.storage)
        case .collateral:
            guard process != nil else { return .unreadable }
            for interaction in [scope.interaction].compactMap({ $0 }) + interactions {
                let items = InteractionFields.declarations.collateral.traits
                if let item = interaction.storage.child(id, in: items) { return .found(item) }
            }
            return unreadableInteractions.isEmpty ? .missing : .unreadable
        case .exchange:
            guard let process else { return .unreadable }
            let match =
                process.exchanges.first { $0.id?.value == id }
                ?? process.exchanges.first { $0.deliverable?.value == id }
            return Resolution(match?.storage)
        case .stage:
            guard process != nil else { return .unreadable }
            return Resolution(stage(id)?.storage)
        default:
            guard let process else { return .unreadable }
            for field in Workspace.lists(of: kind) {
                if let record = process.storage.child(id, in: field) { return .found(record) }
            }
            return .missing
        }
    }

    private func resolvePerson(_ name: String) -> Resolution {
        if let person = person(name) { return .found(person.storage) }
        return peopleAreUnreadable ? .unreadable : .missing
    }

    /// The records a reference of this kind may point at from here.
    package func candidates(_ kind: ReferenceKind, in scope: Scope) -> [RecordStorage] {
        switch kind {
        case .contact: (scope.deal?.contacts ?? []).map(\.storage)
        case .plan: (scope.deal?.plans ?? []).map(\.storage)
        case .person: (people?.people ?? []).map(\.storage)
        case .owner: ((people?.people ?? []).map(\.storage)) + (scope.deal?.contacts ?? []).map(\.storage)
        case .interaction: interactions.map(\.storage)
        case .meeting: (scope.deal?.plans ?? []).map(\.storage) + interactions.map(\.storage)
        case .criterion: (scope.interaction?.exitCriteria ?? []).map(\.storage)
        case .collateral: (scope.interaction?.collateral ?? interactions.flatMap(\.collateral)).map(\.storage)
        default: Workspace.lists(of: kind).flatMap { process?.storage.records(in: $0) ?? [] }
        }
    }

    /// What people write to name such a record, nil where it has no name that could be read.
    package func name(of record: RecordStorage, as kind: ReferenceKind) -> Located<String>? {
        switch kind {
        case .exchange: Exchange(record).id ?? Exchange(record).deliverable
        case .criterion: Criterion(record).id ?? Criterion(record).text
        case .person, .owner: record.entity.textField.flatMap { record[$0] }?.text ?? record.id
        default: record.id
        }
    }

    /// The lists of the process that a reference of this kind looks in, in turn.
    private static func lists(of kind: ReferenceKind) -> [FieldTraits] {
        let process = ProcessFields.declarations
        return switch kind {
        case .role: [process.roles.traits]
        case .cluster: [process.clusters.traits]
        case .audience: [process.roles.traits, process.clusters.traits]
        case .stage: [process.stages.traits]
        case .buyingStep: [process.buyingSteps.traits]
        case .exchange: [process.exchanges.traits]
        default: []
        }
    }
}

extension Located<FieldValue> {
    fileprivate var text: Located<String>? {
        guard case .text(let text) = value else { return nil }
        return Located<String>(text, at: place)
    }
}

extension Record where Fields == InteractionFields {
    /// The exit criterion that goes by this id or these exact words.
    fileprivate func criterion(_ name: String) -> Criterion? {
        self.exitCriteria.first { $0.isCalled(name) }
    }
}
