import Diagnostics
import Records
import SalesModel
import Testing

@Suite("Fields that follow from the whole workspace")
struct ComputedFieldTests {
    private func value(
        _ key: String, of record: RecordStorage, for audience: Audience = .internal, today: String = "2026-05-10",
        labels: Labels = Labels()
    ) throws -> [String] {
        let field = try #require(record.entity.field(key))
        let compute = try #require(field.compute)
        let day = try #require(Day(today))
        let value = compute(record, SmallWorkspace.context(audience, today: day, labels: labels))
        guard case .list(let items)? = value else { return [value?.raw].compactMap(\.self) }
        return items.compactMap(\.value.raw)
    }

    @Test("what changes with the day says so, and nothing else does")
    func day() throws {
        // Every record of the workspace, some days apart.
        let days = try ["2020-01-01", "2026-05-10", "2026-05-12", "2040-12-31"].map { try #require(Day($0)) }
        var changing: Set<String> = []
        let written = SmallWorkspace.workspace.records().map(\.record)
        for record in written + written.flatMap(madeOf) {
            for field in record.entity.fields {
                guard let compute = field.compute else { continue }
                let values = days.map { compute(record, SmallWorkspace.context(today: $0)) }
                if Set(values.map { "\(String(describing: $0))" }).count > 1 {
                    changing.insert("\(record.entity.name).\(field.key)")
                    #expect(field.changesWithDay, "\(field.key)")
                }
            }
        }
        let declared = Entity.reachable(from: [ProcessFields.entity, InteractionFields.entity, DealFields.entity])
            .flatMap { entity in entity.fields.filter(\.changesWithDay).map { "\(entity.name).\($0.key)" } }
        #expect(changing.sorted() == declared.sorted())
    }

    /// The records that computed fields of a record hold.
    private func madeOf(_ record: RecordStorage) -> [RecordStorage] {
        let day = Day("2026-05-10")
        return record.entity.fields.flatMap { field -> [RecordStorage] in
            guard let day, case .list(let items)? = field.compute?(record, SmallWorkspace.context(today: day)) else {
                return []
            }
            return items.compactMap { if case .record(let made) = $0.value { made } else { nil } }
        }
    }

    @Test(
        "who plays a role: our own people for everybody, the customer's for ourselves only",
        arguments: [
            (0, Audience.internal, ["Ann"]), (2, .internal, ["Cy"]), (2, .customer, []), (2, .partner, []),
            (3, .customer, ["Pat"]),
        ])
    func people(index: Int, audience: Audience, expected: [String]) throws {
        let role = SmallWorkspace.process.roles[index].storage
        #expect(try value("people", of: role, for: audience) == expected)
    }

    @Test("who comes to a meeting: the rep first, then those whose roles take part, the customer's with their titles")
    func plan() throws {
        #expect(try value("our_people", of: SmallWorkspace.plan) == ["Ann (Sales rep)"])
        #expect(try value("partner_people", of: SmallWorkspace.plan) == [])
        #expect(try value("their_people", of: SmallWorkspace.plan) == ["Cy (Owner and founder)"])
        #expect(try value("held", of: SmallWorkspace.plan) == ["false"])
    }

    @Test(
        "whether a hand-off is late or expired depends on the day",
        arguments: [
            ("2026-05-01", "false", "false"), ("2026-05-02", "true", "false"), ("2026-06-02", "true", "true"),
        ])
    func handOff(today: String, late: String, expired: String) throws {
        let item = SmallWorkspace.meeting.collateral[0].storage
        #expect(try value("late", of: item, today: today) == [late])
        #expect(try value("expired", of: item, today: today) == [expired])
    }

    @Test("a length is said in the workspace's words, one of it in the singular")
    func length() throws {
        let limit = try #require(SmallWorkspace.meeting.collateral[0].lengthLimit?.value.storage)
        #expect(try value("text", of: limit) == ["1 slide"])
        #expect(try value("text", of: limit, labels: Labels(choices: ["slides": "Folien"])) == ["1 Folien"])
    }

    @Test("a stage that says nothing leads to the stage after it, the last one to none")
    func next() throws {
        let stages = SmallWorkspace.process.stages.map(\.storage)
        #expect(try value("next", of: stages[0]) == ["second"])
        #expect(try value("next", of: stages[1]) == [])
    }
}

@Suite("References and addresses")
struct ResolutionTests {
    @Test(
        "a reference is followed by its kind, and to nothing where nothing has that name",
        arguments: [
            (ReferenceKind.role, "rep", "role"), (.audience, "makers", "cluster"), (.audience, "owner", "role"),
            (.cluster, "owner", nil), (.stage, "second", "stage"), (.interaction, "meeting", "interaction"),
            (.contact, "cy", "contact"), (.criterion, "called", "exit criterion"),
            (.criterion, "They call back", "exit criterion"), (.exchange, "A visit", "exchange"),
            (.collateral, "sheet", "collateral"), (.collateral, "nothing", nil), (.buyingStep, "search", nil),
            (.person, "ann", "person"), (.person, "Ann", "person"), (.person, "Cy", nil), (.owner, "Mo Hale", "person"),
            // Of two with one id the contact of the deal is nearer.
            (.owner, "cy", "contact"), (.owner, "Cy", "contact"), (.owner, "Cyril", "person"), (.owner, "Di", nil),
        ] as [(ReferenceKind, String, String?)])
    func follow(kind: ReferenceKind, id: String, entity: String?) {
        let scope = Scope(deal: SmallWorkspace.acme, interaction: SmallWorkspace.meeting)
        var found: String?
        if case .found(let record) = SmallWorkspace.workspace.resolve(id, kind, in: scope) {
            found = record.entity.name
        }
        #expect(found == entity)
    }

    @Test("somebody goes by their name, whichever of id and name was written, and a name that nobody has by itself")
    func names() throws {
        let workspace = SmallWorkspace.workspace
        #expect(workspace.name(of: SmallWorkspace.acme.rep)?.value == "Ann")
        #expect(workspace.name(of: SmallWorkspace.people.people[0].manager)?.value == "Mo Hale")
        #expect(workspace.name(of: SmallWorkspace.acme.team[1].name)?.value == "Ed")
        #expect(workspace.manager(of: SmallWorkspace.acme)?.value == "Mo Hale")
        let name = Located("Di", at: Place(file: "Specs/deals/acme.yaml", line: 3, column: 6))
        let standIn = try #require(ReferenceKind.owner.standIn(named: name))
        #expect(standIn.entity === PersonFields.entity && standIn.place == name.place)
        #expect(standIn.entity.fields.compactMap { standIn[$0]?.value.raw } == ["Di"])
        #expect(ReferenceKind.contact.standIn(named: name) == nil)
    }

    @Test("what cannot be known because a file could not be read is not called missing")
    func unreadable() {
        let workspace = Workspace(
            process: nil, interactions: [], deals: [], unreadableInteractions: UnreadableFiles(["meeting"]))
        for (kind, id) in [(ReferenceKind.role, "rep"), (.interaction, "meeting"), (.criterion, "x"), (.stage, "s")] {
            guard case .unreadable = workspace.resolve(id, kind, in: Scope()) else {
                Issue.record("\(kind.name) is not unreadable")
                continue
            }
        }
    }

    @Test("each record knows where it is written; a plan that nobody has written, where it would be")
    func addresses() {
        let workspace = SmallWorkspace.workspace
        let unwritten = SmallWorkspace.record(PlanFields.entity, "deals/acme", ["id": .text("demo")])
        let records = [
            SmallWorkspace.process.roles[1].storage, SmallWorkspace.meeting.storage, SmallWorkspace.plan,
            SmallWorkspace.acme.team[2].storage, unwritten, SmallWorkspace.people.people[1].storage,
        ]
        #expect(
            records.map { workspace.address(of: $0)?.description } == [
                "process:roles[engineer]", "interactions/meeting:", "deals/acme:plans[meeting]", "deals/acme:team[#3]",
                "deals/acme:plans[demo]", "people:people[mo]",
            ])
    }
}
