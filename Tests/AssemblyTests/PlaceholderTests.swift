import Assembly
import DocumentModel
import Foundation
import TestSupport
import Testing

@Suite("What the scaffolds write for somebody to write over reaches no customer as finished")
struct PlaceholderTests {
    @Test(
        "a customer's document that prints a placeholder is a draft, in its title as well; an internal one is not",
        arguments: [
            ("rep: Ann", "rep: Your name", "customer", ["Your name"]),
            ("rep: Ann", "rep: Your name (Sales)", "customer", ["Your name (Sales)"]),
            ("company: Acme & Söhne", "company: First Customer Ltd", "partner", ["First Customer Ltd"]),
            ("rep: Ann", "rep: Your name", "internal", []),
            ("rep: Ann", "rep: Put your name here, in full", "customer", []),
            ("rep: Ann", "rep: Anna Your name-Smith", "customer", []),
        ])
    func draft(old: String, new: String, audience: String, openItems: [String]) throws {
        let project = try MemoryWorkspace()
            .replacing("audience: customer", with: "audience: \(audience)", in: "Templates/letter.md")
            .replacing(old, with: new, in: "Specs/deals/acme.yaml")
            .replacing("[customer]", with: "[customer, partner]", in: "Specs/deals/acme.yaml").project()
        let job = try #require(project.jobs().first { $0.name == "letter of acme" })
        let made = try #require(DocumentMaker(project: project).make(job))
        #expect(made.openItems == openItems && made.isDraft == !openItems.isEmpty)
        for item in openItems { #expect(made.document.dump.contains("‹\(item)›") || made.document.dump.contains(item)) }
    }

    @Test("each of them is what 'new' writes", arguments: Placeholders.all.sorted())
    func written(placeholder: String) throws {
        let store = Checkout.root.appending(path: "Sources/WorkspaceStore")
        let paths = try FileManager.default.subpathsOfDirectory(atPath: store.path).filter {
            $0.hasPrefix("Starter/") && $0.hasSuffix(".yaml")
        }
        let texts = try paths.map { try String(contentsOf: store.appending(path: $0), encoding: .utf8) }
        #expect(texts.contains { $0.contains(placeholder) })
    }
}
