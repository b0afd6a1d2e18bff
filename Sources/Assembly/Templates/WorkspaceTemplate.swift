import Diagnostics
import MarkdownReader
package import Records
import SalesModel
import TemplateEngine

/// A template of the workspace, bound to the schema of what it is about. Each of its documents refers to it.
package final class WorkspaceTemplate: Sendable {
    /// Path in the workspace.
    package let file: String
    /// What the command line calls the document.
    package let document: String
    /// Printed small above the title; empty: not printed.
    package let kind: String
    package let target: TemplateTarget
    package let audience: Audience
    /// Whether a calendar file is made beside each of its documents, which are about meetings.
    let hasCalendar: Bool
    /// Whether the customer's logo stands beside ours.
    let hasCustomerLogo: Bool
    /// Whether the brand's line stands above the title.
    let hasCoverLine: Bool
    /// Whether it is there in any place: beside ours, or where the text says.
    var showsCustomerLogo: Bool { fields.contains(Self.customerLogo) }
    /// Whether it prints the organisation's legal line itself.
    let printsLegalLine: Bool
    /// Where the front matter says the path of the output.
    let pathPlace: Place
    /// What the title and the path are made of; nil where one of them has errors.
    let naming: Naming?
    /// nil where the text or a partial of it has errors: its documents keep their names, and are not made.
    let body: TemplateProgram?
    /// What its figures and its letterhead show.
    private let drawn: TemplateFigures
    /// What its text may ask of figures.
    let figureForms: [FigureForm]

    init(
        file: String, document: String, kind: String, target: TemplateTarget, audience: Audience,
        hasCalendar: Bool, hasCustomerLogo: Bool = false, hasCoverLine: Bool = false, pathPlace: Place,
        naming: Naming?, body: TemplateProgram?, drawn: TemplateFigures
    ) {
        self.file = file
        self.document = document
        self.kind = kind
        self.target = target
        self.audience = audience
        self.hasCalendar = hasCalendar
        self.hasCustomerLogo = hasCustomerLogo
        self.hasCoverLine = hasCoverLine
        printsLegalLine = body?.fields.contains(Self.legalLine) == true
        self.pathPlace = pathPlace
        self.naming = naming
        self.body = body
        var drawn = drawn
        if audience.isOutside { drawn.fields.insert(Self.logo) }
        if hasCustomerLogo { drawn.fields.insert(Self.customerLogo) }
        self.drawn = drawn
        figureForms = TemplateFigures.forms(for: audience, target)
    }

    /// Whether the template and all its partials are free of errors.
    package var isSound: Bool { naming != nil && body != nil }

    /// Its programs, as far as they are free of errors.
    private var programs: [TemplateProgram] {
        [naming?.title, naming?.folder, naming?.name, body].compactMap { $0 }
    }

    /// The files of the partials and parents that it pulls in.
    var partialFiles: Set<String> {
        Set(programs.flatMap(\.partials).map(TemplatePath.partialFile))
    }

    /// The fields that its documents print, draw or ask for.
    package var fields: Set<FieldName> {
        // What a document is about is no field of a spec.
        let entity = target.entity(for: audience)
        let names = Set(entity.fields.map { FieldName(entity.name, $0.key) })
        return programs.reduce(into: drawn.fields) { $0.formUnion($1.fields) }.subtracting(names)
    }

    /// Whether anything it prints may be another thing tomorrow, though nobody changed a file.
    var readsDay: Bool { drawn.readsDay || programs.contains(where: \.readsDay) }

    /// What it prints that may change with other deals than the document's own.
    package var acrossDeals: Set<AcrossDeals> {
        programs.reduce(into: drawn.acrossDeals) { $0.formUnion($1.acrossDeals) }
    }

    /// Whether one of its figures is a graph.
    package var hasGraph: Bool { drawn.hasGraph }

    private static let legalLine = OrganisationFields.names(\.legalLine)[0]
    private static let logo = OrganisationFields.names(\.logo)[0]
    private static let customerLogo = DealFields.names(\.logo)[0]

    struct Naming: Sendable {
        var title: TemplateProgram
        var folder: TemplateProgram?
        var name: TemplateProgram
    }
}
