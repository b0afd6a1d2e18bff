import Assembly
import Diagnostics
import DocumentModel
import TestSupport
import Testing

extension MemoryWorkspace {
    /// The shipped specs and templates.
    static func shipped() throws -> MemoryWorkspace {
        MemoryWorkspace(
            try Checkout.files(below: "Specs", "Templates", endingIn: [".yaml", ".md"])
                .mapValues { String(decoding: $0, as: UTF8.self) })
    }

    /// A document as Markdown, with plain signs, by its name: `call-plan of lindtal-brewery, product-demonstration`.
    func paper(_ name: String, on day: String = "2026-11-30") throws -> String {
        let project = try project(on: day)
        let errors = project.diagnostics.filter { $0.severity == .error }.map { "\($0.place.file): \($0.message)" }
        #expect(errors == [])
        let job = try #require(DocumentPaths(project).assignments.first { $0.job.name == name }, "\(name)").job
        let made = try #require(DocumentMaker(project: project).make(job))
        return String(decoding: try made.bytes(as: .markdown, path: #require(job.path)), as: UTF8.self).withPlainSigns
    }
}

/// What a paper says, and what it does not say, after some changes of the shipped specs.
struct PaperCase: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var paper: String
    /// What is replaced in a file of `Specs/`.
    var changes: [(file: String, old: String, new: String)] = []
    var says: [String] = []
    var saysNot: [String] = []

    func check() throws {
        var workspace = try MemoryWorkspace.shipped()
        for change in changes {
            workspace = try workspace.replacing(change.old, with: change.new, in: "Specs/\(change.file).yaml")
        }
        let text = try workspace.paper(paper)
        for words in says {
            let isSaid = text.contains(words.withPlainSigns)
            #expect(isSaid, "\(words)")
        }
        for words in saysNot {
            let isSaid = text.contains(words.withPlainSigns)
            #expect(!isSaid, "\(words)")
        }
    }
}

extension String {
    /// With one plain space, quotation mark and apostrophe for all of their kinds, and numbers to ring without their
    /// links: which of them a writer takes, and how wide it makes a column, is its own matter.
    fileprivate var withPlainSigns: String {
        replacing(/\[([^\]]+)\]\((?:tel|mailto):[^)]*\)/) { String($0.1) }
            .replacing(/<([^ >]+@[^ >]+)>/) { String($0.1) }.replacing(/[ \u{A0}\u{202F}]+/, with: " ").replacing(
                /[“”]/, with: "\""
            ).replacing("’", with: "'")
    }
}
