import Diagnostics
import Foundation
import Records
import SalesModel
import TestSupport
import Testing

@testable import Assembly

@Suite("A workspace that is read again after a change is the same as one that is read for the first time")
struct ProjectLoaderTests {
    @Test("after each of many random edits of specs, templates and pictures")
    func randomEdits() throws {
        var files = try Self.shipped()
        files["Templates/line.svg"] = Self.picture(1)
        files["Templates/pictured.md"] = Self.pictured
        var loader = ProjectLoader()
        _ = Self.load(&loader, files)
        var random = SeededRandom(seed: 20_261_124)
        var reused = 0
        for edit in 0..<14 {
            let before = files
            let file = try #require(files.keys.sorted().randomElement(using: &random))
            let text = try #require(files[file])
            switch Int.random(in: 0..<12, using: &random) {
            case 0: files[file] = nil
            case 1: files[file.replacing(".", with: "-2.")] = text
            case 2: files["Templates/line.svg"] = Self.picture(edit + 2)
            default: files[file] = text.withRandomEdit(using: &random)
            }
            let deals = before.keys.filter { $0.hasPrefix("Specs/deals/") && files[$0] == before[$0] }
            let known = Self.load(&loader, before)
            let again = Self.load(&loader, files)
            var fresh = ProjectLoader()
            let anew = Self.load(&fresh, files)
            for deal in deals {
                let id = String(deal.dropFirst("Specs/deals/".count).dropLast(".yaml".count))
                #expect(known.workspace.deal(id)?.storage === again.workspace.deal(id)?.storage)
                reused += 1
            }
            #expect(Self.described(again) == Self.described(anew), "edit \(edit) of \(file)")
            let jobs = zip(DocumentPaths(again).assignments, DocumentPaths(anew).assignments).shuffled(using: &random)
                .prefix(3)
            for (job, other) in jobs { #expect(Self.bytes(job.job, again) == Self.bytes(other.job, anew)) }
            // What broke everything would hide what later edits do.
            if again.templates.count < 5 || again.workspace.process == nil { files = before }
        }
        #expect(reused > 14)
    }

    @Test("another day is another workspace")
    func otherDay() throws {
        let files = try Self.shipped()
        var loader = ProjectLoader()
        _ = Self.load(&loader, files)
        let later = Self.load(&loader, files, on: "2029-01-05")
        var fresh = ProjectLoader()
        #expect(Self.described(later) == Self.described(Self.load(&fresh, files, on: "2029-01-05")))
        #expect(later.diagnostics.contains { $0.code == "W17" })
    }

    // MARK: Reading

    private static func shipped() throws -> [String: String] {
        try Checkout.files(below: "Specs", "Templates", endingIn: [".yaml", ".md"])
            // The longest deal shows nothing that the others do not.
            .filter { $0.key != "Specs/deals/velmora-mineral-water.yaml" }.mapValues {
                String(decoding: $0, as: UTF8.self)
            }
    }

    private static let pictured =
        "---\ndocument: pictured\ntitle: T\nfor: deal\naudience: internal\nfile: p/{{deal.id}}\n---\n"
        + "![A line](Templates/line.svg)\n"

    private static func picture(_ width: Int) -> String {
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)0\" height=\"10\"/>"
    }

    private static func load(
        _ loader: inout ProjectLoader, _ files: [String: String], on day: String = "2026-11-21"
    ) -> Project {
        let found = files.sorted { $0.key < $1.key }.map {
            FoundFile(path: $0.key, content: .bytes(Array($0.value.utf8)))
        }
        guard let day = Day(day) else { preconditionFailure() }
        return loader.load(
            specs: found.filter { $0.path.hasPrefix("Specs/") },
            templates: found.filter { $0.path.hasPrefix("Templates/") },
            today: Today(day)
        ) { path in found.first { $0.path == path } }
    }

    /// Everything that is told, and where each document goes.
    private static func described(_ project: Project) -> [String] {
        let problems = project.problems()
        let paths = DocumentPaths(project).assignments.map {
            "\($0.job.id) \($0.job.path?.text ?? "-") \($0.obstacle?.message ?? "")"
        }
        let facts = [
            "\(project.unreadTemplates)", "\(project.templates.map(\.file))", "\(project.sources.keys.sorted())",
            "\(project.workspace.unreadableDeals.ids.sorted())",
            "\(project.workspace.unreadableInteractions.ids.sorted())",
        ]
        return problems.diagnostics.map { "\($0)" } + paths + facts
    }

    private static func bytes(_ job: DocumentJob, _ project: Project) -> [UInt8] {
        guard let path = job.path, let made = DocumentMaker(project: project).make(job) else { return [] }
        return (try? made.bytes(as: .html, path: path)) ?? []
    }
}
