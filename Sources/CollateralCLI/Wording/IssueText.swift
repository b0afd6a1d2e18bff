import Assembly
import Diagnostics
import Foundation
import PDFMaker
import Records
import WorkspaceStore

extension Revision {
    /// `revision 2 of agenda of acme, demo, sent on 2026-11-24 to Cy Young`
    var words: String {
        "revision \(number) of \(document.name), sent on \(day.iso)" + (recipient.map { " to \($0)" } ?? "")
            + furtherRecipients.map { ", on \($0.day.iso) to \($0.name)" }.joined()
    }
}

extension IssuedPaper {
    /// What was done, for people.
    ///
    /// - Parameter shown: a path of the workspace from where the person stands.
    package func text(shown: (String) -> String = { $0 }) -> String {
        func inOutput(_ path: String) -> String { shown("\(outputFolder)/\(path)").shellQuoted }
        let news = isNewRecipient ? "Noted to whom else it went" : "Nothing new"
        var lines = [isKnown ? "\(news): this is \(revision.words)" : "Issued \(revision.words)"]
        lines += files.map { "  \(inOutput($0))" }
        lines.append("Kept in \(shown(revision.folder).shellQuoted)")
        for edit in edits {
            guard let difference = edit.difference else {
                lines.append("Not as a build wrote it, and issued as it is: \(inOutput(edit.path))")
                continue
            }
            if difference.isEmpty {
                lines.append("Saved by hand, with the words a build would write: \(inOutput(edit.path))")
            } else {
                lines.append("Edited by hand, and issued as it is: \(inOutput(edit.path))")
                lines += difference.lines
            }
        }
        lines += kept.flatMap { file in
            file.lines(shown: inOutput, sent: shown(file.newVersion).shellQuoted)
        }
        return lines.map(\.oneSafeLine).joined(separator: "\n") + "\n"
    }
}

extension IssuedPaper.Stranger {
    /// One line.
    package var text: String {
        let known = contacts.isEmpty ? "it has none" : "they are \(contacts.joined(separator: ", "))"
        return "Issued all the same, but '\(recipient)' is none of the deal's contacts: \(known)".oneSafeLine + "\n"
    }
}

extension ParagraphDifference {
    /// `  - what it said` and `  + what it says`, twenty of each at most.
    var lines: [String] {
        func few(_ texts: [String], _ sign: String) -> [String] {
            let shown = texts.prefix(20).map { "  \(sign) \($0.count > 160 ? $0.prefix(159) + "…" : $0[...])" }
            return texts.count > 20 ? shown + ["  \(sign) and \(count(texts.count - 20, "more paragraph"))"] : shown
        }
        if isReordered { return ["  its paragraphs stand in another order"] }
        return few(removed, "-") + few(added, "+")
    }
}

extension IssueRefusal {
    /// What keeps it from being issued, and in a second line what helps.
    package func text(document: String, deal: String, in directory: String) -> String {
        let (message, help) = words(
            in: directory,
            build: "collateral build\(option(directory)) --deal \(deal.shellQuoted) --document \(document.shellQuoted)")
        return ([message] + [help.map { "   help: \($0)" }].compactMap { $0 }).map(\.oneSafeLine)
            .joined(separator: "\n")
    }

    /// ` --format html,pdf`, where the usual ones are not enough.
    private func formats(of paths: [String]) -> String {
        let formats = OutputFormat.documents.filter { format in
            paths.contains { $0.hasSuffix(".\(format.fileExtension)") }
        }
        return Set(formats).isSubset(of: OutputFormat.standard)
            ? "" : " --format \(formats.map(\.rawValue).joined(separator: ","))"
    }

    private func words(in directory: String, build: String) -> (message: String, help: String?) {
        switch self {
        case .badRecipient(let text):
            ("'\(text)' is no line of text that could be kept", "say to whom it goes as --to \"Cy Young\"")
        case .notForOutsiders(let document, let audience):
            ("'\(document)' is \(audience), and only what customers or partners get is issued", nil)
        case .aboutNoDeal(let document): ("'\(document)' is about no deal, so there is nobody to issue it to", nil)
        case .whichPlan(let document, let known):
            ("'\(document)' is about one meeting: say which with --plan", "there is \(known.joined(separator: ", "))")
        case .unknownPlan(let id, let near, let known):
            (
                "the deal has no plan '\(id)'" + (near.map { "; did you mean '\($0)'?" } ?? ""),
                known.isEmpty ? nil : "there is \(known.joined(separator: ", "))"
            )
        case .aboutNoPlan(let document): ("'\(document)' is about the deal as a whole: leave out --plan", nil)
        case .notShared(let deal, let audience):
            (
                "the deal '\(deal)' is not shared with a \(audience)",
                "write 'shared_with: [\(audience)]' into \(shownPath(SpecPath.deal(deal), in: directory)), then '\(build)'"
            )
        case .errors(let file): ("\(file) has errors", "'collateral check\(option(directory))' tells them")
        case .draft(let path, let openItems):
            (
                "\(path) is a draft; still open: \(openItems.map { "‹\($0)›" }.joined(separator: ", "))",
                "fill them in, then '\(build)'"
            )
        case .missingAndSettled(let path, let settlement):
            (
                "there is no \(path) in the output folder, and no build makes it any more: "
                    + (settlement == .held ? "its meeting was held" : "its deal is closed"),
                "put the file that was sent there, and issue it as it is"
            )
        case .missing(let path): ("there is no \(path) in the output folder", "'\(build)'")
        case .beforePrevious(let number, let day):
            ("revision \(number) was sent on \(day.iso), which is a later day", "say the day it is sent with --date")
        case .noOffice(let path, let missing):
            (
                "\(path).pdf cannot be made as it would be sent: \(missing.text)",
                "to issue it without a PDF, delete that file from the output folder"
            )
        case .noPDF(let path, let obstacle):
            (
                "\(path).pdf cannot be made as it would be sent: \(obstacle.text)",
                "to issue it without a PDF, delete that file from the output folder"
            )
        case .outdated(let paths):
            (
                "older than the specs: \(paths.joined(separator: ", "))",
                "look at it anew before you send it: '\(build)\(formats(of: paths))'"
            )
        }
    }
}
