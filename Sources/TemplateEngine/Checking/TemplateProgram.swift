package import Records

/// A checked template, ready to be rendered any number of times, from any thread.
///
/// ```swift
/// let template = Template(parsing: TemplateSource(file: "Templates/letter.md", text: "Dear {{deal.company}},\n"))
/// let check = TemplateCheck(template, against: entity)   // an entity with a field 'deal'
/// let context = RenderContext(locale: "en-GB", currency: "EUR")
/// let report = check.program?.render(record, context: context, into: &sink)
/// ```
package struct TemplateProgram: Sendable {
    /// The template itself, then each partial and parent as bound where it is pulled in.
    let procedures: [[BoundNode]]
    let isLenient: Bool
    /// Whether names are looked up while rendering.
    let isOpen: Bool
    /// The partials and parents that it pulls in, by their names.
    package let partials: Set<String>
    /// Whether it names anything that may be another one tomorrow (see `FieldTraits.changesWithDay`).
    package let readsDay: Bool
    /// What it names that follows from other deals (see `FieldTraits.looksAcross`).
    package let acrossDeals: Set<AcrossDeals>
    /// The declared fields that it names, in itself and in what it pulls in.
    package let fields: Set<FieldName>
}

extension TemplateProgram {
    /// Renders the template with the values of its outermost names. An error in the report means that what the sink
    /// holds is no document.
    package func render<Sink: TemplateSink>(
        _ root: some TemplateRecord, context: RenderContext, into sink: inout Sink
    ) -> RenderReport {
        render(.record(root, at: nil), context: context, into: &sink)
    }

    package func render<Sink: TemplateSink>(
        _ root: TemplateValue, context: RenderContext, into sink: inout Sink
    ) -> RenderReport {
        var renderer = TemplateRenderer(self, root: root, context: context)
        renderer.run(into: &sink)
        return renderer.report
    }

    /// Writes every branch of the template once, with stand-ins for values, so that who reads the result can tell
    /// where each tag stands without any data: sections and their opposites, blanks, each case of a dynamic name.
    package func renderSkeleton<Sink: TemplateSink>(into sink: inout Sink) {
        var skeleton = SkeletonRenderer(self)
        skeleton.run(into: &sink)
    }
}
