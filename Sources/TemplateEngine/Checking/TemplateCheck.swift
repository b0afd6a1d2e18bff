package import Diagnostics

/// What checking a template against a schema came to, through every partial and parent it pulls in, without any data.
package struct TemplateCheck: Sendable {
    /// Ready to render; nil where there are errors.
    package let program: TemplateProgram?
    /// Where every tag stands, also those with a fault: for `renderSkeleton` alone.
    package let outline: TemplateProgram
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
        outline = TemplateProgram(procedures: procedures, isLenient: rules.isLenient, isOpen: schema.isOpen)
        program = diagnostics.hasErrors ? nil : outline
    }
}
