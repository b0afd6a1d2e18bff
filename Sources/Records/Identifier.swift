/// Ids: lower-case letters of any script, digits, hyphens.
package enum Identifier {
    package static func isValid(_ text: String) -> Bool {
        guard let first = text.first, let last = text.last, first != "-", last != "-" else { return false }
        return text.allSatisfy { $0 == "-" || isLetterOrDigit($0) && !isUpperCase($0) }
    }

    /// `Needs Analysis (2nd)` as an id: `needs-analysis-2nd`; nil where nothing is left of it.
    package static func slug(_ text: String) -> String? {
        var slug = ""
        for character in text.lowercased() {
            if isLetterOrDigit(character) {
                slug.append(character)
            } else if character == "'" || character == "’" {
                continue
            } else if !slug.isEmpty, slug.last != "-" {
                slug.append("-")
            }
        }
        while slug.last == "-" { slug.removeLast() }
        return slug.isEmpty ? nil : slug
    }

    private static func isUpperCase(_ character: Character) -> Bool {
        character.isUppercase || character.unicodeScalars.contains { $0.properties.generalCategory == .titlecaseLetter }
    }

    private static func isLetterOrDigit(_ character: Character) -> Bool {
        guard let first = character.unicodeScalars.first else { return false }
        switch first.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber:
            return true
        default:
            return false
        }
    }
}
