import Assembly
import Diagnostics
import Foundation
package import WorkspaceStore

extension BuildReport {
    /// One JSON object a line for each document that was asked for, and for each file of earlier builds that is no
    /// longer made and still there, or a PDF of what its document said before:
    /// ```
    /// {"audience":"customer","blanks":0,"document":"agenda of acme, demo","files":["output/…"],…}
    /// {"files":["output/agendas/acme/Agenda-Pilot.md"],"state":"no longer made"}
    /// ```
    package var documentLines: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let kept = Dictionary(kept.map { ($0.path, $0) }) { first, _ in first }
        func line(_ object: some Encodable) -> String {
            (try? encoder.encode(object)).map { String(decoding: $0, as: UTF8.self) + "\n" } ?? ""
        }
        return entries.map { line(DocumentLine($0, kept, of: self)) }.joined()
            + leftovers.map { line(FileLine(state: "no longer made", files: ["\(outputPath)/\($0)"])) }.joined()
            + outdatedPDFs.map { line(FileLine(state: "as before", files: ["\(outputPath)/\($0)"])) }.joined()
    }
}

/// A file that is not what a document of the workspace is now.
private struct FileLine: Encodable {
    var state: String
    var files: [String]
}

private struct DocumentLine: Encodable {
    var document: String
    var audience: String
    /// `written`, `unchanged`, `kept`, `settled`, `withheld`, `refused`, `skipped` or `failed`
    var state: String
    /// From where the person stands; none where nobody knows where they would be.
    var files: [String]
    /// Beside files that were kept; what was sent lies among the specs.
    var newVersions: [String]
    var openItems: [String]
    /// How many blanks wait for an answer.
    var blanks: Int

    private enum CodingKeys: String, CodingKey {
        case document, audience, state, files, blanks
        case newVersions = "new_versions"
        case openItems = "open_items"
    }

    init(_ entry: BuildReport.Entry, _ kept: [String: KeptFile], of report: BuildReport) {
        func shown(_ file: String) -> String { report.outputPath + "/" + file }
        newVersions = entry.files.compactMap { kept[$0] }.map { file in
            file.reason == .otherThanSent
                ? joinedPath(file.newVersion, in: report.directory) : shown(file.newVersion)
        }
        document = entry.name
        audience = entry.audience
        state =
            switch entry.state {
            case .made where !newVersions.isEmpty, .draft where !newVersions.isEmpty: "kept"
            case .made where entry.files.isEmpty && !entry.isWithoutPDF: "settled"
            case .made where entry.isWithoutPDF, .draft where entry.isWithoutPDF: "failed"
            case .made, .draft: entry.writtenFiles > 0 ? "written" : "unchanged"
            case .settled: "settled"
            case .withheld: "withheld"
            case .refused: "refused"
            case .skipped: "skipped"
            case .failed: "failed"
            }
        files = entry.files.map(shown)
        openItems = entry.openItems
        blanks = entry.blankCount
    }
}
