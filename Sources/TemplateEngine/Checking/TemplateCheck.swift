package import Diagnostics
package import Records

/// What checking a template against an entity came to, through every partial and parent it pulls in, without any data.
package struct TemplateCheck: Sendable {
    /// Ready to render; nil where there are errors, or it pulls in what could not be read.
    package let program: TemplateProgram?
    /// Where every tag stands, also those with a fault: for `renderSkeleton` alone.
    package let outline: TemplateProgram
    /// All of them, the faults of tags too, sorted by file and place, each once.
    package let diagnostics: [Diagnostic]

    /// - Parameter entity: its fields are the names that a path of the template may start with. An open one lets names be
    ///   looked up while rendering, from the innermost scope outwards, as the Mustache specification has it.
    package init(
        _ template: Template, against entity: Entity, library: TemplateLibrary = TemplateLibrary(),
        rules: TemplateRules = TemplateRules()
    ) {
        var binder = TemplateBinder(template: template, entity: entity, library: library, rules: rules)
        let procedures = binder.bindAll()
        diagnostics = binder.faults.sortedOnce()
        outline = TemplateProgram(
            procedures: procedures, isLenient: rules.isLenient, isOpen: entity.isOpen,
            partials: binder.partials, readsDay: binder.readsDay, acrossDeals: binder.acrossDeals,
            fields: binder.fields)
        program = diagnostics.hasErrors || binder.isIncomplete ? nil : outline
    }
}

/// How strictly a template is held, and who will read what it makes.
package struct TemplateRules: Sendable {
    package var audience: Audience
    /// Internal fields that even a template for outsiders may name, as it writes them: `deal.id` in the path of a file.
    package var allowedInternalPaths: Set<String>
    /// A record that says for which day a document is made: within a section over it, what follows from the day is the
    /// same tomorrow.
    package var recordOfFixedDay: Entity?
    /// Whether what is missing prints nothing, as Mustache has it: no open items, no fault for an unknown partial.
    package var isLenient: Bool

    package init(
        audience: Audience = .internal, allowedInternalPaths: Set<String> = [], recordOfFixedDay: Entity? = nil,
        isLenient: Bool = false
    ) {
        self.audience = audience
        self.allowedInternalPaths = allowedInternalPaths
        self.recordOfFixedDay = recordOfFixedDay
        self.isLenient = isLenient
    }
}
