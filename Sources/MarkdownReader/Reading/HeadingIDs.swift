/// Gives headings their ids: `What's to learn?` becomes `whats-to-learn`, the second of them `whats-to-learn-2`.
struct HeadingIDs {
    private var used = Set<String>()

    /// Letters and digits of any script, in lower case; white space and dashes become one hyphen, other signs go.
    mutating func id(for text: String) -> String {
        var slug = ""
        for scalar in text.lowercased().unicodeScalars {
            let properties = scalar.properties
            switch properties.generalCategory {
            case .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .uppercaseLetter,
                .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
                slug.unicodeScalars.append(scalar)
            default:
                let parts = properties.isWhitespace || properties.isDash || scalar == "_" || scalar == "/"
                if parts, !slug.isEmpty, slug.unicodeScalars.last != "-" { slug.append("-") }
            }
        }
        if slug.hasSuffix("-") { slug.removeLast() }
        if slug.isEmpty { slug = "section" }
        var id = slug
        var count = 1
        while !used.insert(id).inserted {
            count += 1
            id = "\(slug)-\(count)"
        }
        return id
    }

    var all: Set<String> { used }
}
