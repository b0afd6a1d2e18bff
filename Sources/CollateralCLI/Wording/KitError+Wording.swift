import Assembly

extension KitError: CustomStringConvertible {
    /// What went wrong, and in a second line what helps.
    package var description: String {
        switch self {
        case .noFolder(let path):
            "there is no folder \(path)\n"
                + "   help: -C names the folder that holds Specs; 'collateral new DIR' makes one to start from"
        case .noWorkspace(let folder, let nearby?):
            "there is no Specs folder in \(folder), but there is one in \(nearby)\n"
                + "   help: run this there, or add -C \(nearby)"
        case .noWorkspace(let folder, nil):
            "there is no Specs folder in \(folder)\n"
                + "   help: 'collateral new DIR' makes a workspace to start from; -C DIR names the one you have"
        case .cannotRead(let path, let reason):
            "cannot read \(path): \(reason)"
        case .cannotWrite(let path, let reason):
            "cannot write \(path): \(reason)\n   help: \(KitError.mend(reason)); nothing that was there is lost"
        case .alreadyThere(let path, let what):
            "\(path) is already there: \(what)\n   help: nothing was changed; choose another name, or edit what is there"
        case .unknownDocument(let name, let near, let known):
            KitError.unknown("document", name, near, known)
        case .unknownDeal(let id, let near, let known):
            KitError.unknown("deal", id, near, known)
        case .unknownInteraction(let id, let near, let known):
            KitError.unknown("interaction", id, near, known)
        case .unknownCode(let code, let near):
            "there is no code '\(code)'" + (near.map { "; did you mean \($0)?" } ?? "")
                + "\n   help: codes stand in brackets behind 'error' and 'warning', such as E09 or W02"
        case .badIdentifier(let text, let suggestion):
            "'\(text)' cannot be an id: ids are lower-case letters, digits and hyphens"
                + (suggestion.map { "\n   help: try '\($0)'" } ?? "")
        case .badDate(let text):
            "'\(text)' is not a date\n   help: write it as year-month-day: 2026-12-01"
        case .badEpoch(let text):
            "SOURCE_DATE_EPOCH is '\(text)', which is not a number of seconds since 1970\n"
                + "   help: unset it, or say the day with --date"
        }
    }

    private static func unknown(_ kind: String, _ name: String, _ near: String?, _ known: [String]) -> String {
        "there is no \(kind) '\(name)'" + (near.map { "; did you mean '\($0)'?" } ?? "")
            + (known.isEmpty
                ? "\n   help: this workspace has none yet"
                : "\n   help: there \(known.count == 1 ? "is" : "are") \(known.joined(separator: ", "))")
    }

    private static func mend(_ reason: String) -> String {
        let reason = reason.lowercased()
        if reason.contains("space") || reason.contains("quota") { return "free some room on the disk and run it again" }
        if reason.contains("busy") || reason.contains("use") {
            return "close the file where it is open and run it again"
        }
        if reason.contains("file exists") || reason.contains("not a directory") {
            return "a file stands where a folder is to be: move it away and run it again"
        }
        if reason.contains("link") { return "take the link away and run it again" }
        return "see that the folder exists and that you may write to it"
    }
}
