import Diagnostics
import Records
import SalesModel

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

    private var missingFile: String { "there is no Specs/interactions/\(reference.id.value).yaml" }

    private func mention(_ name: Located<String>) -> String {
        "'\(name.value)'" + (name.place.file == place.file ? " (line \(name.place.start.line))" : "")
    }

    private var expected: String {
        switch reference.kind {
        case .contact: "a contact of this deal"
        case .interaction: "an interaction of this workspace"
        case .exchange: "the deliverable of an exchange"
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
        case .interaction, .exchange: "the"
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
        default: name
        }
    }

    fileprivate var nouns: String {
        switch self {
        case .audience: "roles and clusters"
        case .criterion: "exit criteria"
        default: noun + "s"
        }
    }

    fileprivate var article: String { "a \(noun)" }
}
