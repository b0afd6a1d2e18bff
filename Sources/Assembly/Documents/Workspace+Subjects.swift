import Records
package import SalesModel

extension Workspace {
    /// One subject for each document about the process that a template of this kind makes, in the order of the specs.
    func subjects(_ kind: TemplateTarget) -> [DocumentSubject] {
        switch kind {
        case .process:
            [DocumentSubject()]
        case .interaction:
            interactions.map { DocumentSubject(stage: stage(of: $0), interaction: $0) }
        case .collateral:
            interactions.flatMap { interaction in
                interaction.collateral.map {
                    DocumentSubject(stage: stage(of: interaction), interaction: interaction, collateral: $0)
                }
            }
        case .deal, .plan: []
        }
    }

    /// One subject for each document about the deal that a template of this kind makes, in the order of the spec.
    func subjects(_ kind: TemplateTarget, of deal: Deal) -> [DocumentSubject] {
        switch kind {
        case .deal: [DocumentSubject(stage: stage(of: deal), deal: deal)]
        case .plan: plannedSubjects(deal)
        case .process, .interaction, .collateral: []
        }
    }

    /// The stage a deal is at.
    package func stage(of deal: Deal) -> Stage? { deal.stage.flatMap { stage($0.value.id) } }

    /// One for each Major Interaction of the deal's current stage, planned or not, and one for each written plan.
    package func plannedSubjects(_ deal: Deal) -> [DocumentSubject] {
        let here = stage(of: deal)
        let planned = Set(deal.plans.compactMap { $0.interaction?.value.id })
        let unplanned = here.map(interactions(of:))?.filter { !planned.contains($0.id?.value ?? "") } ?? []
        let plans = deal.plans + unplanned.map { Plan.unwritten(for: $0, of: deal) }
        return plans.compactMap { plan in
            guard let interaction = plan.interaction.flatMap({ interaction($0.value.id) }) else { return nil }
            return DocumentSubject(
                stage: stage(of: interaction) ?? here, interaction: interaction, deal: deal, plan: plan,
                previous: deal.heldMeetings(before: plan).last)
        }
    }
}

extension Record where Fields == PlanFields {
    /// The plan nobody has written yet: the interaction, and blanks.
    static func unwritten(for interaction: Interaction, of deal: Deal) -> Plan {
        let declared = PlanFields.declarations
        let id = interaction.id?.value ?? ""
        var plan = RecordBuilder(PlanFields.entity, at: deal.place)
        for field in PlanFields.entity.fields { plan[field] = field.defaultValue.map { Located($0, at: deal.place) } }
        plan[declared.id.traits] = Located(.text(id), at: deal.place)
        plan[declared.interaction.traits] = Located(.reference(id), at: deal.place)
        return Plan(plan.record())
    }
}
