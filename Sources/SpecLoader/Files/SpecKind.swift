package import Records
import SalesModel

/// The kinds of spec file, each with its place in the workspace and its entity.
package enum SpecKind: String, CaseIterable, Sendable {
    case process
    case people
    case interaction
    case deal
    case coaching

    package var entity: Entity {
        switch self {
        case .process: ProcessFields.entity
        case .people: PeopleFields.entity
        case .interaction: InteractionFields.entity
        case .deal: DealFields.entity
        case .coaching: CoachingFileFields.entity
        }
    }

    /// `Specs/deals/` for the many, the file itself for the one.
    package var location: String {
        switch self {
        case .process: "Specs/process.yaml"
        case .people: "Specs/people.yaml"
        case .interaction: "Specs/interactions/"
        case .deal: "Specs/deals/"
        case .coaching: "Specs/coaching/"
        }
    }

    /// Whether there is one such file, not a folder of them.
    package var isSingle: Bool {
        switch self {
        case .process, .people: true
        case .interaction, .deal, .coaching: false
        }
    }

    /// What a file of this kind is called in messages: `Specs/deals/<id>.yaml`.
    package var pattern: String {
        switch self {
        case .process, .people: location
        case .interaction, .deal: location + "<id>.yaml"
        case .coaching: location + "<deal>.yaml"
        }
    }
}

extension SpecKind {
    /// As messages call one of them.
    var words: String {
        switch self {
        case .process: "the process"
        case .people: "our people"
        case .interaction: "a Major Interaction"
        case .deal: "a deal"
        case .coaching: "coaching"
        }
    }

    /// The kind a file's keys belong to, where that is plainly another one than its folder says: three keys and more of the
    /// other kind that this one does not have, and fewer of its own.
    func misplaced(_ root: YAMLNode) -> SpecKind? {
        guard case .mapping(let entries) = root.content else { return nil }
        let keys = entries.compactMap { $0.key.scalar?.text }
        func known(_ kind: SpecKind) -> Int { keys.count { kind.entity.field($0) != nil } }
        let foreign = keys.filter { entity.field($0) == nil }
        let better = SpecKind.allCases.filter { $0 != self }.map { kind in
            (kind, foreign.count { kind.entity.field($0) != nil })
        }.max { $0.1 < $1.1 }
        guard let better, better.1 >= 3, known(better.0) > known(self), better.1 * 2 > foreign.count else { return nil }
        return better.0
    }
}
