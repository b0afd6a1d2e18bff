import Diagnostics
package import Records

/// An exit criterion as one meeting has it: whether it was met, and how one knows.
package typealias ChecklistItem = Record<ChecklistItemFields>

package final class ChecklistItemFields: FieldSet {
    package static let declarations = ChecklistItemFields()
    package static let entity = Entity(
        declarations, name: "checklist item",
        "An exit criterion as one meeting has it: whether it was met, and how one knows.")

    package let text = Field<String>("text", .computed, about: "What is done")
    package let actor = Field<CriterionActor>("actor", .computed, about: "Which side does it")
    package let who = Field<String>(
        "who", .computed,
        about: "The one contact who plays the role that the text begins with: for 'The plant manager says …' their name"
    )
    package let met = Field<Bool>("met", .computed, about: "Whether the outcome says that it was met")
    package let evidence = Field<String>(
        "evidence", .computed, about: "What was seen of it; as long as it is not met, how one will know")
}

extension EvaluationContext {
    /// The exit criteria of a meeting, ticked by its outcome.
    func checklist(of plan: Plan) -> [ChecklistItem] {
        let fields = ChecklistItemFields.declarations
        let met = plan.outcome?.value.criteriaMet ?? []
        return (scope.interaction?.exitCriteria ?? []).map { criterion in
            let seen = met.first { $0.criterion.map { criterion.isCalled($0.value.id) } ?? false }
            var row = RecordBuilder(ChecklistItemFields.entity, at: criterion.place)
            for key in [fields.text.traits.key, fields.actor.traits.key] { row[key] = criterion.storage[key] }
            row[fields.who.traits] = criterion.text.flatMap { name(behind: $0.value) }?.map(FieldValue.text)
            row[fields.met.traits] = Located(.boolean(seen != nil), at: seen?.place ?? criterion.place)
            let evidence = seen == nil ? criterion.evidence : seen?.evidence
            row[fields.evidence.traits] = evidence?.map(FieldValue.text)
            return ChecklistItem(row.record())
        }
    }

    /// The contact who alone plays the role that a sentence begins with, be it behind an article, or the only role
    /// whose name begins with the sentence's first word: 'Finance' of a finance controller.
    private func name(behind sentence: String) -> Located<String>? {
        let start = sentence.lowercased()
        let rest = start.drop { $0 != " " }.dropFirst()
        let others = (workspace.process?.roles ?? []).filter { $0.side?.value != .seller }
        let named = others.filter { role in
            guard let name = role.name?.value.lowercased() else { return false }
            return [start[...], rest].contains { $0 == name || $0.hasPrefix(name + " ") }
        }
        let first = start.prefix { $0 != " " } + " "
        let begun = others.filter { $0.name?.value.lowercased().hasPrefix(first) == true }
        let longest = named.max { ($0.name?.value.count ?? 0) < ($1.name?.value.count ?? 0) }
        guard let role = (longest ?? (begun.count == 1 ? begun.first : nil))?.id?.value else { return nil }
        let players = (scope.deal?.contacts ?? []).filter { $0.role?.value.id == role }
        return players.count == 1 ? players.first?.name : nil
    }
}
