import TestSupport
import Testing

@Suite("What a paper tells of the time since it was last seen is what happened")
struct ActionChangeTests {
    /// What the deal says when the paper is first sent and when it is sent again, and what the second paper tells.
    struct Case: CustomStringConvertible {
        var description: String
        var before: [String]
        var after: [String]
        var told: [String]
    }

    /// An action, written without the braces and who may see it.
    private static func action(_ text: String) -> String { "  - {\(text), side: seller, audience: customer}" }

    private static let pay = "text: Pay the first invoice, owner: Ann, due: 2026-12-11"

    static let cases: [Case] = [
        Case(
            description: "another action of the same person in the same place",
            before: ["text: Book the hall, owner: Ann, due: 2026-12-11"],
            after: ["text: Pay the first invoice, owner: Ann, due: 2026-12-14"],
            told: ["new: Pay the first invoice, Ann, 14 Dec", "dropped: Book the hall, Ann, 11 Dec"]),
        Case(
            description: "the same action by its id, in words that are all new",
            before: ["id: a, text: Book the hall, owner: Ann, due: 2026-12-11"],
            after: ["id: a, text: Reserve rooms, owner: Ann, due: 2026-12-14"],
            told: ["moved: Reserve rooms (“Book the hall”), Ann, 14 Dec, was 11 Dec"]),
        Case(
            description: "a few words", before: [pay],
            after: ["text: Pay the first invoice in full, owner: Ann, due: 2026-12-11"],
            told: ["changed: Pay the first invoice in full (“Pay the first invoice”), Ann, 11 Dec"]),
        Case(
            description: "whose it is", before: [pay],
            after: ["text: Pay the first invoice, owner: Bob, due: 2026-12-11"],
            told: ["changed: Pay the first invoice, Bob (Ann), 11 Dec"]),
        Case(
            description: "whose it is, and by when", before: [pay],
            after: ["text: Pay the first invoice, owner: Bob, due: 2026-12-14"],
            told: ["moved: Pay the first invoice, Bob (Ann), 14 Dec, was 11 Dec"]),
        Case(
            description: "of two with the same words the first is gone",
            before: ["text: Ring, owner: Ann, due: 2026-12-01", "text: Ring, owner: Bob, due: 2026-12-08"],
            after: ["text: Ring, owner: Bob, due: 2026-12-08"], told: ["dropped: Ring, Ann, 1 Dec"]),
        Case(
            description: "somebody has begun", before: [pay], after: [pay + ", status: doing"],
            told: ["started: Pay the first invoice, Ann, 11 Dec"]),
        Case(description: "nothing", before: [pay], after: [pay], told: []),
        Case(
            description: "done by somebody else", before: [pay],
            after: ["text: Pay the first invoice, owner: Bob, due: 2026-12-11, status: done"],
            told: ["done: Pay the first invoice, Bob, 11 Dec"]),
    ]

    private static let template = """
        ---
        document: steps
        title: Steps
        for: deal
        audience: customer
        file: Steps
        ---
        {{#issued}}{{#changes}}
        - {{kind}}: {{text}}{{#former_text}} (“{{former_text}}”){{/former_text}}{{#owner}}, {{owner}}{{/owner}}{{#former_owner}} ({{former_owner}}){{/former_owner}}, {{due | date: short}}{{#was}}, was {{was | date: short}}{{/was}}
        {{/changes}}{{/issued}}

        {{#deal.go_live}}From {{deal.go_live | date: short}}.{{/deal.go_live}}
        {{#deal.actions}}
        - {{text}} {{owner}} {{due}}{{#status.doing}}, under way{{/status.doing}}
        {{/deal.actions}}
        """

    /// What the second paper tells.
    private func told(_ before: String, _ after: String) throws -> [String] {
        let workspace = try TemporaryFolder(
            SmallSpecs.all.merging(["Templates/steps.md": Self.template, SmallMeeting.deal: SmallSpecs.acme + before]) {
                $1
            })
        try workspace.build()
        try workspace.issue("steps")
        try workspace.write(SmallSpecs.acme + after, to: SmallMeeting.deal)
        try workspace.build()
        try workspace.issue("steps", on: "2026-11-25")
        return try workspace.text("output/Steps.md").replacing("\u{A0}", with: " ").split(separator: "\n")
            .filter { $0.hasPrefix("- ") && $0.contains(": ") }.map {
                String($0.dropFirst(2)).replacing(" 2026", with: "")
            }
    }

    @Test("of an action it tells what became of it", arguments: cases)
    func actions(_ one: Case) throws {
        func lines(_ actions: [String]) -> String { "\nactions:\n" + actions.map(Self.action).joined(separator: "\n") }
        #expect(try told(lines(one.before), lines(one.after)) == one.told)
    }

    @Test("that the first day of use moved stands before what became of actions")
    func goLive() throws {
        let action = "\nactions:\n" + Self.action(Self.pay) + "\ngo_live: "
        #expect(
            try told(action + "2027-03-01", action.replacing("12-11", with: "12-14") + "2027-04-12") == [
                "moved: go-live, 12 Apr 2027, was 1 Mar 2027", "moved: Pay the first invoice, Ann, 14 Dec, was 11 Dec",
            ])
        #expect(try told(action + "2027-03-01", action + "2027-03-01").isEmpty)
    }
}
