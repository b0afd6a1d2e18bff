import Diagnostics
import TemplateEngine
import Testing

/// Short ways to parse, check and render in tests.
enum Templates {
    static func parse(_ text: String, file: String = "Templates/t.md") -> Template {
        Template(parsing: TemplateSource(file: file, text: text))
    }

    static func library(_ partials: [String: String]) -> TemplateLibrary {
        TemplateLibrary(
            partials.reduce(into: [:]) { library, partial in
                library[partial.key] = parse(partial.value, file: "Templates/partials/\(partial.key).md")
            })
    }

    static func check(
        _ text: String, partials: [String: String] = [:], rules: TemplateRules = TemplateRules()
    ) -> TemplateCheck {
        TemplateCheck(parse(text), against: Sales.root, library: library(partials), rules: rules)
    }

    /// `line:column code message`, the file named only where it is not the template itself.
    static func lines(_ diagnostics: [Diagnostic]) -> [String] {
        diagnostics.map { found in
            let file = found.place.file == "Templates/t.md" ? "" : "\(found.place.file):"
            return
                "\(file)\(found.place.start.line):\(found.place.start.column) \(found.code.rawValue) \(found.message)"
        }
    }

    static func faults(
        _ text: String, partials: [String: String] = [:], rules: TemplateRules = TemplateRules()
    ) -> [String] {
        lines(check(text, partials: partials, rules: rules).diagnostics)
    }

    static func render(
        _ text: String, partials: [String: String] = [:], locale: String = "en-GB", showsBoundaries: Bool = false
    ) throws -> (sink: RecordingSink, report: RenderReport) {
        let check = check(text, partials: partials)
        #expect(lines(check.diagnostics) == [])
        let program = try #require(check.program)
        var sink = RecordingSink(showsBoundaries: showsBoundaries)
        let report = program.render(
            Sales.data, context: RenderContext(locale: locale, currency: "EUR"), into: &sink)
        return (sink, report)
    }

    static func text(
        _ text: String, partials: [String: String] = [:], locale: String = "en-GB", showsBoundaries: Bool = false
    ) throws -> String {
        try render(text, partials: partials, locale: locale, showsBoundaries: showsBoundaries).sink.text
    }
}
