/// What a reference points at.
package enum Resolution: Sendable {
    case found(RecordStorage)
    /// Its file could not be read; told there, and nothing more is to be said.
    case unreadable
    case missing
}

extension Workspace {
    /// Follows a reference. `id` is the id as written, for a criterion also its exact text, for an exchange its
    /// deliverable.
    package func resolve(_ id: String, _ kind: ReferenceKind, in scope: Scope) -> Resolution {
        if kind != .contact, process == nil, kind != .interaction, kind != .criterion { return .unreadable }
        switch kind {
        case .role: return find(id, in: process?.roles ?? [])
        case .cluster: return find(id, in: process?.clusters ?? [])
        case .audience:
            if case .found(let role) = find(id, in: process?.roles ?? []) { return .found(role) }
            return find(id, in: process?.clusters ?? [])
        case .stage: return find(id, in: stages)
        case .buyingStep: return find(id, in: process?.buyingSteps ?? [])
        case .exchange:
            let match = process?.exchanges.first { $0.deliverable?.value == id }
            return match.map { .found($0.storage) } ?? .missing
        case .interaction:
            if let match = interaction(id) { return .found(match.storage) }
            return unreadableInteractions.contains(id) ? .unreadable : .missing
        case .contact: return find(id, in: scope.deal?.contacts ?? [])
        case .criterion:
            guard let interaction = scope.interaction else { return .unreadable }
            let match = interaction.exitCriteria.first { $0.id?.value == id || $0.text?.value == id }
            return match.map { .found($0.storage) } ?? .missing
        case .collateral:
            if let interaction = scope.interaction, case .found(let item) = find(id, in: interaction.collateral) {
                return .found(item)
            }
            for interaction in interactions {
                if case .found(let item) = find(id, in: interaction.collateral) { return .found(item) }
            }
            return unreadableInteractions.isEmpty ? .missing : .unreadable
        }
    }

    /// Everything a reference of this kind may name here, as people would write it: for messages and for editors.
    package func names(_ kind: ReferenceKind, in scope: Scope) -> [String] {
        func ids<Fields>(_ records: [Record<Fields>]) -> [String] { records.compactMap { $0.storage.id?.value } }
        switch kind {
        case .role: return ids(process?.roles ?? [])
        case .cluster: return ids(process?.clusters ?? [])
        case .audience: return ids(process?.roles ?? []) + ids(process?.clusters ?? [])
        case .stage: return ids(stages)
        case .buyingStep: return ids(process?.buyingSteps ?? [])
        case .exchange: return process?.exchanges.compactMap { $0.deliverable?.value } ?? []
        case .interaction: return ids(interactions)
        case .contact: return ids(scope.deal?.contacts ?? [])
        case .criterion:
            return scope.interaction?.exitCriteria.compactMap { $0.id?.value ?? $0.text?.value } ?? []
        case .collateral:
            return ids(scope.interaction?.collateral ?? interactions.flatMap(\.collateral))
        }
    }

    private func find<Fields>(_ id: String, in records: [Record<Fields>]) -> Resolution {
        let match = records.first { $0.storage.id?.value == id }
        return match.map { .found($0.storage) } ?? .missing
    }
}
