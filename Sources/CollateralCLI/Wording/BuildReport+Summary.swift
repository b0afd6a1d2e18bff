import Assembly
import Diagnostics
import PDFMaker
package import WorkspaceStore

extension BuildReport {
    /// The report for people: what was made, what is open, what was kept, where to look.
    package var summary: String {
        var lines = manifestDamage.map { [$0.text(of: manifestPath)] } ?? []
        let made = entries.filter { ($0.state == .made || $0.state == .draft) && !$0.files.isEmpty }
        let files = made.reduce(0) { $0 + $1.writtenFiles + $1.unchangedFiles }
        let written = made.reduce(0) { $0 + $1.writtenFiles }
        // Where no PDF could be made, it is not said that some were.
        let isWithoutPDFs = !made.isEmpty && made.allSatisfy(\.isWithoutPDF)
        let names = formats.filter { !isWithoutPDFs || $0 != .pdf }.map(\.name)
        lines.append(
            "\(count(made.count, "document")) in \(list(names)) (\(count(files, "file")), \(written) new or changed)")
        lines += openItemLines(made) + blankLines(made)
        let drafts = made.filter { $0.state == .draft }
        if !drafts.isEmpty {
            lines.append("Drafts: \(count(drafts.count, "document")) for customers or partners with open items:")
            lines += few(drafts.map { "\(shown($0.path)): \(list(unique($0.openItems).prefix(4).map { "‹\($0)›" }))" })
        }
        lines += withheldLines
        lines += refusalLines
        lines += sentOtherwiseLines
        lines += failureLines
        lines += missingPDFLines
        if lacksGraphs { lines.append(Self.missingGraphs) }
        lines += fontLines
        if !outdatedPDFs.isEmpty {
            lines.append(
                "Still as before: \(count(outdatedPDFs.count, "PDF")) of documents that say something else now:")
            lines += few(outdatedPDFs.map(shown))
            if missingOffice == nil {
                lines.append("  ('collateral build\(option(directory)) --format pdf' makes them anew)")
            }
        }
        lines += keptLines(limit: 40)
        if prunedFiles > 0 { lines.append("Removed: \(count(prunedFiles, "file")) of earlier builds, no longer made") }
        if !leftovers.isEmpty {
            lines.append("No longer made, still there: \(count(leftovers.count, "file")) of earlier builds:")
            lines += few(leftovers.map(shown))
            lines.append(
                isPruned
                    ? "  (--prune leaves what somebody edited, opened or protected)"
                    : "  (--prune removes those that nobody edited)")
        }
        let scope = checkedDeal.map {
            " in the deal '\($0)', the process and the templates; 'collateral check\(option(directory))' checks all"
        }
        lines.append(
            "\(count(problems.errorCount, "error")), \(count(problems.warningCount, "warning"))\(scope ?? "")")
        if entries.isEmpty, unread.isEmpty, ending == .complete {
            lines.append("Nothing to make: no template and spec fit what was asked for.")
            lines.append("  A customer's documents are made for deals that say 'shared_with: [customer]'.")
        }
        switch ending {
        case .complete: break
        case .stopped(_, let done, let total):
            lines.append("Stopped after \(done) of \(count(total, "document")); build again for the rest")
        case .cancelled(let done, let total):
            lines.append("Interrupted after \(done) of \(count(total, "document")); build again for the rest")
        }
        if let indexPath { lines.append("Look at \(indexPath.shellQuoted)") }
        return lines.map(\.oneSafeLine).joined(separator: "\n") + "\n"
    }

    /// Each font once.
    private var fontLines: [String] {
        let all = Set(entries.flatMap(\.fontStandIns)).sorted { ($0.missing, $0.standIn) < ($1.missing, $1.standIn) }
        return all.map { "PDF: the font \($0.missing) is not on this machine; \($0.standIn) stands in for it" }
    }

    /// What was left, since it follows from coaching that is not for whoever builds.
    private var withheldLines: [String] {
        let withheld = entries.filter { if case .withheld = $0.state { true } else { false } }
        return withheld.isEmpty
            ? [] : ["Left as they are: \(count(withheld.count, "document")) of coaching that you may not read"]
    }

    /// What is closed, and was sent in none of the formats that were asked for.
    private var sentOtherwiseLines: [String] {
        let sent = entries.filter { $0.state == .made && $0.files.isEmpty && !$0.isWithoutPDF }
        let what = "of closed deals and held meetings, sent in other formats"
        return sent.isEmpty ? [] : ["Left as sent: \(count(sent.count, "document")) \(what)"]
    }

    /// Documents whose other formats are as they would be.
    var missingPDFLines: [String] {
        var lines: [String] = []
        if let missingOffice {
            let documents = entries.count { $0.missingPDF == .noOffice }
            lines.append("No PDF of \(count(documents, "document")): \(missingOffice.text)")
        }
        let missing = entries.compactMap { entry -> (path: String, obstacle: PDFObstacle)? in
            guard case .notMade(let obstacle)? = entry.missingPDF else { return nil }
            return (entry.path, obstacle)
        }
        let texts = missing.filter(\.obstacle.isOfMachine).map(\.obstacle.text)
        for text in unique(texts) {
            lines.append("No PDF of \(count(texts.count { $0 == text }, "document")): \(text)")
        }
        let failed = missing.filter { !$0.obstacle.isOfMachine }.map { "\(shown($0.path)): \($0.obstacle.text)" }
        if !failed.isEmpty { lines += ["No PDF of \(count(failed.count, "document")):"] + few(failed, limit: 40) }
        return lines
    }

    /// Once, however many documents have some.
    static let missingGraphs =
        "Warning: committees and value networks are tables, not drawings, since Graphviz's engine dot is missing; "
        + "install it (Debian, Ubuntu: apt install libgvc6; macOS: brew install graphviz) and build again"

    /// A path of the output folder from where the person stands, as one word of the shell.
    private func shown(_ path: String) -> String { (outputPath + "/" + path).shellQuoted }

    /// What was kept, file by file.
    func keptLines(limit: Int) -> [String] {
        var lines = kept.prefix(limit).flatMap { $0.lines(shown: shown, sent: shownPath($0.newVersion, in: directory)) }
        if kept.count > limit { lines.append("Kept \(count(kept.count - limit, "more file")) in the same way") }
        if kept.contains(where: { [.edited, .foreign, .otherThanSent].contains($0.reason) }) {
            lines.append("  (take over what you need, then delete the kept file: the next build puts a new one there)")
        }
        return lines
    }

    private func openItemLines(_ made: [Entry]) -> [String] {
        let open = made.filter { !$0.openItems.isEmpty }
        guard !open.isEmpty else { return ["Open items: none"] }
        let total = open.reduce(0) { $0 + $1.openItems.count }
        return ["Open items: \(total) in \(count(open.count, "document")), each marked ‹so› in its text"]
    }

    /// The documents with most blanks first.
    private func blankLines(_ made: [Entry]) -> [String] {
        let unfilled = made.enumerated().filter { $0.element.blankCount > 0 }
            .sorted { ($1.element.blankCount, $0.offset) < ($0.element.blankCount, $1.offset) }.map(\.element)
        guard !unfilled.isEmpty else { return [] }
        let total = unfilled.reduce(0) { $0 + $1.blankCount }
        return ["Blanks to fill in: \(total) in \(count(unfilled.count, "document")):"]
            + few(unfilled.map { "\(shown($0.path)): \($0.blankCount)" }, limit: 4)
    }

    private var refusalLines: [String] {
        var lines: [String] = []
        let refused = entries.filter { $0.state == .refused }
        if !refused.isEmpty {
            lines.append(
                "Refused: \(count(refused.count, "document")) with open items (--final); an earlier version, if there is one, stays:"
            )
            lines += few(refused.map { "\(shown($0.path)): \(list(unique($0.openItems).prefix(4).map { "‹\($0)›" }))" })
        }
        let skipped = entries.compactMap { entry -> (String, String)? in
            guard case .skipped(let obstacle) = entry.state else { return nil }
            return (entry.name, obstacle.text)
        }
        if !skipped.isEmpty {
            lines.append("Skipped: \(count(skipped.count, "document")):")
            lines += few(skipped.map { "\($0.0): \($0.1)" }, limit: 40)
        }
        if !unread.isEmpty {
            lines.append("Skipped: every document of \(count(unread.count, "file")) that could not be read:")
            lines += few(unread, limit: 40)
        }
        return lines
    }

    private var failureLines: [String] {
        let failed = entries.compactMap { entry -> String? in
            guard case .failed(let reason) = entry.state else { return nil }
            return "\(shown(entry.path)): \(reason.text)"
        }
        return failed.isEmpty
            ? [] : ["Not written: \(count(failed.count, "document")):"] + few(failed, limit: 40)
    }

    private func few(_ lines: [String], limit: Int = 12) -> [String] {
        let shown = lines.prefix(limit).map { "  \($0)" }
        return lines.count > limit ? shown + ["  and \(lines.count - limit) more"] : shown
    }

    private func unique(_ texts: [String]) -> [String] {
        var seen = Set<String>()
        return texts.filter { seen.insert($0).inserted }
    }

    private func list(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " and " + last
    }
}

extension BuildReport.Obstacle {
    /// As the end of a sentence.
    fileprivate var text: String {
        switch self {
        case .errors(let file): "\(file) has errors"
        case .templateErrors(let file): "\(file) or a partial of it has errors"
        case .unsoundTemplate: "its template has errors"
        case .noProcess: "Specs/process.yaml is missing"
        case .path(let diagnostic): diagnostic.message
        case .error(let diagnostic): "\(diagnostic.code.rawValue): \(diagnostic.message)"
        }
    }
}

extension KeptFile {
    /// `Kept your edited agenda.docx; the new version is agenda.new.docx`
    ///
    /// - Parameters:
    ///   - shown: a path of the output folder from where the person stands.
    ///   - sent: what the new version is called where it is what was sent, which lies among the specs.
    func lines(shown: (String) -> String, sent: String) -> [String] {
        let folder = self.path.lastIndex(of: "/").map { self.path[...$0] } ?? ""
        let (path, newVersion) = (shown(path), shown(newVersion))
        return switch reason {
        case .edited: ["Kept your edited \(path); the new version is \(newVersion)"]
        case .otherThanSent: ["Kept your edited \(path); what was sent is \(sent)"]
        case .foreign: ["Kept \(path), which no build is known to have written; the new version is \(newVersion)"]
        case .writeProtected: ["Kept \(path), which is write-protected; the new version is \(newVersion)"]
        case .link: ["Kept the link \(path); the new version is \(newVersion)"]
        case .open(let lockFile):
            [
                "Kept \(path), which is open in another program; the new version is \(newVersion)",
                "  (close it and build again; if nobody has it open, delete \(shown(folder + lockFile)))",
            ]
        }
    }
}

extension Manifest.Damage {
    fileprivate func text(of path: String) -> String {
        switch self {
        case .otherVersion(let version):
            "\(path) is of version \(version) of the format, so every document was made anew"
        case .notAManifest: damaged(path, "it is not a manifest")
        case .notOfVersion1: damaged(path, "it is not what version 1 wrote")
        case .badLines(let count):
            damaged(path, count == 1 ? "1 of its lines makes no sense" : "\(count) of its lines make no sense")
        case .cutOff: damaged(path, "it is cut off")
        }
    }

    private func damaged(_ path: String, _ how: String) -> String {
        "\(path) is damaged (\(how)), so a file that would have changed counts as not ours"
    }
}
