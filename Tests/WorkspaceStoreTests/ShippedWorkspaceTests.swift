import Assembly
import CollateralCLI
import Foundation
import TestSupport
import Testing
import WorkspaceStore

@Suite("The shipped example is good to learn from")
struct ShippedWorkspaceTests {
    @Test("its process breaks no rule and needs no waiver")
    func clean() throws {
        let workspace = try Checkout.workspace()
        #expect(try workspace.problems() == "")
        #expect(!(try workspace.text("Specs/process.yaml").contains("waivers")))
    }

    @Test("every document says the same in its three formats, and nothing is skipped")
    func sameText() throws {
        let workspace = try Checkout.workspace()
        let report = try workspace.build()
        #expect(!report.hasFailed)
        let documents = workspace.files().filter { $0.hasSuffix(".docx") }
        #expect(documents.count > 60)
        for document in documents {
            let path = document.dropLast(5)
            let readings = [
                words(DocumentText.markdown(try workspace.text("\(path).md"))),
                words(DocumentText.html(try workspace.text("\(path).html"))),
                words(try DocumentText.wholeWord(try workspace.bytes(document))),
            ]
            // The prompts of Word's content controls stand in no other format.
            let prompts = words(
                "Page 1 of " + (try DocumentText.choices(try workspace.bytes(document)))
            )
            let all = Set(readings.joined()).subtracting(prompts)
            for (format, found) in zip(["Markdown", "HTML", "Word"], readings) {
                let missing = all.subtracting(found)
                #expect(missing.isEmpty, "\(format) of \(path) lacks \(missing.sorted())")
            }
        }
    }

    @Test("each kind of document is there for each deal it is for")
    func kinds() throws {
        let assigned = DocumentPaths(try Checkout.workspace().project()).assignments
        let paths = try assigned.map { try #require($0.job.path?.text) }
        let folders = Dictionary(grouping: paths) { $0.split(separator: "/")[0] }.mapValues(\.count)
        #expect(folders["hand-offs"] == 15)
        #expect(folders["proposals"] == 4, "the lost deal shares nothing")
        #expect(folders["call-plans"] == folders["coaching-plans"])
    }

    private func words(_ text: String) -> Set<String> {
        Set(text.split { !($0.isLetter || $0.isNumber) }.map(String.init))
    }
}
