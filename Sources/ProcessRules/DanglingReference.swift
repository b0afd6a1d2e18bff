package import Diagnostics
package import Records
package import SalesModel

/// A reference that leads nowhere, and what may have been meant.
package struct DanglingReference: Sendable {
    package let reference: VisitedReference
    /// The name most likely meant.
    package let nearest: Located<String>?
    /// Everything that could stand here.
    package let candidates: [Located<String>]

    package var place: Place { reference.id.place }

    /// In the order of the records. What another problem explains is left out: see ``isToldElsewhere(_:among:)``.
    static func all(among records: [VisitedRecord], in workspace: Workspace) -> [DanglingReference] {
        var known: [CandidateList.Key: CandidateList] = [:]
        return workspace.references(of: records).compactMap { reference in
            guard reference.field.unresolvedCode != nil,
                case .missing = workspace.resolve(reference.id.value, reference.kind, in: reference.scope),
                !isNotOurs(reference, in: workspace)
            else { return nil }
            let key = CandidateList.Key(reference)
            let list = known[key] ?? CandidateList(of: reference, in: workspace)
            known[key] = list
            if isToldElsewhere(reference, among: list) { return nil }
            return DanglingReference(
                reference: reference, nearest: list.nearest(to: reference.id.value), candidates: list.shown)
        }
    }

    /// Whether it names somebody who need not be among our people: the owner of a buyer's action, a partner's person. A
    /// name of the team is told there, if at all.
    private static func isNotOurs(_ reference: VisitedReference, in workspace: Workspace) -> Bool {
        switch reference.kind {
        case .owner:
            reference.owner.entity === ActionFields.entity && Action(reference.owner).side?.value != .seller
                || (reference.scope.deal?.team ?? []).contains { $0.name?.value.id == reference.id.value }
        case .person where reference.owner.entity === TeamMemberFields.entity:
            TeamMember(reference.owner).role.flatMap { workspace.role($0.value.id)?.side?.value } != .seller
        default: false
        }
    }

    /// Where the list itself is missing, that is told and mends all references into it. So does an id that is missing,
    /// is no id or is another one's, for a reference that reads like it or like its record's name: `plant-manager`
    /// beside `id: Plant manager`.
    private static func isToldElsewhere(_ reference: VisitedReference, among list: CandidateList) -> Bool {
        switch reference.kind {
        case .role, .cluster, .stage, .contact, .criterion, .exchange:
            if list.records.isEmpty { return true }
        case .person, .owner:
            if !list.records.contains(where: { $0.entity === PersonFields.entity }) { return true }
        case .audience:
            if !list.records.contains(where: { $0.entity === RoleFields.entity }) { return true }
        case .collateral:
            // Of an interaction for which nothing is made, that is told.
            if reference.scope.interaction != nil, list.records.isEmpty { return true }
        default: break
        }
        return reference.kind != .criterion && list.misnamed.contains(reference.id.value)
    }
}

/// What references of one kind may name from one place, gathered once for all of them.
private final class CandidateList {
    struct Key: Hashable {
        let kind: ReferenceKind
        let deal: ObjectIdentifier?
        let interaction: ObjectIdentifier?

        init(_ reference: VisitedReference) {
            kind = reference.kind
            deal = (reference.scope.deal?.storage).map(ObjectIdentifier.init)
            interaction = (reference.scope.interaction?.storage).map(ObjectIdentifier.init)
        }
    }

    let records: [RecordStorage]
    /// Each name once.
    let names: [Located<String>]
    /// Each other name that would do as well: somebody's id, the key of a day of the deal.
    private let others: [Located<String>]
    /// The names that are offered where none is near: contacts of a deal are no help where one of ours is meant.
    let shown: [Located<String>]
    private let index: NearestName.Index
    /// How often a nearest name may still be looked for: of thousands of wrong names nobody reads the last, and each is
    /// held against all that are right.
    private var looks = 100
    /// What records would go by whose own ids are missing, are no ids or are those of others.
    let misnamed: Set<String>

    init(of reference: VisitedReference, in workspace: Workspace) {
        records = workspace.candidates(reference.kind, in: reference.scope)
        var seen = Set<String>()
        // Buying steps that are declared for all stand in no line.
        let isWritten = reference.kind != .buyingStep || workspace.process?.says(\.buyingSteps) == true
        names = records.compactMap { workspace.name(of: $0, as: reference.kind) }
            .map { isWritten ? $0 : Located($0.value, at: Place(file: "")) }
            .filter { seen.insert($0.value).inserted }
        shown = reference.kind == .owner ? names.filter { $0.place.file != reference.id.place.file } : names
        if reference.kind == .meeting {
            // What is due may count from the first day of use as well.
            others = [Located(DealFields.declarations.goLive.traits.key, at: Place(file: ""))]
        } else if reference.kind.isLenient {
            others = records.compactMap(\.id).filter { seen.insert($0.value).inserted }
        } else {
            others = []
        }
        index = NearestName.Index((names + others).map(\.value))
        var ids = Set<String>()
        var misnamed = Set<String>()
        for record in records where record.entity.field("id") != nil {
            if let id = record.id?.value, ids.insert(id).inserted {
                if id != id.slug { misnamed.insert(id.slug) }
                continue
            }
            for field in record.entity.fields {
                if case .text(let text)? = record[field]?.value { misnamed.insert(text.slug) }
            }
        }
        self.misnamed = misnamed
    }

    func nearest(to name: String) -> Located<String>? {
        guard looks > 0 else { return nil }
        looks -= 1
        guard let nearest = index.find(name) else { return nil }
        return (names + others).first { $0.value == nearest }
    }
}

extension DanglingReference {
    /// `'budget approved' is not an exit criterion of this interaction`
    package var message: String { "'\(reference.id.value)' is not \(expected)" }

    /// `did you mean 'budget agreed' (line 21)?`, or what there is to choose from.
    package var help: String {
        let kind = reference.kind
        if let nearest { return "did you mean \(mention(nearest))?" }
        guard !candidates.isEmpty else { return kind == .interaction ? missingFile : "" }
        let shown = candidates.count > 7 ? Array(candidates.prefix(6)) : candidates
        let rest = candidates.count - shown.count
        let names = shown.map(mention) + (rest > 0 ? ["\(rest) more"] : [])
        let list = "\(owner) \(candidates.count == 1 ? "only \(kind.noun) is" : "\(kind.nouns) are") \(names.spoken())"
        return kind == .interaction ? "\(missingFile); \(list)" : list
    }

    private var missingFile: String {
        let id = reference.id.value
        let command = Identifier.isValid(id) ? " ('collateral new interaction \(id)' makes it)" : ""
        return "there is no Specs/interactions/\(id).yaml\(command)"
    }

    private func mention(_ name: Located<String>) -> String {
        "'\(name.value)'" + (name.place.file == place.file ? " (line \(name.place.start.line))" : "")
    }

    private var expected: String {
        switch reference.kind {
        case .contact: "a contact of this deal"
        case .plan: "a plan of this deal"
        case .person: "one of our people"
        case .owner: "one of our people, nor a contact of this deal"
        case .interaction: "an interaction of this workspace"
        case .exchange: "an exchange of this process"
        case .meeting: "a plan of this deal, nor an interaction"
        case .collateral: "a hand-off of any interaction"
        case .criterion: "an exit criterion of \(interactionName)"
        default: "\(reference.kind.article) of this process"
        }
    }

    private var interactionName: String {
        guard let interaction = reference.scope.interaction, interaction.place.file != place.file,
            let id = interaction.id?.value
        else { return "this interaction" }
        return "the interaction '\(id)'"
    }

    private var owner: String {
        switch reference.kind {
        case .collateral: reference.scope.interaction == nil ? "the" : "its interaction's"
        case .interaction, .exchange, .meeting: "the"
        case .person, .owner: "our"
        default: "its"
        }
    }
}

extension ReferenceKind {
    fileprivate var noun: String {
        switch self {
        case .audience: "role or cluster"
        case .exchange: "deliverable"
        case .collateral: "hand-off"
        case .owner: "person"
        default: name
        }
    }

    fileprivate var nouns: String {
        switch self {
        case .audience: "roles and clusters"
        case .criterion: "exit criteria"
        case .person, .owner: "people"
        default: noun + "s"
        }
    }

    fileprivate var article: String { "a \(noun)" }
}
