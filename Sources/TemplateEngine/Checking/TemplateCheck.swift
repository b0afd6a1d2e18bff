package import Diagnostics

/// What checking a template against a schema came to, through every partial and parent it pulls in, without any data.
package struct TemplateCheck: Sendable {
    /// Ready to render; nil where there are errors.
    package let program: TemplateProgram?
    /// All of them, the faults of tags too, sorted by file and place, each once.
    package let diagnostics: [Diagnostic]

    /// - Parameter schema: the names that a path of the template may start with.
    package init(
        _ template: Template, against schema: RecordSchema, library: TemplateLibrary = TemplateLibrary(),
        rules: TemplateRules = TemplateRules()
    ) {
        var binder = TemplateBinder(template: template, schema: schema, library: library, rules: rules)
        let procedures = binder.bindAll()
        diagnostics = binder.faults.sortedOnce()
        program =
            diagnostics.hasErrors
            ? nil : TemplateProgram(procedures: procedures, isLenient: rules.isLenient, isOpen: schema.isOpen)
    }
}
