import Diagnostics
import SalesModel

extension Workspace {
    /// The records a reference of this kind may point at from here.
    func candidates(_ kind: ReferenceKind, in scope: Scope) -> [RecordStorage] {
        let roles = (process?.roles ?? []).map(\.storage)
        let clusters = (process?.clusters ?? []).map(\.storage)
        return switch kind {
        case .role: roles
        case .cluster: clusters
        case .audience: roles + clusters
        case .stage: stages.map(\.storage)
        case .interaction: interactions.map(\.storage)
        case .buyingStep: (process?.buyingSteps ?? []).map(\.storage)
        case .exchange: (process?.exchanges ?? []).map(\.storage)
        case .contact: (scope.deal?.contacts ?? []).map(\.storage)
        case .criterion: (scope.interaction?.exitCriteria ?? []).map(\.storage)
        case .collateral: (scope.interaction?.collateral ?? interactions.flatMap(\.collateral)).map(\.storage)
        }
    }

    /// What people write to name such a record, nil where it has no name that could be read.
    func name(of record: RecordStorage, as kind: ReferenceKind) -> Located<String>? {
        switch kind {
        case .exchange: Exchange(record).deliverable
        case .criterion: Criterion(record).id ?? Criterion(record).text
        case .role, .cluster, .audience, .stage, .interaction, .buyingStep, .contact, .collateral: record.id
        }
    }
}
