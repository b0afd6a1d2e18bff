import Assembly
import Diagnostics
import PDFMaker
package import WorkspaceStore

/// What `watch` prints, round by round:
/// ```
/// 14:03:12 Specs/deals/lindtal-brewery.yaml: 24 files of 8 documents in 0.2 s
/// 14:03:40 Specs/deals/lindtal-brewery.yaml: nothing to make; 8 documents with errors stay as before in 0.1 s
/// Specs/deals/lindtal-brewery.yaml:3:10: error[S07]: …
/// 14:04:02 Specs/deals/lindtal-brewery.yaml: 3 files of 1 document in 0.2 s
/// gone: Specs/deals/lindtal-brewery.yaml: error[S07]: …
/// ```
package struct WatchText {
    let hasColor: Bool

    package init(hasColor: Bool) { self.hasColor = hasColor }

    /// The first build as `build` tells it, and what happens from now on.
    package func first(
        _ round: WatchSession.Round, justWritten: String? = nil, method: FolderWatcher.Method, asked poll: Bool
    ) -> String {
        let how: String
        switch method {
        case .notifications: how = ""
        case .polling where poll: how = ", looking twice a second"
        case .polling: how = ", looking twice a second: this system has no notifications left for so many folders"
        }
        return round.report.problems.text(json: false, color: hasColor, justWritten: justWritten)
            + round.report.summary + "Watching Specs, Templates and pictures\(how). Ctrl-C ends it.\n"
    }

    /// One line of what was made, then the problems that came and those that are gone.
    ///
    /// - Parameters:
    ///   - changed: paths in the workspace; none: anything may have changed
    ///   - time: the time of day
    package func round(_ round: WatchSession.Round, changed: [String], seconds: Double, at time: String) -> String {
        let sources = round.report.problems.sources
        let formatter = DiagnosticFormatter(sources: sources, hasColor: hasColor)
        let cause = changed.isEmpty ? "many files" : shortened(changed)
        var text = "\(time) \(cause): \(made(round.report, in: tenths(seconds)))\n"
        text += round.report.keptLines(limit: WatchText.limit).map { $0.oneSafeLine + "\n" }.joined()
        text += round.report.missingPDFLines.map { $0.oneSafeLine + "\n" }.joined()
        let appeared = ProblemList(round.appeared, justWritten: Set(changed))
        text += appeared.prefix(WatchText.limit).text(formatter)
        if round.appeared.count > WatchText.limit {
            text +=
                "and \(count(round.appeared.count - WatchText.limit, "more problem")): 'collateral check' tells all\n"
        }
        for diagnostic in round.gone.prefix(WatchText.limit) {
            text +=
                "gone: \(diagnostic.place.file.oneSafeLine): \(diagnostic.severity.rawValue)"
                + "[\(diagnostic.code.rawValue)]: \(diagnostic.message.oneSafeLine)\n"
        }
        if round.gone.count > WatchText.limit {
            text += "gone: \(count(round.gone.count - WatchText.limit, "more problem"))\n"
        }
        return text
    }

    /// How many problems of a kind, and files that were kept, a round tells one by one.
    private static let limit = 20

    private func made(_ report: BuildReport, in seconds: String) -> String {
        let written = report.entries.filter { $0.writtenFiles > 0 }
        let files = written.reduce(0) { $0 + $1.writtenFiles }
        let stale = report.entries.count { $0.isHeldBack }
        var text = files == 0 ? "nothing to make" : "\(count(files, "file")) of \(count(written.count, "document"))"
        if stale > 0 { text += "; \(count(stale, "document")) with errors stay\(stale == 1 ? "s" : "") as before" }
        return text + " in \(seconds) s"
    }

    private func shortened(_ paths: [String]) -> String {
        let shown = paths.prefix(3).map(\.oneSafeLine).joined(separator: ", ")
        return paths.count > 3 ? "\(shown) and \(paths.count - 3) more" : shown
    }

    private func tenths(_ seconds: Double) -> String {
        let tenths = Int((seconds * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}

extension BuildReport.Entry {
    /// Not made, so that what an earlier build made stays.
    fileprivate var isHeldBack: Bool {
        switch state {
        case .skipped, .refused, .failed: true
        case .made, .draft, .settled, .withheld: false
        }
    }
}
