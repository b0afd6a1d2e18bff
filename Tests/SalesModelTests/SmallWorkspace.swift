import Diagnostics
import Records
import SalesModel

/// A workspace of a few records, made by hand.
enum SmallWorkspace {
    static func record(_ entity: Entity, _ file: String, _ values: [String: FieldValue]) -> RecordStorage {
        let place = Place(file: "Specs/\(file).yaml")
        return RecordStorage(
            entity: entity, place: place, values: values.mapValues { Located($0, at: place) },
            keyPlaces: values.mapValues { _ in place })
    }

    static func list(_ values: [FieldValue]) -> FieldValue {
        .list(values.map { Located($0, at: Place(file: "Specs/process.yaml")) })
    }

    static func role(_ id: String, _ name: String, _ side: String) -> FieldValue {
        .record(record(RoleFields.entity, "process", ["id": .text(id), "name": .text(name), "side": .choice(side)]))
    }

    static let process = Process(
        record(
            ProcessFields.entity, "process",
            [
                "roles": list([
                    role("rep", "Sales rep", "seller"), role("engineer", "Engineer", "seller"),
                    role("owner", "Owner", "buyer"), role("advisor", "Advisor", "partner"),
                ]),
                "clusters": list([
                    .record(record(ClusterFields.entity, "process", ["id": .text("makers"), "name": .text("Makers")]))
                ]),
                "stages": list(
                    ["first", "second"].map { id in
                        .record(record(StageFields.entity, "process", ["id": .text(id), "name": .text(id)]))
                    }),
                "exchanges": list([
                    .record(record(ExchangeFields.entity, "process", ["deliverable": .text("A visit")]))
                ]),
            ]))

    static let meeting = Interaction(
        record(
            InteractionFields.entity, "interactions/meeting",
            [
                "id": .text("meeting"), "participants": list([.reference("rep"), .reference("owner")]),
                "exit_criteria": list([
                    .record(
                        record(
                            CriterionFields.entity, "interactions/meeting",
                            ["id": .text("called"), "text": .text("They call back")]))
                ]),
                "collateral": list([
                    .record(
                        record(
                            CollateralFields.entity, "interactions/meeting",
                            [
                                "id": .text("sheet"), "due": day("2026-05-01"), "status": .choice("requested"),
                                "expires": day("2026-06-01"),
                                "length_limit": .record(
                                    record(
                                        LengthLimitFields.entity, "interactions/meeting",
                                        ["count": .integer(1), "unit": .choice("slides")])),
                            ]))
                ]),
            ]))

    static let plan = record(
        PlanFields.entity, "deals/acme",
        [
            "id": .text("meeting"), "interaction": .reference("meeting"), "attendees": list([.reference("cy")]),
            "when": Moment("2026-05-20T10:00Z").map(FieldValue.moment) ?? .text("no moment"),
        ])

    static let acme = Deal(
        record(
            DealFields.entity, "deals/acme",
            [
                "id": .text("acme"), "rep": .reference("Ann"),
                "team": list([
                    member("rep", "Ann"), member("engineer", "Ed"), member("advisor", "Pat"),
                ]),
                "contacts": list([
                    .record(
                        record(
                            ContactFields.entity, "deals/acme",
                            [
                                "id": .text("cy"), "name": .text("Cy"), "title": .text("Owner and founder"),
                                "role": .reference("owner"),
                            ]))
                ]),
                "actions": list([
                    .record(
                        record(
                            ActionFields.entity, "deals/acme",
                            ["text": .text("Ring"), "side": .choice("seller"), "due": day("2026-05-11")]))
                ]),
                "plans": list([.record(plan)]),
            ]))

    private static func member(_ role: String, _ name: String) -> FieldValue {
        .record(record(TeamMemberFields.entity, "deals/acme", ["role": .reference(role), "name": .reference(name)]))
    }

    static let people = People(
        record(
            PeopleFields.entity, "people",
            [
                "people": list([
                    .record(
                        record(
                            PersonFields.entity, "people",
                            ["id": .text("ann"), "name": .text("Ann"), "manager": .reference("mo")])),
                    .record(record(PersonFields.entity, "people", ["id": .text("mo"), "name": .text("Mo Hale")])),
                    .record(record(PersonFields.entity, "people", ["id": .text("cy"), "name": .text("Cyril")])),
                ])
            ]))

    static let workspace = Workspace(process: process, people: people, interactions: [meeting], deals: [acme])

    /// What cannot be read as a day stays a text, and the test that asks for it fails.
    private static func day(_ iso: String) -> FieldValue { Day(iso).map(FieldValue.day) ?? .text(iso) }

    static func context(
        _ audience: Audience = .internal, today: Day, labels: Labels = Labels()
    ) -> EvaluationContext {
        EvaluationContext(
            workspace: workspace, scope: Scope(deal: acme, interaction: meeting), today: today, audience: audience,
            labels: labels, meetings: PlannedMeetings(of: workspace.deals))
    }
}
