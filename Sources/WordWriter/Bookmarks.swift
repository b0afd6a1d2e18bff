/// Names of bookmarks, unique in a document whatever the case of their letters: letters, digits and `_`, at most 40.
struct Bookmarks {
    private var taken: Set<String> = []
    private(set) var headings: [String: String] = [:]

    /// `field`, `plan.learn.3` → `field_plan_learn_3`; the second of that name gets `_2`.
    mutating func name(_ prefix: String, _ text: String) -> String {
        let cleaned = String(text.map { $0.isLetter || $0.isNumber ? $0 : "_" })
        let name = Shortened.name("\(prefix)_\(cleaned)", limit: 40)
        var unique = name
        var number = 2
        while !taken.insert(unique.lowercased()).inserted {
            let suffix = "_\(number)"
            unique = Shortened.beginning(of: name, limit: 40 - suffix.count) + suffix
            number += 1
        }
        return unique
    }

    /// Names the heading with that id, so that links find it.
    mutating func addHeading(id: String) {
        if headings[id] == nil { headings[id] = name("heading", id) }
    }
}
