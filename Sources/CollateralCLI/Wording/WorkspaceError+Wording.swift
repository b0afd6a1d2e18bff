import Assembly
import Diagnostics
import Foundation
import WorkspaceStore

extension WorkspaceError: CustomStringConvertible {
    /// What went wrong, and in a second line what helps; nothing in it that a terminal would obey.
    package var description: String {
        firstLine + (help.map { "\n   help: \($0.oneSafeLine)" } ?? "")
    }

    /// What went wrong alone.
    var firstLine: String { message.oneSafeLine }

    private var message: String {
        switch self {
        case .noFolder(let path): "there is no folder \(path)"
        case .noWorkspace(let folder, let nearby?):
            "there is no Specs folder in \(folder), but there is one in \(nearby)"
        case .noWorkspace(let folder, nil): "there is no Specs folder in \(folder)"
        case .cannotRead(let path, let reason): "cannot read \(path): \(reason.text)"
        case .cannotWrite(let path, let reason): "cannot write \(path): \(reason.text)"
        case .outputBusy(let path, let process, let since):
            "another build\(process.map { " (process \($0))" } ?? "") has been writing to \(path) since \(WorkspaceError.clock(since))"
        case .outputIsLink(let path, let target, _):
            "\(path) is a link, to \(target ?? "nothing"), and nothing is written through it"
        case .outputGone(let path, _, _): "the documents of this workspace go to \(path), which is not there"
        case .renamingBusy(let path): "another 'collateral rename' has been writing to \(path) for a while"
        case .halfRenamed(let path, let reason, let left):
            "cannot write \(path): \(reason.text); and these could not be put back: \(left.joined(separator: ", "))"
        case .foreignJournal(let path):
            "\(path) is the journal of a renaming, and is damaged or another program's: nothing was changed"
        case .alreadyThere(let path, .file): "\(path) is already there: it is a file"
        case .alreadyThere(let path, .workspace): "\(path) is already there: it has a workspace in it"
        case .alreadyThere(let path, .spec(let id)): "\(path) is already there: '\(id)' has a file"
        case .notInstalled(let path):
            "cannot read \(path): the files that come with collateral are not there; install it again"
        case .outputIsInput(let path, .workspace):
            "the documents cannot go to \(path): that is the workspace itself"
        case .outputIsInput(let path, .specsOrTemplates):
            "the documents cannot go to \(path): Specs and Templates are read, and documents do not go into them"
        case .outputOfOther(let path, let workspace, _):
            "\(path) holds the documents of \(workspace), and two workspaces cannot share a folder"
        case .unknownDocument(let name, let near, _): WorkspaceError.unknown("document", name, near)
        case .unknownDeal(let id, let near, _): WorkspaceError.unknown("deal", id, near)
        case .unknownInteraction(let id, let near, _): WorkspaceError.unknown("interaction", id, near)
        case .unknownPerson(let name, let part, let near, _): WorkspaceError.unknown(part.rawValue, name, near)
        case .planNotAdded(let path, let reason): "no plan was written into \(path): \(reason)"
        case .meetingPlanned(let path, let plan, let day):
            "\(path) plans that meeting already, as '\(plan)'" + (day.map { " on \($0)" } ?? ", without a day")
        case .unknownCode(let code, let near):
            "there is no code '\(code)'" + (near.map { "; did you mean \($0)?" } ?? "")
        case .badIdentifier(let text, _): "'\(text)' cannot be an id: ids are lower-case letters, digits and hyphens"
        case .badDate(let text): "'\(text)' is not a date"
        case .badMoment(let text): "'\(text)' is not a day and a time with its zone"
        case .badLanguage(let text, _): "'\(text)' is not a language"
        case .badEpoch(let text): "SOURCE_DATE_EPOCH is '\(text)', which is not a number of seconds since 1970"
        }
    }

    private var help: String? {
        switch self {
        case .noFolder: "-C names the folder that holds Specs; 'collateral new DIR' makes one to start from"
        case .noWorkspace(_, let nearby?): "run this there, or add -C \(nearby.shellQuoted)"
        case .noWorkspace(_, nil): "'collateral new DIR' makes a workspace to start from; -C DIR names the one you have"
        case .cannotRead, .notInstalled: nil
        case .cannotWrite(_, let reason): "\(reason.fix); nothing that was there is lost"
        case .outputBusy: "wait until it has ended and run this again"
        case .outputIsLink(_, nil, _): "take the link away; a new folder is made in its place"
        case .outputIsLink(_, let target?, let workspace):
            "if the documents are to go there, say so once: \(WorkspaceError.build(workspace, into: target))"
        case .outputIsInput: "name a folder of their own, such as 'collateral build --output ../documents'"
        case .outputOfOther(_, _, let owner):
            "name another folder with --output; to let this workspace have it: 'rm \(owner.shellQuoted)'"
        case .outputGone(_, let usual, let workspace):
            "bring it back, or say where they are to go: \(WorkspaceError.build(workspace, into: usual))"
        case .renamingBusy: "wait until it has ended and run this again"
        case .halfRenamed: "the next command in this workspace goes on from here; nothing is lost"
        case .foreignJournal: "see that the specs are as you want them, then delete that file"
        case .alreadyThere: "nothing was changed; choose another name, or edit what is there"
        case .planNotAdded: "nothing was changed; 'collateral check' tells what is wrong with the file"
        case .meetingPlanned:
            "fill that plan in, or name another day for a second meeting: --when 2026-12-01T09:30+01:00"
        case .unknownPerson(_, _, _, let known): WorkspaceError.all(known)
        case .unknownDocument(_, _, let known), .unknownDeal(_, _, let known), .unknownInteraction(_, _, let known):
            WorkspaceError.all(known)
        case .unknownCode: "codes stand in brackets behind 'error' and 'warning', such as E09 or W02"
        case .badIdentifier(_, let suggestion): suggestion.map { "try '\($0)'" }
        case .badDate: "write it as year-month-day: 2026-12-01"
        case .badMoment: "write it so: 2026-12-01T09:30+01:00"
        case .badLanguage(_, let near): "write it as a tag: \(near ?? "de, or pt-BR")"
        case .badEpoch: "unset it, or say the day with --date"
        }
    }

    /// The command that makes the documents of a workspace go to another folder, wherever it is pasted.
    private static func build(_ workspace: String, into output: String) -> String {
        "'collateral build -C \(workspace.shellQuoted) --output \(output.shellQuoted)'"
    }

    /// `14:03:22 UTC`
    private static func clock(_ seconds: Int) -> String {
        let parts = [seconds / 3600 % 24, seconds / 60 % 60, seconds % 60]
        return parts.map { ($0 < 10 ? "0" : "") + "\($0)" }.joined(separator: ":") + " UTC"
    }

    private static func unknown(_ kind: String, _ name: String, _ near: String?) -> String {
        "there is no \(kind) '\(name)'" + (near.map { "; did you mean '\($0)'?" } ?? "")
    }

    /// The first thirty of them, which is a line that people still read.
    private static func all(_ known: [String]) -> String {
        guard !known.isEmpty else { return "this workspace has none yet" }
        let rest = known.count > 30 ? " and \(known.count - 30) more: 'collateral list' says them all" : ""
        return "there \(known.count == 1 ? "is" : "are") \(known.prefix(30).joined(separator: ", "))\(rest)"
    }
}

extension OutputLocation.NotRemembered {
    /// One line.
    func text(said: String) -> String {
        let reason =
            switch self {
            case .noHome: "HOME is not set"
            case .cannotWrite(let path, let reason): "cannot write \(path): \(reason.text)"
            }
        return "\(said) is not remembered for the next build, which needs --output again (\(reason))".oneSafeLine + "\n"
    }
}

extension FileFailure {
    /// As the end of a sentence.
    var text: String {
        switch self {
        case .system(let code): String(cString: strerror(code))
        case .savedByOther: "it was saved by somebody else just now"
        case .changedMeanwhile: "it changed while it was being written"
        case .linkOutside: "a link leads out of the output folder"
        case .folderThere: "a folder stands there"
        case .notAFile: "a pipe or a device stands there"
        case .workspaceBeingMade: "another 'collateral new' is making a workspace there"
        case .fileInTheWay: "a file stands where a folder is to be"
        case .buildEnded: "the build ended before"
        case .folderClosed: "it was closed"
        case .notMade(let words): words
        }
    }

    /// What helps.
    fileprivate var fix: String {
        let usual = "see that the folder exists and that you may write to it"
        switch self {
        case .system(let code):
            switch code {
            case ENOSPC, EDQUOT: return "free some room on the disk and run it again"
            case EBUSY, ETXTBSY: return "close the file where it is open and run it again"
            case EEXIST, ENOTDIR: return "a file stands where a folder is to be: move it away and run it again"
            case ELOOP, EMLINK, EXDEV: return "take the link away and run it again"
            default: return usual
            }
        case .linkOutside: return "take the link away and run it again"
        case .folderThere, .notAFile: return "move away what is no file and run it again"
        case .fileInTheWay: return "move the file away and run it again"
        case .savedByOther, .changedMeanwhile, .buildEnded, .folderClosed: return "run it again"
        case .workspaceBeingMade: return "wait until it is there"
        case .notMade: return usual
        }
    }
}
