import Diagnostics
import Records
import SalesModel

/// Names a new interaction in a stage of `Specs/process.yaml` by adding its id to the text, which otherwise stays as it
/// is: comments, order and spaces are the author's.
struct StageListing {
    let workspace: Workspace
    let source: SourceText

    /// The stage with room for another Major Interaction, the last one first, and the text with the id in it; nil where
    /// every stage has its two or the text is written in a way that cannot be added to safely.
    func adding(_ id: String) -> (stage: Stage, text: String)? {
        for stage in workspace.stages.reversed() where stage.interactions.count < 2 {
            if let text = adding(id, to: stage) { return (stage, text) }
        }
        return nil
    }

    private func adding(_ id: String, to stage: Stage) -> String? {
        var lines = source.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if let last = stage.interactions.last {
            let index = last.place.end.line - 1
            guard lines.indices.contains(index), last.place.start.line == last.place.end.line else { return nil }
            let scalars = Array(lines[index].unicodeScalars)
            let end = last.place.end.column - 1
            guard end <= scalars.count else { return nil }
            let before = String(String.UnicodeScalarView(scalars[..<end]))
            if before.drop(while: { $0 == " " }).hasPrefix("- ") {
                lines.insert(before.prefix { $0 == " " } + "- " + id, at: index + 1)
            } else {
                lines[index] = before + ", " + id + String(String.UnicodeScalarView(scalars[end...]))
            }
        } else {
            // No list yet: a line of its own below the name, in a stage that is written over several lines.
            let place = stage.place(of: \.name)
            let index = place.start.line - 1
            guard !stage.says(\.interactions), lines.indices.contains(index),
                stage.place.start.line != stage.place.end.line
                    || stage.place.start == stage.place.end, !lines[index].contains("{")
            else { return nil }
            lines.insert(String(repeating: " ", count: place.start.column - 1) + "interactions: [\(id)]", at: index + 1)
        }
        return lines.joined(separator: "\n")
    }
}
