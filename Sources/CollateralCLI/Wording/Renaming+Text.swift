import Assembly
import Diagnostics

extension Renaming {
    /// Every line that changes, as it is and as it is to be:
    /// ```
    /// Specs/process.yaml
    ///    22 -     id: prove-on-a-line
    ///       +     id: trial
    /// ```
    func text(color: Bool) -> String {
        var text = ""
        for file in files {
            text += (file.path + (file.newPath.map { " becomes \($0)" } ?? "")).oneSafeLine + "\n"
            for change in file.changes {
                for (offset, line) in change.old.enumerated() { text += row(change.line + offset, "-", line, color) }
                for line in change.new { text += row(nil, "+", line, color) }
            }
        }
        guard !mentions.isEmpty else { return text }
        text += "Templates that name '\(old)' are not changed:\n"
        for mention in mentions { text += "  \(mention.file):\(mention.line): \(mention.text)".oneSafeLine + "\n" }
        return text
    }

    private func row(_ number: Int?, _ sign: String, _ line: String, _ color: Bool) -> String {
        let digits = number.map(String.init) ?? ""
        let padded = String(repeating: " ", count: max(0, 5 - digits.count)) + digits
        let shown = "\(sign) \(line.oneSafeLine)"
        return "\(padded) " + (color ? "\u{1B}[\(sign == "-" ? "31" : "32")m\(shown)\u{1B}[0m" : shown) + "\n"
    }

    var question: String { "Write \(count)? [y/N] " }

    var done: String { "Renamed \(kind.rawValue) '\(old)' to '\(new)' in \(count). Next: collateral build\n" }

    private var count: String { files.count == 1 ? "1 file" : "\(files.count) files" }
}

extension RenamingError: CustomStringConvertible {
    /// What went wrong, and in a second line what helps.
    package var description: String {
        switch self {
        case .badIdentifier(let text, let suggestion):
            "\(WorkspaceError.badIdentifier(text: text, suggestion: suggestion))"
        case .sameName(let id): "'\(id.oneSafeLine)' is its id already"
        case .unknown(let kind, let id, let near, let known):
            "there is no \(kind.rawValue) '\(id.oneSafeLine)'" + (near.map { "; did you mean '\($0)'?" } ?? "")
                + (known.isEmpty
                    ? "" : "\n   help: there \(known.count == 1 ? "is" : "are") \(RenamingError.some(known))")
        case .taken(let kind, let id):
            "there is another \(kind == .role ? "role or cluster" : kind.rawValue) '\(id.oneSafeLine)'\n   help: choose another id"
        case .severalCriteria(let id, let interactions):
            "several interactions have a criterion '\(id.oneSafeLine)'\n"
                + "   help: say whose it is with --of: \(RenamingError.some(interactions))"
        case .refused(let reason): "\(reason.oneSafeLine)\n   help: nothing was changed"
        case .newProblem(let diagnostic):
            "\(diagnostic.place.file):\(diagnostic.place.start.line) would have a new problem, "
                .oneSafeLine + "\(diagnostic.code.rawValue): \(diagnostic.message)".oneSafeLine
                + "\n   help: nothing was changed"
        }
    }

    /// 1 for what the specs are like, 64 for what was asked.
    var exitStatus: Int32 {
        switch self {
        case .refused, .newProblem: 1
        case .badIdentifier, .sameName, .unknown, .taken, .severalCriteria: 64
        }
    }

    private static func some(_ names: [String]) -> String {
        let rest = names.count > 30 ? " and \(names.count - 30) more" : ""
        return names.prefix(30).map(\.oneSafeLine).joined(separator: ", ") + rest
    }
}
