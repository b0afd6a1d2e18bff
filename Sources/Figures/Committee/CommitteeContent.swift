import DocumentModel
import Records
import SalesModel

/// Who decides at the customer: each contact of a deal with their part, their influence and where they stand, whom they
/// influence, and, of one meeting, who is not there and who is not known yet.
struct CommitteeContent: FigureContent {
    static let traits = FigureTraits(
        subject: .deal,
        options: [FigureOption("table", "auto", "below", "none")],
        fields: [
            DealFields.read(\.contacts),
            ContactFields.read(\.id, \.name, \.title, \.role, \.influence, \.influences, \.buyingRole, \.stance),
            RoleFields.read(\.name), PlanFields.read(\.people, \.missing, \.held),
            MissingRoleFields.read(\.role, \.contacts),
        ],
        content: CommitteeContent.init)

    /// Whether somebody comes to the meeting that the document is about; `present` in a document about none.
    enum Presence: String, Sendable {
        case present
        case away
        /// Nobody in the part is known.
        case notMet
    }

    struct Person: Sendable {
        var name: String
        /// Their title; the role where they have none.
        var title: String?
        var part: String?
        var influence: Influence?
        var influenceLabel: String?
        var stance: Stance?
        var stanceLabel: String?
        /// Positions among the people of those whom they influence.
        var influences: [Int]
        var presence: Presence
        /// Nothing is said of it in a document about no meeting, and where nobody is invited.
        var presenceLabel: String?

        /// What is printed of where they stand and of their absence: `Undecided · not invited`.
        var word: String {
            [stanceLabel, presence == .present ? nil : presenceLabel].joined(by: " · ").beginningWithCapital
        }
    }

    var people: [Person]
    /// The words of each column of the table, in its order.
    private let heads: [String]
    private let words: FigureWords

    init?(_ request: FigureRequest) {
        guard let deal = request.record(.deal) else { return nil }
        let fields = ContactFields.declarations
        let roleName = RoleFields.declarations.name
        let contacts = deal.records(DealFields.declarations.contacts)
        let plan = request.record(.plan)
        let invited = plan?.records(PlanFields.declarations.people).compactMap { $0.value(fields.id) } ?? []
        let missing = plan?.records(PlanFields.declarations.missing) ?? []
        let words = request.figureWords
        let isHeld = plan?.value(PlanFields.declarations.held) == true
        let labels: [Presence: String] = [
            .present: isHeld ? words.wasThere : words.invited, .away: isHeld ? words.wasNotThere : words.notInvited,
            .notMet: words.notMet,
        ]
        let positions = Dictionary(
            contacts.enumerated().compactMap { position, contact in contact.value(fields.id).map { ($0, position) } },
            uniquingKeysWith: { first, _ in first })
        people = contacts.enumerated().map { position, contact in
            let influenced = contact.records(fields.influences).compactMap { $0.value(fields.id) }
            let isThere = invited.isEmpty || contact.value(fields.id).map(invited.contains) ?? false
            let presence: Presence = isThere ? .present : .away
            let influence = contact.value(fields.influence)
            let stance = contact.value(fields.stance)
            return Person(
                name: contact.text(fields.name) ?? "",
                title: contact.text(fields.title) ?? contact.record(fields.role)?.text(roleName),
                part: contact.text(fields.buyingRole), influence: influence,
                influenceLabel: influence.map { request.capitalized(request.label($0)) }, stance: stance,
                stanceLabel: request.capitalized(request.label(stance ?? .unknown)),
                influences: Self.positions(of: influenced, positions, but: position), presence: presence,
                presenceLabel: invited.isEmpty ? nil : labels[presence])
        }
        let unknown = missing.filter { $0.records(MissingRoleFields.declarations.contacts).isEmpty }
        people += unknown.compactMap { $0.record(MissingRoleFields.declarations.role)?.text(roleName) }.map { role in
            Person(name: role, influences: [], presence: .notMet, presenceLabel: labels[.notMet])
        }
        guard !people.isEmpty else { return nil }
        self.words = words
        heads = [
            request.label(fields.name), request.label(fields.buyingRole), request.label(fields.influence),
            request.label(fields.stance), request.label(fields.influences),
        ]
    }

    /// Each once, and nobody by themselves.
    private static func positions(of ids: [String], _ known: [String: Int], but own: Int) -> [Int] {
        ids.reduce(into: []) { found, id in
            guard let position = known[id], position != own, !found.contains(position) else { return }
            found.append(position)
        }
    }

    var facts: [FigureFact] {
        var facts: [FigureFact] = []
        facts.tell(people) { facts, person in
            for text in [
                person.name, person.title, person.part, person.influence?.rawValue, person.influenceLabel,
                person.stance?.rawValue, person.stanceLabel, person.presence.rawValue, person.presenceLabel,
            ] { facts.tell(text) }
            facts.tell(person.influences) { $0.tell($1) }
        }
        facts.tell(heads) { $0.tell($1) }
        return facts
    }

    func figure(_ options: FigureOptions) -> Figure? {
        guard
            let (drawn, shortens) = CommitteeDrawing(self).drawing(
                title: words.committeeTitle, description: description, words, table: table)
        else { return .drawing(.table(table, title: words.committeeTitle, description: description)) }
        var drawing = drawn
        drawing.showsTable =
            switch options["table"] {
            case "below": true
            case "none": false
            case _: shortens
            }
        return .drawing(drawing)
    }

    /// `For: Ada Half, Bo Lind. Undecided: Cem Ak. Not invited: Cem Ak.`
    private var description: String {
        let stances = people.map { ($0.stanceLabel, $0.name) }
        let presences = people.map { ($0.presence == .present ? nil : $0.presenceLabel, $0.name) }
        var groups: [(label: String, names: [String])] = []
        for case (let label?, let name) in stances + presences {
            if let known = groups.firstIndex(where: { $0.label == label }) {
                groups[known].names.append(name)
            } else {
                groups.append((label, [name]))
            }
        }
        return groups.map { "\($0.label.beginningWithCapital): \($0.names.joined(separator: ", "))." }
            .joined(separator: " ")
    }

    private var table: Table {
        let tellsPresence = people.contains { $0.presenceLabel != nil }
        return Table(
            heads + (tellsPresence ? [words.thisMeeting] : []),
            people.map { person in
                [
                    [person.name, person.title].joined(by: ", "), person.part ?? "", person.influenceLabel ?? "",
                    person.stanceLabel ?? "", person.influences.map { people[$0].name }.joined(separator: ", "),
                ] + (tellsPresence ? [person.presenceLabel?.beginningWithCapital ?? ""] : [])
            })
    }
}

extension String {
    fileprivate var beginningWithCapital: String { prefix(1).uppercased() + dropFirst() }
}
