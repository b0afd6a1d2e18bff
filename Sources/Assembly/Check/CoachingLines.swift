import Diagnostics

/// Which lines of a deal's file may say something of coaching: those below a key `coaching`, and all of a file that writes it
/// in braces, where lines begin anywhere. Rather too many than too few.
///
///     plans:                          no
///       - interaction: demonstration  no
///         coaching:                   yes
///           goal: Ask once            yes
///         objective: A date           no
struct CoachingLines {
    private let lines: [Substring]
    private let isEveryLine: Bool

    /// - Parameter source: nil where nobody knows what the file says.
    init(_ source: SourceText?) {
        lines = source?.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) ?? []
        isEveryLine =
            source == nil
            || lines.contains { $0.contains("coaching") && $0.contains { "{[&*\"'\\".contains($0) } }
    }

    /// - Parameter line: from 1.
    func contains(_ line: Int) -> Bool {
        guard !isEveryLine, lines.indices.contains(line - 1) else { return true }
        var indent = Int.max
        for text in lines[..<line].reversed() {
            let depth = text.prefix { $0 == " " }.count
            guard depth < indent, depth < text.count, !text.dropFirst(depth).hasPrefix("#") else { continue }
            if text.contains("coaching") { return true }
            indent = depth
            if depth == 0 { break }
        }
        return false
    }
}
