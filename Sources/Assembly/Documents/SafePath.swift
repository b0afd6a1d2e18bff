import Foundation

/// The path of an output without its ending: whatever a template and its values make of one, it stays below the output
/// folder and every system can store it.
package struct SafePath: Hashable, Sendable, CustomStringConvertible {
    /// With `/` between its steps: `letters/acme/Letter-to-Acme`.
    package let text: String

    package var description: String { text }

    /// Bytes that every disk takes below some folder.
    static let longest = 1000

    /// Each step of the text made a safe name; nil where nothing is left of one.
    package init?(_ text: String) {
        let steps = text.unicodeScalars.split(separator: "/", omittingEmptySubsequences: false)
            .map { SafePath.name(String($0)) }
        guard !steps.contains("") else { return nil }
        self.text = steps.joined(separator: "/")
    }

    /// Letters, digits and hyphens of any script; everything else becomes a hyphen:
    /// `Agenda: Müller & Söhne / Köln` is `Agenda-Müller-Söhne-Köln`. At most 120 characters and 200 bytes: a longer name
    /// loses its middle, for dates stand at the end.
    ///
    /// Scalar by scalar: `<` behind a letter that combines with what follows is part of one Character with it.
    static func name(_ text: String) -> String {
        var safe = String.UnicodeScalarView()
        for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
            switch kind(of: scalar) {
            case .letter: safe.append(scalar)
            // A mark without a letter is none.
            case .joiner where safe.last.map { $0 != "-" } ?? false: safe.append(scalar)
            case .joiner: break
            case .other: if safe.last.map({ $0 != "-" }) ?? false { safe.append("-") }
            }
        }
        let name = trimmed(shortened(trimmed(String(safe)[...])))
        return reserved.contains(name.lowercased()) ? name + "-" : String(name)
    }

    private enum Kind { case letter, joiner, other }

    private static func kind(of scalar: Unicode.Scalar) -> Kind {
        if scalar.isASCII {
            let isWord = scalar == "_" || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
            return isWord ? .letter : .other
        }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber:
            return .letter
        case .nonspacingMark, .spacingMark, .enclosingMark: return .joiner
        // The joiners of Persian and Indic words (U+200C, U+200D).
        default: return scalar.properties.isJoinControl ? .joiner : .other
        }
    }

    /// The beginning and the end of a name that is too long, cut between characters.
    private static func shortened(_ name: Substring) -> Substring {
        func fits(_ text: Substring, _ characters: Int, _ bytes: Int) -> Bool {
            text.utf8.count <= bytes && text.count <= characters
        }
        guard !fits(name, 120, 200) else { return name }
        var end = name.suffix(40)
        while !fits(end, 40, 70) { end = end.dropFirst() }
        // From the start of a word, where there is one.
        if let hyphen = end.firstIndex(of: "-"), hyphen < end.index(before: end.endIndex) { end = end[hyphen...] }
        end = end.drop { $0 == "-" }
        var start = name.dropLast(end.count)[...].prefix(119 - end.count)
        while start.utf8.count > 199 - end.utf8.count { start = start.dropLast() }
        return trimmed(start) + "-" + end
    }

    private static func trimmed(_ name: Substring) -> Substring {
        var name = name
        while name.unicodeScalars.last == "-" { name.unicodeScalars.removeLast() }
        return name
    }

    /// Names that Windows keeps to itself.
    private static let reserved: Set<String> = Set(
        ["con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] })
}
