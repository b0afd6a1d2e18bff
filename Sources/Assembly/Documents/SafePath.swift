import Foundation

/// Paths of outputs: whatever a template and its values make of one, it stays below the output folder and every system
/// can store it.
enum SafePath {
    /// Letters, digits and hyphens of any script; everything else becomes a hyphen:
    /// `Agenda: Müller & Söhne / Köln` is `Agenda-Müller-Söhne-Köln`. At most 120 characters and 200 bytes.
    static func name(_ text: String) -> String {
        var safe = ""
        for character in text.precomposedStringWithCanonicalMapping {
            if character.isLetter || character.isNumber || character == "_" {
                safe.append(character)
            } else if !safe.isEmpty, safe.last != "-" {
                safe.append("-")
            }
        }
        safe = String(safe.prefix(120))
        while safe.utf8.count > 200 { safe.removeLast() }
        while safe.last == "-" { safe.removeLast() }
        return reserved.contains(safe.lowercased()) ? safe + "-" : safe
    }

    /// Names that Windows keeps to itself.
    private static let reserved: Set<String> = Set(
        ["con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] })
}
