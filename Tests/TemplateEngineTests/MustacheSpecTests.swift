import Foundation
import Records
import TemplateEngine
import TestSupport
import Testing

/// The official cases of the Mustache specification, through the same parser, binder and renderer as workspaces use.
struct MustacheSpecTests {
    private static let folder = Checkout.shared.appending(path: "data/mustache-spec")

    @Test(
        "the official cases of Mustache pass",
        .enabled(
            if: FileManager.default.fileExists(atPath: folder.path),
            "the folder with the cases is not beside this checkout"),
        arguments: [
            ("comments", 12), ("delimiters", 14), ("interpolation", 42), ("inverted", 22), ("partials", 12),
            ("sections", 34), ("~dynamic-names", 21), ("~inheritance", 27),
        ])
    func officialCases(file: String, count: Int) throws {
        let data = try Data(contentsOf: Self.folder.appending(path: "\(file).json"))
        let suite = try JSONDecoder().decode(Suite.self, from: data)
        #expect(suite.tests.count == count)
        for test in suite.tests {
            #expect(try render(test) == test.expected, "\(file): \(test.name)")
        }
    }

    private func render(_ test: Case) throws -> String {
        let library = TemplateLibrary(
            (test.partials ?? [:]).reduce(into: [:]) { library, partial in
                library[partial.key] = Template(parsing: TemplateSource(file: partial.key, text: partial.value))
            })
        let check = TemplateCheck(
            Template(parsing: TemplateSource(file: "template", text: test.template)), against: .open, library: library,
            rules: TemplateRules(isLenient: true))
        #expect(check.diagnostics.isEmpty)
        let program = try #require(check.program)
        var sink = EscapingSink()
        let context = RenderContext(locale: "en", currency: "EUR")
        let report = program.render(TemplateValue(test.data.value), context: context, into: &sink)
        #expect(report.faults.isEmpty)
        return sink.text
    }

    private struct Suite: Decodable {
        var tests: [Case]
    }

    private struct Case: Decodable {
        var name: String
        var data: JSONValue
        var template: String
        var partials: [String: String]?
        var expected: String
    }
}
