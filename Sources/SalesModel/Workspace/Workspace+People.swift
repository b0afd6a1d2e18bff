package import Records

extension Workspace {
    /// One of our people, by id or exact name; an id wins over a name.
    package func person(_ name: String) -> Person? { peopleByName[name] }

    /// By what other files call them.
    static func index(_ people: People?) -> [String: Person] {
        let all = people?.people ?? []
        let ids = all.compactMap { person in person.id.map { ($0.value, person) } }
        let names = all.compactMap { person in person.name.map { ($0.value, person) } }
        return Dictionary(ids + names, uniquingKeysWith: { first, _ in first })
    }

    /// Those who share a name that is nobody's id, by that name; an id that two of them have is told by itself.
    static func namesakes(among people: People?) -> [String: [Person]] {
        let all = people?.people ?? []
        let ids = Set(all.compactMap { $0.id?.value })
        let named = Dictionary(grouping: all.filter { $0.name != nil }) { $0.name?.value ?? "" }
        return named.filter { name, people in
            people.count > 1 && !ids.contains(name) && Set(people.compactMap { $0.id?.value }).count == people.count
        }
    }

    /// The name that a reference to somebody stands for: that of the record it leads to, else the words as written.
    package func name<Target>(
        of reference: Located<Reference<Target>>?, in scope: Scope = Scope()
    ) -> Located<String>? {
        guard let reference else { return nil }
        if case .found(let record) = resolve(reference.value.id, Target.kind, in: scope),
            let field = record.entity.textField, let name = record[field], case .text(let text) = name.value
        {
            return Located(text, at: name.place)
        }
        return reference.map(\.id)
    }

    /// What tells one of our people from all others, whom two may share a name with: the id among them, else the words as
    /// written.
    package func identity(of reference: Located<Reference<ToPerson>>?) -> String? {
        reference.map { person($0.value.id)?.id?.value ?? $0.value.id }
    }

    /// Who coaches the rep of a deal, by name: whom the deal names, else the rep's manager among our people.
    package func manager(of deal: Deal) -> Located<String>? {
        name(of: deal.manager ?? usualManager(of: deal))
    }

    /// Who of our own plays a role in a deal, by name: of its team; where the team names nobody, its rep or manager, by
    /// the roles that our people have.
    func team(playing role: String, in deal: Deal) -> [Located<String>] {
        let team = deal.team.filter { $0.role?.value.id == role }.compactMap { name(of: $0.name) }
        guard team.isEmpty else { return team }
        var players: [Located<String>] = []
        for reference in [deal.rep, deal.manager ?? usualManager(of: deal)].compactMap(\.self) {
            guard let person = person(reference.value.id), person.roles.contains(where: { $0.value.id == role }),
                let name = name(of: reference), !players.contains(where: { $0.value == name.value })
            else { continue }
            players.append(name)
        }
        return players
    }

    /// The rep's manager among our people.
    package func usualManager(of deal: Deal) -> Located<Reference<ToPerson>>? {
        deal.rep.flatMap { person($0.value.id)?.manager }
    }
}
