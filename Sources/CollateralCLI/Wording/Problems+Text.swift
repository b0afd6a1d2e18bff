package import Assembly
import Diagnostics
import Records
import SalesModel

extension Problems {
    /// For people, or one JSON object a line for programs, always all and sorted by file and place.
    ///
    /// - Parameter justWritten: the file whose errors people are told first; nil where nobody knows.
    package func text(json: Bool, color: Bool, justWritten: String? = nil) -> String {
        if json { return DiagnosticJSON.text(diagnostics) }
        let list = ProblemList(diagnostics, justWritten: Set([justWritten].compactMap(\.self)))
        return list.text(DiagnosticFormatter(sources: sources, hasColor: color))
    }
}

extension Project {
    /// What `list` says where specs have errors, since what they spoil is missing from it; nil where all is well.
    ///
    /// - Parameter directory: the workspace, as the person named it.
    package func listCaution(in directory: String = ".") -> String? {
        let errors = problems().errorCount
        guard errors > 0 else { return nil }
        return
            "The workspace has \(count(errors, "error")), so this may not be all: 'collateral check\(option(directory))' tells."
    }

    /// The last line of `check`: how much there is, and how much of it is wrong.
    package func checkSummary(_ problems: Problems) -> String {
        let content = [
            count(workspace.stages.count, "stage"), count(workspace.interactions.count, "Major Interaction"),
            count(workspace.interactions.reduce(0) { $0 + $1.collateral.count }, "hand-off"),
            count(workspace.deals.count, "deal"), count(templates.count, "template"),
        ]
        let verdict = DiagnosticCount(problems.diagnostics).text
        let warning = "\nThere is no template in Templates, so there is no document to make."
        let isWithoutTemplates = templates.isEmpty && unreadTemplates.isEmpty
        let note = problems.diagnostics.first { $0.severity == .note }.map { note in
            "\nNotes are advice and hold nothing up; 'collateral explain \(note.code.rawValue)' says how to be told "
                + "later, or never."
        }
        return "\(verdict) in \(content.joined(separator: ", "))" + (isWithoutTemplates ? warning : "") + (note ?? "")
    }
}
