import Records
import SalesModel
import Testing

@Suite("The lines of the plan that both sides go by")
struct StepTests {
    private func context(_ actions: [[String: FieldValue]]) throws -> EvaluationContext {
        let records = actions.map { values in
            FieldValue.record(
                SmallWorkspace.record(
                    ActionFields.entity, "deals/acme",
                    values.merging(["audience": .choice("customer")]) { own, _ in own }))
        }
        let contacts = ["cy": "Cy Young", "di": "Di Moss"].sorted { $0.key < $1.key }.map { id, name in
            FieldValue.record(
                SmallWorkspace.record(
                    ContactFields.entity, "deals/acme",
                    ["id": .text(id), "name": .text(name), "phone": .text("+353 1 555 0101")]))
        }
        let deal = Deal(
            SmallWorkspace.record(
                DealFields.entity, "deals/acme",
                ["contacts": SmallWorkspace.list(contacts), "actions": SmallWorkspace.list(records)]))
        return try EvaluationContext(
            workspace: SmallWorkspace.workspace, scope: Scope(deal: deal), today: #require(Day("2026-05-10")),
            audience: .customer)
    }

    private func values(_ key: String, in list: String, of context: EvaluationContext) throws -> [String?] {
        let deal = try #require(context.scope.deal)
        let value = deal.storage.entity.field(list)?.compute?(deal.storage, context)
        guard case .list(let items)? = value else { return [] }
        return items.map { if case .record(let step) = $0.value { step[key]?.value.raw } else { nil } }
    }

    @Test(
        "the other side's person goes by their name, whichever of id and name was written, and by any name that nobody has",
        arguments: [
            ("cy", "Cy Young", ["Cy Young"]), ("Cy Young", "Cy Young", ["Cy Young"]), ("mo", "Mo Hale", []),
            ("Their controller", "Their controller", []),
        ])
    func counterpart(written: String, printed: String, rung: [String]) throws {
        let context = try context([["text": .text("Ring"), "counterpart": .reference(written)]])
        #expect(try values("counterpart", in: "steps", of: context) == [printed])
        #expect(try values("name", in: "phone_list", of: context) == rung)
    }

    @Test("no step is said to come after itself")
    func itself() throws {
        let context = try context([
            ["id": .text("fit"), "text": .text("Fit"), "depends_on": .text("fit")],
            ["text": .text("Pay"), "depends_on": .text("fit")],
        ])
        #expect(try values("after", in: "steps", of: context) == [nil, "Fit"])
    }
}
