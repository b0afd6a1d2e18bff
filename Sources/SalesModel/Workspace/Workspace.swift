import Records

/// Everything the specs say: one process, our people, the Major Interactions, the deals.
///
/// ```swift
/// let deal = workspace.deal("acme")
/// let stage = deal?.stage.flatMap { workspace.stage($0.value.id) }
/// for interaction in stage.map(workspace.interactions(of:)) ?? [] { print(interaction.name?.value ?? "") }
/// ```
package struct Workspace: Sendable {
    /// nil where `Specs/process.yaml` is missing or could not be read at all.
    package private(set) var process: Process?
    /// nil where `Specs/people.yaml` is missing or could not be read at all.
    package let people: People?
    /// Whether that file is there and could not be read, in whole or in part.
    package let peopleAreUnreadable: Bool
    /// By id; as read, in the order of their file names.
    package let interactions: [Interaction]
    package let deals: [Deal]
    /// By deal; as read, in the order of their file names.
    package let coachingFiles: [CoachingFile]
    /// The interactions and deals whose files could not be read: known, so that nothing cascades.
    package let unreadableInteractions: UnreadableFiles
    package let unreadableDeals: UnreadableFiles

    private let interactionsByID: [String: Interaction]
    private let dealsByID: [String: Deal]
    private let stagesByID: [String: Stage]
    let peopleByName: [String: Person]
    /// Those of our people who share a name that is nobody's id, by that name.
    package let namesakes: [String: [Person]]
    let coachingByDeal: [String: CoachingFile]

    package init(
        process: Process?, people: People? = nil, peopleAreUnreadable: Bool = false, interactions: [Interaction],
        deals: [Deal], coachingFiles: [CoachingFile] = [],
        unreadableInteractions: UnreadableFiles = UnreadableFiles(),
        unreadableDeals: UnreadableFiles = UnreadableFiles()
    ) {
        self.process = process
        self.people = people
        self.peopleAreUnreadable = peopleAreUnreadable
        self.interactions = interactions
        self.deals = deals
        self.coachingFiles = coachingFiles
        self.unreadableInteractions = unreadableInteractions
        self.unreadableDeals = unreadableDeals
        interactionsByID = Dictionary(
            interactions.compactMap { item in item.id.map { ($0.value, item) } },
            uniquingKeysWith: { first, _ in first })
        dealsByID = Dictionary(
            deals.compactMap { item in item.id.map { ($0.value, item) } }, uniquingKeysWith: { first, _ in first })
        stagesByID = Dictionary(
            (process?.stages ?? []).compactMap { item in item.id.map { ($0.value, item) } },
            uniquingKeysWith: { first, _ in first })
        peopleByName = Workspace.index(people)
        namesakes = Workspace.namesakes(among: people)
        coachingByDeal = Dictionary(
            coachingFiles.compactMap { file in file.id.map { ($0.value, file) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// The same with other words of the organisation; what refers to the process refers to it as before.
    package func replacing(organisation: Organisation) -> Workspace {
        guard let process, let said = process.storage["organisation"] else { return self }
        let value = Located(FieldValue.record(organisation.storage), at: said.place)
        var workspace = self
        workspace.process = Process(process.storage.replacing("organisation", with: value))
        return workspace
    }

    package var stages: [Stage] { process?.stages ?? [] }

    /// The currency of a deal's amounts, three letters: its own, else the process's.
    package func currency(of deal: Deal?) -> String {
        deal?.currency?.value ?? process?.currency?.value ?? "EUR"
    }

    package func interaction(_ id: String) -> Interaction? { interactionsByID[id] }

    package func deal(_ id: String) -> Deal? { dealsByID[id] }

    package func stage(_ id: String) -> Stage? { stagesByID[id] }

    /// The stage that lists the interaction (the first, should two do so).
    package func stage(of interaction: Interaction) -> Stage? {
        guard let id = interaction.id?.value else { return nil }
        return stages.first { $0.interactions.contains { $0.value.id == id } }
    }

    /// The Major Interactions of a stage, in its order; those that do not exist are left out.
    package func interactions(of stage: Stage) -> [Interaction] {
        stage.interactions.compactMap { interaction($0.value.id) }
    }
}

/// The files of one folder of specs that could not be read, by their ids.
package struct UnreadableFiles: Equatable, Sendable {
    package var ids: Set<String>
    /// Whether the folder itself could not be read: then nobody knows which files there are.
    package var isFolder: Bool

    package init(_ ids: Set<String> = [], isFolder: Bool = false) {
        self.ids = ids
        self.isFolder = isFolder
    }

    package var isEmpty: Bool { ids.isEmpty && !isFolder }

    /// Whether there is, or may be, a file of this id.
    package func contains(_ id: String) -> Bool { isFolder || ids.contains(id) }
}

/// Whose words a reference is read in: a contact is one of its deal, a criterion one of its interaction.
package struct Scope: Sendable {
    package var deal: Deal?
    package var interaction: Interaction?

    package init(deal: Deal? = nil, interaction: Interaction? = nil) {
        self.deal = deal
        self.interaction = interaction
    }
}
