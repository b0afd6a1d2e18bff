/// Words in the title of an item that say it was made for everybody.
enum GenericWords {
    /// The first such word, as it is listed here, nil where the title has none.
    ///
    /// - Parameter names: names (as words, in lower case) that are no such words where they stand whole in the title.
    static func first(in title: String, besides names: [[String]]) -> String? {
        var words = title.words
        for name in names where !name.isEmpty { words.remove(name) }
        return words.indices.first { index in
            guard all.contains(words[index]) else { return false }
            guard generals.contains(words[index]) else { return true }
            let before = index > 0 && titles.contains(words[index - 1])
            let after = index + 1 < words.count && titles.contains(words[index + 1])
            return !before && !after
        }.map { words[$0] }
    }

    private static let all: Set<String> = generals.union([
        "overview", "overviews", "corporate", "generic",
        // German
        "überblick", "übersicht", "unternehmensüberblick", "unternehmenspräsentation", "firmenpräsentation",
        // French, Spanish, Portuguese, Italian
        "aperçu", "corporativo", "corporativa", "institucional", "panoramica", "aziendale", "genérico", "genérica",
        // Dutch, Swedish, Danish, Norwegian, Polish
        "overzicht", "översikt", "oversigt", "oversikt", "przegląd", "ogólny", "ogólna",
    ])

    private static let generals: Set<String> = [
        "general", "generals", "allgemein", "allgemeine", "allgemeiner", "allgemeines", "général", "générale",
        "generales", "geral", "generale", "algemeen", "algemene", "allmän", "generell", "generelle",
    ]

    /// Beside one of these, "general" belongs to somebody's title or to a thing's name.
    private static let titles: Set<String> = [
        "manager", "managers", "contractor", "contractors", "director", "directors", "counsel", "practitioner",
        "practitioners", "secretary", "partner", "partners", "hospital", "ledger", "assembly", "meeting", "attorney",
        "directeur", "directrice", "secrétaire", "direttore", "direttrice", "diretor", "diretora", "directora",
        "gerente", "direktor", "assemblée", "asamblea", "assembleia", "assemblea", "directie",
    ]
}

extension [String] {
    /// Takes out each stretch that reads like the name.
    fileprivate mutating func remove(_ name: [String]) {
        var start = 0
        while start + name.count <= count {
            if Array(self[start..<start + name.count]) == name {
                // What stood around it does not become neighbours.
                replaceSubrange(start..<start + name.count, with: [""])
            }
            start += 1
        }
    }
}
