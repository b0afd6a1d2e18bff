import Assembly
import CollateralCLI
import Diagnostics
import Foundation
import Records
import SystemPackage
import TestSupport
import Testing
import WorkspaceStore

@Suite("To whom a paper goes is kept as it was said")
struct RecipientTests {
    private static let record = "Specs/issued/acme/action-plan/1/record.yaml"

    @Test(
        "to whom it goes must be one line of text, in the very words that its record says",
        arguments: [
            "", "Cy\nYoung", "Cy\u{2028}Young", "Cy\u{85}", "Cy\u{1B}[31m", "Cy\u{7F}", "\u{FEFF}Cy", "Cy\u{100001}",
        ])
    func recipient(text: String) throws {
        let workspace = try SmallMeeting.built()
        let refusal = IssueRefusal.badRecipient(text)
        #expect(throws: refusal) { try workspace.issue("action-plan", to: text) }
        #expect(refusal.exitStatus == 64 && !workspace.exists("Specs/issued"))
    }

    @Test("the same paper to somebody else is the same revision, and its record says to whom else it went")
    func secondRecipient() throws {
        let workspace = try SmallMeeting.built()
        try workspace.issue("action-plan", to: "Cy Young")
        let sent = try workspace.contents(below: "Specs/issued").filter { !$0.key.hasSuffix(".yaml") }
        for isNew in [true, false] {
            let paper = try workspace.issue("action-plan", to: "Eve \"Roe\"", on: "2026-11-24")
            #expect(paper.isKnown && paper.isNewRecipient == isNew && (paper.stranger != nil) == isNew)
            #expect(paper.text().hasPrefix(isNew ? "Noted to whom else it went: this is revision 1" : "Nothing new: "))
        }
        #expect(try workspace.issue("action-plan", on: "2026-11-24").isNewRecipient == false)
        #expect(throws: IssueRefusal.beforePrevious(number: 1, day: try #require(Day("2026-11-21")))) {
            try workspace.issue("action-plan", to: "Flo", on: "2026-11-20")
        }
        #expect(
            try workspace.text(Self.record).contains(
                "\nto: \"Cy Young\"\nalso:\n  - {to: \"Eve \\\"Roe\\\"\", day: 2026-11-24}\npath: "))
        #expect(try workspace.contents(below: "Specs/issued").filter { !$0.key.hasSuffix(".yaml") } == sent)
        #expect(try workspace.problems() == "" && workspace.build().kept == [])
        let list = try Inventory(workspace.project()).text()
        #expect(
            list.contains(
                "  sent: action-plan, revision 1 on 2026-11-21 to Cy Young, on 2026-11-24 to Eve \"Roe\"\n"), "\(list)")
    }

    @Test(
        "who is none of the deal's contacts is told",
        arguments: [
            ("Cy Young", true), ("Ms Young, by post", true), ("CY", true), ("the board", false),
            ("Cyrus Younger", false),
        ])
    func recipients(name: String, isKnown: Bool) throws {
        let stranger = try SmallMeeting.built().issue("action-plan", to: name).stranger
        #expect((stranger == nil) == isKnown)
        if let stranger {
            #expect(
                stranger.text
                    == "Issued all the same, but '\(name)' is none of the deal's contacts: they are Cy Young, Di Old\n")
        }
    }
}
