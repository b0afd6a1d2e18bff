/// The fonts of a text in the order they are tried: the first choice, then what stands in for it where it is missing.
/// Empty: those of the house.
package struct Fonts: Sendable, Hashable, ExpressibleByArrayLiteral {
    package var names: [String]

    package init(_ names: [String]) { self.names = names }

    package init(arrayLiteral names: String...) { self.init(names) }

    package var isEmpty: Bool { names.isEmpty }

    /// The names that are no family of CSS (``generic``): what a program may find on a machine.
    package var installable: [String] { names.filter { !Self.generic.contains($0) } }

    /// Words that CSS has for whole families, written without quotation marks.
    package static let generic: Set<String> = ["serif", "sans-serif", "monospace", "system-ui"]

    /// Whether letters of the first choice most likely end in serifs, so that what stands in for it should have them.
    package var haveSerifs: Bool {
        guard let first = names.first?.lowercased() else { return false }
        if let said = names.first(where: Self.generic.contains) { return said == "serif" }
        if first.contains("sans") { return false }
        return first.contains("serif") || first.contains("slab") || Self.serifs.contains { first.hasPrefix($0) }
    }

    private static let serifs = [
        "times", "georgia", "cambria", "garamond", "eb garamond", "palatino", "book antiqua", "baskerville",
        "libre baskerville", "bodoni", "didot", "constantia", "century schoolbook", "minion", "merriweather",
        "playfair",
        "lora", "crimson", "caslon", "hoefler", "rockwell", "sabon", "charter", "utopia", "libertin",
    ]
}
