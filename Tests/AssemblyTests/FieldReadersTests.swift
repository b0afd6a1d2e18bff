import Assembly
import Diagnostics
import Foundation
import ProcessRules
import Records
import SalesModel
import SpecLoader
import TestSupport
import Testing

@Suite("Who reads what a spec writes")
struct FieldReadersTests {
    private static let table = Checkout.root.appendingPathComponent("Sources/Assembly/Readers/DocumentReaders.swift")

    /// The shipped templates, bound.
    private func templates() throws -> [WorkspaceTemplate] {
        func files(_ folder: String) throws -> [FoundFile] {
            try Checkout.files(below: folder, endingIn: [".md", ".yaml"]).sorted { $0.key < $1.key }
                .map { FoundFile(path: $0.key, content: .bytes($0.value)) }
        }
        let today = Today(try #require(Day("2026-11-21")))
        return try Project(specs: files("Specs"), templates: files("Templates"), today: today, image: { _ in nil })
            .templates
    }

    @Test("the table of what the shipped documents print is what their templates, partials and figures name")
    func documents() throws {
        let templates = try templates()
        #expect(templates.count >= 7 && templates.allSatisfy(\.isSound))
        var fields: [FieldName: [String]] = [:]
        for template in templates.sorted(by: { $0.document < $1.document }) {
            for name in template.fields { fields[name, default: []].append(template.document) }
        }
        let lines = fields.sorted { $0.key < $1.key }.map {
            "        \"\($0.key)\": \"\($0.value.joined(separator: " "))\","
        }
        let outside = templates.filter(\.audience.isOutside).map { "\"\($0.document)\"" }.sorted()
        let text = """
            /// What the shipped documents print, field by field, with the names of the documents: made from the templates by
            /// `RECORD_GOLDEN=1 swift test --filter FieldReadersTests`, and by nobody's hand.
            enum DocumentReaders {
                /// Documents for others than colleagues.
                static let outside = [\(outside.joined(separator: ", "))]

                static let fields = [
            \(lines.joined(separator: "\n"))
                ]
            }

            """
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
            try text.write(to: Self.table, atomically: true, encoding: .utf8)
            Issue.record("recorded \(Self.table.lastPathComponent); build and run again without RECORD_GOLDEN")
        }
        #expect(try String(contentsOf: Self.table, encoding: .utf8) == text)
    }

    @Test("the page in the documentation is the one the declarations make")
    func page() throws {
        let file = Checkout.root.appendingPathComponent("Sources/SalesModel/SalesModel.docc/Fields.md")
        let page = FieldReference.page(
            SpecKind.allCases.map { ($0.pattern, $0.entity) } + [(WorkspaceBrand.path, BrandFields.entity)],
            readers: .all)
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
            try page.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("recorded \(file.lastPathComponent); run again without RECORD_GOLDEN")
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == page)
    }

    /// Written by somebody, and read by nothing yet: each waits for the document, rule or analysis that is to read it.
    private static let unread: Set<String> = [
        "benchmark.source", "exchange.cost", "exchange.gain", "exchange.risk",
    ]

    @Test(
        "every field that is written is read by a document, a rule or a command; those that wait for theirs are listed")
    func everyField() {
        var unread: Set<String> = []
        for entity in Entity.reachable(from: SpecKind.allCases.map(\.entity)) {
            for field in entity.fields where field.isWritten && field.kind.isLeaf {
                // Whoever refers to a record reads its id.
                if case .text(.identifier) = field.kind { continue }
                let name = FieldName(entity.name, field.key)
                if FieldReaders.all[name].isEmpty { unread.insert(name.description) }
            }
        }
        #expect(unread.subtracting(Self.unread).sorted() == [])
        #expect(Self.unread.subtracting(unread).sorted() == [])
    }

    @Test("what a rule is said to read, its source names", arguments: Rules.reads.keys.map(\.rawValue).sorted())
    func rules(code: String) throws {
        let folder = Checkout.root.appendingPathComponent("Sources/ProcessRules").path
        let sources = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { path in
            let name = path.split(separator: "/").last ?? ""
            return name.hasPrefix(code)
                || [
                    "Deal+Meetings.swift", "KnownStatus.swift", "Workspace+Stages.swift", "RuleContext.swift",
                    "DanglingReference.swift",
                ].contains(name)
        }
        let text = try sources.map { try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8) }.joined()
        for name in Rules.reads[DiagnosticCode(rawValue: code)] ?? [] {
            let words = name.key.split(separator: "_")
            let label = words.enumerated().map { $0 == 0 ? String($1) : $1.capitalized }.joined()
            let isAsked = ["plan.status", "plan.outcome"].contains(name.description) && text.contains("isHeld")
            #expect(text.contains("." + label) || isAsked, "\(code) does not name \(name)")
        }
    }

    @Test("every rule that looks at specs says what it reads", arguments: Rules.all.map(\.code.rawValue))
    func everyRule(code: String) {
        // E11 looks at templates.
        guard code != "E11" else { return }
        let isRead = Entity.reachable(from: SpecKind.allCases.map(\.entity)).contains { entity in
            entity.fields.contains { FieldReaders.all[FieldName(entity.name, $0.key)].rules.contains(code) }
        }
        #expect(isRead)
    }

    @Test("what a file to fill in says of its readers is so", arguments: ["deal", "interaction"])
    func scaffolds(entity: String) throws {
        let file = Checkout.root.appendingPathComponent("Sources/WorkspaceStore/Starter/\(entity).yaml")
        var count = 0
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
            guard let match = line.firstMatch(of: /^(# )?([a-z_]+): .*  # on their (.+)$/) else { continue }
            let documents = FieldReaders.all[FieldName(entity, String(match.2))].documents
            for name in match.3.replacing(" and ", with: ", ").split(separator: ", ") {
                #expect(documents.contains(String(name).replacing(" ", with: "-")), "\(line)")
            }
            count += 1
        }
        #expect(count >= 3)
    }

    @Test("an editor says who reads what one writes")
    func words() throws {
        func words(_ key: String, of entity: Entity = DealFields.entity) throws -> String {
            FieldReaders.all.words(try #require(entity.field(key)), of: entity)
        }
        let company = try words("company")
        #expect(company.hasPrefix("The customer sees this: action plan, agenda, proposal outline."), "\(company)")
        #expect(company.contains("Internal: call plan"), "\(company)")
        #expect(try words("close_date").contains("W17"))
        #expect(
            !(try words("id", of: PlanFields.entity).contains("The customer")), "it is in their folders' names only")
        #expect(Schemas.text(for: "deal").contains(company))
        #expect(Schemas.text(for: "coaching").contains("Internal: coaching plan"))
    }
}
