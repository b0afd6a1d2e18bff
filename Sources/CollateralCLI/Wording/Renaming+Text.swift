import Assembly
import Diagnostics
import WorkspaceStore

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
        text += Renaming.list(mentions, under: "Templates that name '\(old)' are not changed:")
        text += Renaming.list(strayMentions, under: "Files that nothing reads name '\(old)' too, and are not changed:")
        return text
    }

    private static func list(_ mentions: [Mention], under title: String) -> String {
        guard !mentions.isEmpty else { return "" }
        let lines = mentions.map { "  \($0.file):\($0.line): \($0.text)".oneSafeLine + "\n" }
        return title + "\n" + lines.joined()
    }

    private func row(_ number: Int?, _ sign: String, _ line: String, _ color: Bool) -> String {
        let digits = number.map(String.init) ?? ""
        let padded = String(repeating: " ", count: max(0, 5 - digits.count)) + digits
        let shown = "\(sign) \(line.oneSafeLine)"
        return "\(padded) " + (color ? "\u{1B}[\(sign == "-" ? "31" : "32")m\(shown)\u{1B}[0m" : shown) + "\n"
    }

    var question: String { "Write \(count(files.count, "file"))? [y/N] " }

    /// - Parameter directory: the workspace, as it was said
    func done(in directory: String) -> String {
        "Renamed \(kind.rawValue) '\(old)' to '\(new)' in \(count(files.count, "file")). "
            + "Next: collateral build\(option(directory))\n"
    }
}

extension RenamingError: CustomStringConvertible {
    /// Everything there is to say, each line ended.
    func text(color: Bool) -> String {
        var text = ""
        if case .unread(let problems) = self { text = problems.text(json: false, color: color) }
        return text + "collateral: \(description)\n"
    }

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
        case .pathTaken(let path, let occupant):
            "\(path.oneSafeLine) is already there: \(occupant.words)\n"
                + "   help: choose another id, or take it away; nothing was changed"
        case .severalCriteria(let id, let interactions):
            "several interactions have a criterion '\(id.oneSafeLine)'\n"
                + "   help: say whose it is with --of: \(RenamingError.some(interactions))"
        case .unread(let problems):
            "nothing was renamed: what cannot be read in full may name the old id unseen\n"
                + "   help: mend \(problems.errorCount == 1 ? "this" : "these") first; 'collateral check' tells the same"
        case .refused(let place, let reason):
            "\(place.file):\(place.start.line): \(reason)".oneSafeLine + "\n   help: nothing was changed"
        case .readOnly(let path):
            "\(path.oneSafeLine) may not be written to\n   help: give yourself the right to, such as with chmod u+w; "
                + "nothing was changed"
        case .hardLinked(let path):
            "\(path.oneSafeLine) has other names elsewhere (hard links), which would keep the old text\n"
                + "   help: put a copy in its place, or remove the other names; nothing was changed"
        case .link(let path, let target):
            "\(path) leads by a link to \(target), and nothing is renamed through it".oneSafeLine
                + "\n   help: put a copy of the file in its place; nothing was changed"
        case .changed(let path):
            "\(path.oneSafeLine) has changed since it was shown\n   help: nothing was written; run this again"
        case .papersSent(let record):
            "papers were sent of it under this id: \(record)".oneSafeLine
                + "\n   help: write the id into the plan itself, which then keeps it; nothing was changed"
        case .newProblem(let diagnostic):
            "\(diagnostic.place.file):\(diagnostic.place.start.line) would have a new problem, "
                .oneSafeLine + "\(diagnostic.code.rawValue): \(diagnostic.message)".oneSafeLine
                + "\n   help: nothing was changed"
        }
    }

    /// 1 for what the specs are like, 64 for what was asked.
    var exitStatus: Int32 {
        switch self {
        case .unread, .refused, .hardLinked, .link, .papersSent, .newProblem: 1
        case .badIdentifier, .sameName, .unknown, .taken, .pathTaken, .severalCriteria: 64
        case .readOnly, .changed: 74
        }
    }

    private static func some(_ names: [String]) -> String {
        let rest = names.count > 30 ? " and \(names.count - 30) more" : ""
        return names.prefix(30).map(\.oneSafeLine).joined(separator: ", ") + rest
    }
}

extension RenamingError.Occupant {
    fileprivate var words: String {
        switch self {
        case .file: "a file"
        case .folder: "a folder"
        case .link: "a link"
        case .other: "no plain file"
        }
    }
}

extension InterruptedRenaming {
    /// One line.
    var text: String {
        let what = "the renaming of \(kind) '\(old)' to '\(new)' that was interrupted"
        var text =
            switch ending {
            case .completed: "Completed \(what)"
            case .undone: "Put everything back after \(what)"
            case .notBegun: "Cleared away \(what) before it changed anything"
            }
        if !edited.isEmpty {
            text += "; left as it is, since somebody edited it meanwhile: \(edited.joined(separator: ", "))"
        }
        if !left.isEmpty {
            text += "; left as it is, since it is not what was to be written: \(left.joined(separator: ", "))"
        }
        return text.oneSafeLine + "\n"
    }
}
