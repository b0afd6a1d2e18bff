import Diagnostics
package import Records

/// Something that is brought to a meeting: the item, who brings it, and whether it will be there.
package typealias BroughtItem = Record<BroughtItemFields>

package final class BroughtItemFields: FieldSet {
    package static let declarations = BroughtItemFields()
    package static let entity = Entity(
        declarations, name: "brought item",
        "Something that is brought to a meeting: the item, who presents it, and whether it will be there.")

    package let item = Field<Reference<ToCollateral>>("item", .computed, about: "The item")
    package let broughtBy = Field<String>(
        "brought_by", .computed, about: "Who presents it, by name; the role where nobody who comes plays it")
    package let tooLate = Field<Bool>(
        "too_late", .computed, about: "Whether it is due after the meeting and neither approved nor retired")
}

extension EvaluationContext {
    /// What a plan takes along, in its order.
    func broughtItems(to plan: Plan) -> [BroughtItem] {
        let fields = BroughtItemFields.declarations
        return workspace.collateral(of: plan, in: scope.deal).map { named in
            let item = named.value
            var row = RecordBuilder(BroughtItemFields.entity, at: named.place)
            row[fields.item.traits] = item.id.map { Located(.reference($0.value), at: named.place) }
            if let role = item.presenter?.value.id {
                let presenter = leader(role, among: people(of: plan)) ?? workspace.role(role)?.name
                row[fields.broughtBy.traits] = presenter?.map(FieldValue.text)
            }
            let isTooLate = plan.day.map(item.isDue(after:)) ?? false
            row[fields.tooLate.traits] = Located(.boolean(isTooLate), at: named.place)
            return BroughtItem(row.record())
        }
    }
}

extension Workspace {
    /// What a plan takes along, each item where it is named: what the plan names, in its order; where that is nothing, all
    /// that is made for its interaction and not retired. Names that lead nowhere are left out.
    package func collateral(of plan: Plan, in deal: Deal?) -> [Located<Collateral>] {
        let interaction = plan.interaction(in: self)
        if plan.collateral.isEmpty {
            let items = (interaction?.collateral ?? []).filter { $0.status?.value != .retired }
            return items.map { Located($0, at: $0.id?.place ?? $0.place) }
        }
        let scope = Scope(deal: deal, interaction: interaction)
        return plan.collateral.compactMap { named in
            guard case .found(let item) = resolve(named.value.id, .collateral, in: scope) else { return nil }
            return Located(Collateral(item), at: named.place)
        }
    }
}
