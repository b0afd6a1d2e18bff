import Diagnostics
import SalesModel

/// The Major Interactions of which less is known than their files say. Figures and lists of a stage's interactions show
/// them in documents of others too: until they are mended, what shows them stays as it stands.
package struct PartlyReadInteractions: Sendable {
    /// The first of their files, by name.
    package let file: String
    /// The project with other words in place of all of them; nil where nobody knows which they are.
    private let standIns: Project?

    /// nil where there are none.
    package init?(in project: Project) {
        let files = Self.files(in: project)
        guard let first = files.min() else { return nil }
        file = first
        let ids = Set(files.compactMap(SpecPath.interaction(of:)))
        standIns = ids.isEmpty ? nil : project.withStandIns(for: ids)
    }

    static func files(in project: Project) -> [String] {
        // What the rules find, the file says all the same.
        let faults = project.diagnostics.filter { $0.severity == .error && $0.code.rawValue.hasPrefix("S") }
        return project.workspace.unreadableInteractions.ids.map(SpecPath.interaction)
            + faults.map(\.place.file).filter { $0.hasPrefix(SpecPath.interactions) }
    }

    /// Whether a document says something of them: it does where other words in their place make another document.
    ///
    /// - Parameter inputs: of the project as it is; nil where they cannot be told.
    package func areShown(by rendered: RenderedDocument, _ inputs: InputHashes?) -> Bool {
        guard let standIns, let inputs, let other = DocumentMaker(project: standIns).render(rendered.job) else {
            return true
        }
        return inputs.content(of: other) != inputs.content(of: rendered)
    }
}
