extension CallPlan {
    /// The deal's spec file, written as people write one.
    ///
    /// - Parameters:
    ///   - number: the deal's
    ///   - plans: how many call plans the deal has; the first is this one
    func yaml(number: Int, plans: Int) -> String {
        var lines = [
            "name: \(quoted("\(company), first line"))", "company: \(quoted(company))", "stage: prove-on-a-line",
            "rep: Joris Verbeke", "manager: Ines Fabregat", "amount: 27400", "close_date: 2027-06-30", "contacts:",
        ]
        for (position, contact) in contacts.enumerated() {
            let influenced = [1, 7].map { contacts[(position + $0) % contacts.count].id }
            lines += [
                "  - id: \(contact.id)", "    name: \(quoted(contact.name))", "    title: \(quoted(contact.title))",
                "    role: plant-manager", "    influence: \(contact.influence)",
                "    influences: [\(influenced.joined(separator: ", "))]",
                "    buying_role: \(quoted(contact.buyingRole))", "    support: \(quoted(contact.support))",
                "    results: \(quoted(contact.results))", "    personal_win: \(quoted(contact.personalWin))",
            ]
        }
        lines.append("plans:")
        for plan in 1...plans {
            let agenda = plan == 1 ? agenda : CallPlan.agenda(ofPlan: plan, number: number)
            lines += [
                "  - id: plan-\(plan)", "    interaction: \(WorkspaceContent.interaction)",
                "    objective: \(quoted(objective))", "    our_agenda:",
            ]
            lines += agenda.map { "      - \(quoted($0))" }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func quoted(_ text: String) -> String { "\"\(text)\"" }
}
