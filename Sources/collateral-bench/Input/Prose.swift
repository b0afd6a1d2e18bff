/// Words in an order that follows from a number and nothing else, so that each run measures the same bytes.
struct Prose {
    private var state: UInt64

    init(_ number: Int) { state = UInt64(number) &* 0x9E37_79B9_7F4A_7C15 | 1 }

    /// A sentence without a full stop: `Line the second shift without a spare before they sign`.
    mutating func words(_ count: Int) -> String {
        let words = (0..<count).map { _ in Prose.words[next(Prose.words.count)] }.joined(separator: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    mutating func name() -> String {
        "\(Prose.givenNames[next(Prose.givenNames.count)]) \(Prose.familyNames[next(Prose.familyNames.count)])"
    }

    mutating func next(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }

    private static let words = [
        "the", "line", "stops", "when", "a", "bearing", "fails", "and", "nobody", "hears", "it", "before", "shift",
        "change", "costs", "them", "two", "hours", "of", "bottles", "second", "plant", "wants", "proof", "on", "its",
        "own", "washer", "not", "another", "slide", "about", "sensors", "she", "signs", "once", "maintenance", "agrees",
        "in", "writing", "how", "often", "spare", "parts", "arrive", "late", "budget", "for", "summer", "season", "is",
        "held", "by", "group", "controlling", "they", "count", "stops", "together", "every", "Monday", "with", "crew",
        "café", "façade", "Größe", "price", "R&D", "50%", "without", "holiday", "work", "quality", "returns",
    ]
    private static let givenNames = [
        "Beate", "Uwe", "Sabine", "Timo", "Katrin", "Aoife", "Joris", "Inés", "Lukas", "Marta", "Søren", "Zoë", "Paul",
        "Elena", "Henning", "Dörte", "Ravi", "Mei", "Tomáš", "Noor",
    ]
    private static let familyNames = [
        "Wolfram", "Kastner", "Ehlers", "Brandl", "Voss", "Tierney", "Verbeke", "Fabregat", "Winter", "Rauch", "Nuñez",
        "Møller", "Patel", "Chen", "Novák", "O'Brien", "Haddad", "Rossi", "Lindqvist", "Okafor",
    ]
}
