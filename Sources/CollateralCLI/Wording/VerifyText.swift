import Assembly
import Diagnostics
package import WorkspaceStore

extension Verification {
    /// What is to be said of a file.
    package func text(of file: String) -> String {
        let lines =
            switch verdict {
            case .asIssued(let revision, let isSameBytes):
                ["\(file): as issued, \(isSameBytes ? "byte for byte" : "word for word"): \(revision.words)"]
                    + newerLines
            case .differs(let revision, let difference):
                ["\(file): not as issued; it is nearest to \(revision.words)"] + difference.lines + newerLines
                    + gapLines
            case .otherBytes(let revision):
                [
                    "\(file): not byte for byte as issued, with the name of \(revision.words)",
                    "  what PDFs say is not compared: look at both, what was sent is \(revision.storedPath(of: .pdf))",
                ] + newerLines + gapLines
            case .unknown where gaps.isEmpty: ["\(file): nothing like it was issued in this workspace"]
            case .unknown: ["\(file): nothing like it is among what was issued and can be read"] + gapLines
            case .notAPaper:
                ["\(file): is no Word, PDF, web, Markdown or calendar file (.docx, .xml, .pdf, .html, .md, .ics)"]
            case .unreadable(let reason): ["\(file): cannot be read: \(reason)"]
            }
        return lines.map(\.oneSafeLine).joined(separator: "\n") + "\n"
    }

    private var newerLines: [String] { newer.map { ["  since then went \($0.words)"] } ?? [] }

    private var gapLines: [String] {
        gaps.isEmpty
            ? [] : ["  it may be what cannot be read: \(gaps.joined(separator: ", ")); 'collateral check' tells"]
    }
}
