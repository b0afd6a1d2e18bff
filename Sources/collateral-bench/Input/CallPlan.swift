/// What one call plan of the comparison says: the same for this program (as a deal's YAML) and for its peers (as JSON).
struct CallPlan: Encodable {
    struct Contact: Encodable {
        var id: String
        var name: String
        var title: String
        var influence: String
        /// The names of those they influence.
        var influences: [String]
        var buyingRole: String
        var support: String
        var results: String
        var personalWin: String
    }

    var interaction = WorkspaceContent.interactionName
    var company: String
    var objective: String
    var agenda: [String]
    /// Each gets a heading, a paragraph and a table.
    var contacts: [Contact]

    /// - Parameter number: tells this plan's deal from the others.
    init(number: Int) {
        var prose = Prose(number)
        company = "\(prose.name()) & Co. \(number)"
        objective = prose.words(14)
        agenda = (0..<5).map { _ in prose.words(8) }
        contacts = (1...20).map { position in
            Contact(
                id: "contact-\(position)", name: "\(prose.name()) \(position)", title: prose.words(4),
                influence: ["high", "medium", "low"][prose.next(3)], influences: [], buyingRole: prose.words(9),
                support: prose.words(9), results: prose.words(12), personalWin: prose.words(12))
        }
        for position in contacts.indices {
            contacts[position].influences = [1, 7].map { contacts[(position + $0) % contacts.count].name }
        }
    }

    /// The agendas of further plans of the deal differ, nothing else.
    static func agenda(ofPlan plan: Int, number: Int) -> [String] {
        var prose = Prose(number &* 1_000 &+ plan)
        return (0..<5).map { _ in prose.words(8) }
    }
}
