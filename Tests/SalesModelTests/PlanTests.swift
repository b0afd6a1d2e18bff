import Records
import SalesModel
import Testing

@Suite("What follows from the plans of a deal")
struct PlanTests {
    struct Meeting: Sendable {
        var id: String
        var when: String?
        var held: String?
        var isHeld = true

        var record: FieldValue {
            var values: [String: FieldValue] = ["id": .text(id), "interaction": .reference("meeting")]
            values["when"] = when.flatMap { Moment($0) }.map(FieldValue.moment)
            if isHeld {
                let date = held.flatMap { Day($0) }.map(FieldValue.day)
                values["outcome"] = .record(
                    SmallWorkspace.record(OutcomeFields.entity, "deals/acme", date.map { ["date": $0] } ?? [:]))
            }
            return .record(SmallWorkspace.record(PlanFields.entity, "deals/acme", values))
        }
    }

    @Test(
        "meetings come one after the other by the day they were held on, whatever was planned",
        arguments: [
            ([Meeting(id: "a", held: "2026-05-04")], ["a"]),
            // Put off behind the other one; brought forward before it.
            (
                [
                    Meeting(id: "a", when: "2026-05-01T10:00Z", held: "2026-05-06"),
                    Meeting(id: "b", when: "2026-05-05T10:00Z"),
                ],
                ["b", "a"]
            ),
            (
                [
                    Meeting(id: "a", when: "2026-05-05T10:00Z"),
                    Meeting(id: "b", when: "2026-06-01T10:00Z", held: "2026-05-04"),
                ],
                ["b", "a"]
            ),
            // Put off to a day after the meeting at hand.
            ([Meeting(id: "a", when: "2026-05-01T10:00Z", held: "2026-05-21")], []),
            // Within a day by the time.
            ([Meeting(id: "a", when: "2026-05-20T09:30Z"), Meeting(id: "b", when: "2026-05-20T08:00Z")], ["b", "a"]),
            ([Meeting(id: "a", when: "2026-05-20T10:30Z"), Meeting(id: "b", isHeld: false)], []),
        ])
    func earlier(meetings: [Meeting], expected: [String]) throws {
        let coming = Meeting(id: "coming", when: "2026-05-20T10:00Z", isHeld: false)
        let deal = Deal(
            SmallWorkspace.record(
                DealFields.entity, "deals/acme", ["plans": SmallWorkspace.list((meetings + [coming]).map(\.record))]))
        let plan = try #require(deal.plans.last)
        #expect(deal.heldMeetings(before: plan).map { $0.id?.value } == expected)
    }

    @Test(
        "what a plan takes along is what it names, else all that is made for its interaction",
        arguments: [(nil, ["sheet"]), ([], ["sheet"]), (["sheet"], ["sheet"]), (["nothing"], [])]
            as [([String]?, [String])])
    func collateral(named: [String]?, expected: [String]) {
        var values: [String: FieldValue] = ["id": .text("meeting"), "interaction": .reference("meeting")]
        values["collateral"] = named.map { SmallWorkspace.list($0.map(FieldValue.reference)) }
        let plan = Plan(SmallWorkspace.record(PlanFields.entity, "deals/acme", values))
        let taken = SmallWorkspace.workspace.collateral(of: plan, in: SmallWorkspace.acme)
        #expect(taken.map { $0.value.id?.value } == expected)
    }
}
