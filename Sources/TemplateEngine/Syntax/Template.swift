package import Diagnostics

/// A parsed template. Parsing never fails: what is wrong with it stands in `diagnostics`.
package struct Template: Sendable {
    package let file: String
    /// The faults of its tags (`T01`), in order of place.
    package let diagnostics: [Diagnostic]
    let nodes: [TemplateNode]

    /// Reads a template: Mustache 1.4 with filters (`{{due | date: short}}`), fields to fill in (`{{?objective}}`) and
    /// lists to fill in (`{{#?learn | rows: 3}}`).
    package init(parsing source: TemplateSource) {
        var parser = TemplateParser(source)
        nodes = parser.parse()
        diagnostics = parser.faults
        file = source.file
    }
}
