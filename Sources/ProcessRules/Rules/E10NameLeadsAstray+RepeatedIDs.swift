import Diagnostics
import Records
import SalesModel

extension E10NameLeadsAstray {
    func checkRepeatedIDs(_ evidence: Evidence, _ report: inout Report) {
        let workspace = evidence.workspace
        if let process = workspace.process {
            tell(repeated: process.roles.map(\.id), "role", &report)
            tell(repeated: process.clusters.map(\.id), "cluster", &report)
            tell(repeated: process.pods.map(\.id), "pod", &report)
            tell(repeated: process.buyingSteps.map(\.id), "buying step", &report)
            tell(repeated: process.stages.map(\.id), "stage", &report)
            for stage in process.stages { tell(repeated: stage.exitCriteria, &report) }
        }
        for interaction in workspace.interactions { tell(repeated: interaction.exitCriteria, &report) }
        // A plan may take along a hand-off of another interaction, so their ids are one family.
        tell(repeated: workspace.interactions.flatMap(\.collateral).map(\.id), "hand-off", &report)
        for deal in workspace.deals {
            tell(repeated: deal.contacts.map(\.id), "contact", &report)
            tell(repeated: deal.actions.map(\.id), "action", &report)
            tell(repeated: deal.plans, &report)
        }
    }

    private func tell(repeated ids: [Located<String>?], _ noun: String, _ report: inout Report) {
        for (first, again) in ids.repeated {
            report(
                at: again.place,
                "the id '\(again.value)' already belongs to another \(noun) (\(first.place.seen(from: again.place)))",
                help: "give this \(noun) an id of its own")
        }
    }

    /// A criterion is named by its id or its exact words; both have to be its own.
    private func tell(repeated criteria: [Criterion], _ report: inout Report) {
        let ids = criteria.map(\.id)
        tell(repeated: ids, "exit criterion", &report)
        let told = Set(ids.repeated.map(\.again.place))
        let texts = criteria.filter { $0.id.map { !told.contains($0.place) } ?? true }.map(\.text)
        for (first, again) in texts.repeated {
            report(
                at: again.place,
                "this exit criterion stands here twice (\(first.place.seen(from: again.place)) says the same)",
                help: "leave one of the two")
        }
    }

    /// A plan without an id goes by its interaction's; the second one of an interaction needs its own.
    private func tell(repeated plans: [Plan], _ report: inout Report) {
        let ids = plans.map { $0.id ?? $0.interaction?.map(\.id) }
        for (first, again) in ids.repeated {
            report(
                at: again.place,
                "the id '\(again.value)' already belongs to another plan (\(first.place.seen(from: again.place)))",
                help: "give the second plan of an interaction an 'id' of its own")
        }
    }
}

extension Sequence<Located<String>?> {
    /// Each value that was there before, with where it stood first.
    fileprivate var repeated: [(first: Located<String>, again: Located<String>)] {
        var seen: [String: Located<String>] = [:]
        return compactMap { item in
            guard let item else { return nil }
            guard let first = seen[item.value] else {
                seen[item.value] = item
                return nil
            }
            return (first, item)
        }
    }
}
