import Diagnostics
package import Records

/// What a document is about, when, and who reads it: what computed fields look at, and where references are looked up.
///
/// A class, since each of the many records that are looked up in it holds it.
package final class EvaluationContext: ComputationContext {
    package let workspace: Workspace
    package let scope: Scope
    package let today: Day
    /// Who reads the document: values the reader may not see are not there at all, whatever a template asks for.
    package let audience: Audience
    /// Whether ids may be seen, whoever reads: in the folders of a path, which they tell apart.
    package let showsIDs: Bool
    /// What the reader calls things.
    package let labels: Labels
    /// What is planned with all customers, not only in the deal at hand.
    package let meetings: PlannedMeetings
    /// What was practised in meetings with all customers.
    package let coached: CoachedMeetings

    package init(
        workspace: Workspace, scope: Scope, today: Day, audience: Audience, showsIDs: Bool = false,
        labels: Labels = Labels(), meetings: PlannedMeetings = PlannedMeetings(),
        coached: CoachedMeetings = CoachedMeetings()
    ) {
        self.workspace = workspace
        self.scope = scope
        self.today = today
        self.audience = audience
        self.showsIDs = showsIDs
        self.labels = labels
        self.meetings = meetings
        self.coached = coached
    }

    /// The same context as a record of this interaction reads it.
    package func within(interaction: Interaction?) -> EvaluationContext {
        EvaluationContext(
            workspace: workspace, scope: Scope(deal: scope.deal, interaction: interaction), today: today,
            audience: audience, showsIDs: showsIDs, labels: labels, meetings: meetings,
            coached: coached)
    }

    /// How amounts of this document are worked out.
    var sums: ProposalSums { ProposalSums(currency: workspace.currency(of: scope.deal)) }

    /// Whether the reader may see the value of a field.
    package func maySee(_ field: FieldTraits) -> Bool {
        if case .text(.identifier) = field.kind, showsIDs { return true }
        return !field.kind.isLeaf || audience.maySee(field.audience)
    }
}

/// A computation over a record of one entity in its context.
func computing<Fields>(
    _ compute: @escaping @Sendable (Record<Fields>, EvaluationContext) -> FieldValue?
) -> FieldTraits.Computation {
    { record, context in
        guard let context = context as? EvaluationContext else { return nil }
        return compute(Record(record), context)
    }
}

extension FieldValue {
    /// A list of texts, each with the line that said it.
    static func texts(_ texts: [Located<String>]) -> FieldValue { .list(texts.map { $0.map(FieldValue.text) }) }

    /// A list of records, each where it was written.
    static func records(_ records: [RecordStorage]) -> FieldValue {
        .list(records.map { Located(.record($0), at: $0.place) })
    }
}

extension Workspace {
    /// The role with this id.
    package func role(_ id: String) -> Role? {
        process?.storage.child(id, in: ProcessFields.declarations.roles.traits).map(Role.init(_:))
    }

    /// Where a record is written; of a plan that nobody has written yet, where it would be.
    package func address(of record: RecordStorage) -> FieldAddress? {
        // A row that was worked out stands nowhere, and need not be looked for.
        guard Workspace.writtenEntities.contains(ObjectIdentifier(record.entity)) else { return nil }
        guard var address = FieldAddress(specFile: record.place.file), let root = fileRecord(address.file) else {
            return nil
        }
        if let steps = root.steps(to: record) {
            address.steps = steps
        } else if record.entity === PlanFields.entity, let id = record.id?.value {
            address.steps = [.field(DealFields.declarations.plans.traits.key), .item(id)]
        } else {
            return nil
        }
        return address
    }

    /// The entities that spec files write, at any depth.
    private static let writtenEntities: Set<ObjectIdentifier> = {
        var found: Set<ObjectIdentifier> = []
        func collect(_ entity: Entity) {
            guard found.insert(ObjectIdentifier(entity)).inserted else { return }
            for child in entity.children { collect(child.entity) }
        }
        let files = [
            ProcessFields.entity, PeopleFields.entity, InteractionFields.entity, DealFields.entity,
            CoachingFileFields.entity,
        ]
        files.forEach(collect)
        return found
    }()

    /// The record of a spec file, by its path below `Specs/` without an ending: `deals/lindtal-brewery`.
    package func fileRecord(_ file: String) -> RecordStorage? {
        let parts = file.split(separator: "/")
        guard let name = parts.last.map(String.init) else { return nil }
        switch parts.dropLast().joined(separator: "/") {
        case "deals": return deal(name)?.storage
        case "coaching": return coachingByDeal[name]?.storage
        case "interactions": return interaction(name)?.storage
        case "": return name == "process" ? process?.storage : name == "people" ? people?.storage : nil
        default: return nil
        }
    }
}
