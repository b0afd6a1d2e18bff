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
    /// What a plan takes along; where it names nothing, all that is made for its interaction.
    func broughtItems(to plan: Plan) -> [BroughtItem] {
        let fields = BroughtItemFields.declarations
        let own = plan.collateral.map { $0.map(\.id) }
        let items = own.isEmpty ? (scope.interaction?.collateral ?? []).compactMap(\.id) : own
        return items.compactMap { id -> BroughtItem? in
            guard case .found(let storage) = workspace.resolve(id.value, .collateral, in: scope) else { return nil }
            let item = Collateral(storage)
            var row = RecordBuilder(BroughtItemFields.entity, at: id.place)
            row[fields.item.traits] = id.map(FieldValue.reference)
            if let role = item.presenter?.value.id {
                let presenter = leader(role, of: plan) ?? workspace.role(role)?.name
                row[fields.broughtBy.traits] = presenter?.map(FieldValue.text)
            }
            let isTooLate = plan.day.map(item.isDue(after:)) ?? false
            row[fields.tooLate.traits] = Located(.boolean(isTooLate), at: id.place)
            return BroughtItem(row.record())
        }
    }
}
