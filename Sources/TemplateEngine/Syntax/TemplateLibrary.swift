package import Diagnostics

/// The templates that others pull in by name, as partials (`{{>people}}`) or as parents (`{{<letter}}`).
package struct TemplateLibrary: Sendable {
    private let templates: [String: Template]
    /// Sorted.
    package let names: [String]

    package init(_ templates: [String: Template] = [:]) {
        self.templates = templates
        names = templates.keys.sorted()
    }

    package subscript(name: String) -> Template? { templates[name] }

    /// What is wrong with the tags of any of them, used or not.
    package var diagnostics: [Diagnostic] { names.compactMap { templates[$0]?.diagnostics }.flatMap { $0 } }
}
