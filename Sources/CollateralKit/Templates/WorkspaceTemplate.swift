import Diagnostics
import SalesModel
import TemplateEngine

/// A template of the workspace, bound to the schema of what it is about.
struct WorkspaceTemplate: Sendable {
    /// Path in the workspace.
    let file: String
    /// What the command line calls the document.
    let document: String
    /// Printed small above the title; empty: not printed.
    let kind: String
    let subjects: SubjectKind
    let audience: Audience
    /// Where the front matter says the path of the output.
    let pathPlace: Place
    /// nil where the template or a partial of it has errors.
    let programs: Programs?

    struct Programs: Sendable {
        var title: TemplateProgram
        var folder: TemplateProgram?
        var name: TemplateProgram
        var body: TemplateProgram
    }
}
