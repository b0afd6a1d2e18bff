import Foundation
import Records
import SalesModel

/// Specs in which every field of the model that a customer may not see holds a word that stands nowhere else.
///
/// Written from the entities' declarations: a field added to the model is in it without anybody thinking of it.
struct CanaryWorkspace {
    private static let logo = "assets/logo.svg"

    private(set) var files: [String: String] = [:]
    /// Every planted word, with the field that holds it.
    private(set) var canaries: [(word: String, field: String)] = []
    private var count = 0
    /// An id of ours; that of a person stands in no path.
    private var personID = ""

    init() {
        personID = plant("person.id").lowercased()
        files[Self.logo] = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"10\"/>"
        files["Specs/people.yaml"] = lines(PeopleFields.entity, instead: [:])
        files["Specs/process.yaml"] = lines(
            ProcessFields.entity,
            instead: [
                "roles": "[{id: role-id, name: Role, side: seller, description: \(plant("role.description"))}]",
                "clusters":
                    "[{id: cluster-id, name: \(plant("cluster.name")), members: [role-id], behaviours: [\(plant("cluster.behaviours"))], story: \(plant("cluster.story"))}]",
                "stages":
                    "[{id: stage-id, name: Stage, purpose: Purpose, knowledge: Knowledge, steps: [\(plant("stage.steps"))], interactions: [interaction-id], entry_point: true, buying_steps: [step-id], exit_criteria: [{id: criterion-of-stage, text: Text, evidence: \(plant("criterion.evidence"))}]}]",
                "buying_steps":
                    "[{id: step-id, name: Step, sell_step: \(plant("buying step.sell_step")), sell_mode: discuss, buyer_evidence: [\(plant("buying step.buyer_evidence"))]}]",
                "exchanges": "", "rules": "", "benchmark": "", "locale": "en-GB", "currency": "EUR",
            ])
        files["Specs/interactions/interaction-id.yaml"] = lines(
            InteractionFields.entity,
            instead: ["buying_step": "step-id", "mode": "discuss", "exit_criteria": "[{id: criterion-id, text: Text}]"])
        files["Specs/deals/deal-id.yaml"] = lines(
            DealFields.entity,
            instead: [
                "stage": "stage-id", "status": "open", "shared_with": "[customer, partner]", "locale": "en-GB",
                "currency": "EUR", "buying_step": "step-id", "plans": plans(),
                "actions":
                    "[{text: \(plant("action.text of an internal action")), owner: \(plant("action.owner of an internal action")), side: seller, due: 2027-03-04}, {text: Shared step, owner: Owner, side: buyer, due: 2027-03-04, audience: customer, depends_on: \(plant("action.depends_on"))}]",
            ])
    }

    private mutating func lines(_ entity: Entity, instead: [String: String]) -> String {
        let fields = entity.fields.compactMap { field -> String? in
            guard field.need != .fromFileName, field.need != .computed else { return nil }
            if let said = instead[field.key] { return said.isEmpty ? nil : "\(field.key): \(said)" }
            return "\(field.key): \(value(field.kind, of: field, in: entity, isInternal: field.audience != .customer))"
        }
        return fields.joined(separator: "\n") + "\n"
    }

    /// The plan of a meeting that was held, whose agenda is made no more, and of one that was not.
    private mutating func plans() -> String {
        let open = flow(
            PlanFields.entity,
            instead: ["id": "id: plan-id-2", "when": "when: 2027-03-05T09:30+01:00", "outcome": ""])
        let held = flow(PlanFields.entity, instead: ["when": "when: 2026-11-10T09:30+01:00"])
        return "[\(held), \(open)]"
    }

    private mutating func flow(_ entity: Entity, instead: [String: String] = [:]) -> String {
        let fields = entity.fields.compactMap { field -> String? in
            guard field.need != .fromFileName, field.need != .computed else { return nil }
            if let said = instead[field.key] { return said.isEmpty ? nil : said }
            return "\(field.key): \(value(field.kind, of: field, in: entity, isInternal: field.audience != .customer))"
        }
        return "{\(fields.joined(separator: ", "))}"
    }

    /// A value of the kind; a canary where the field is internal and can hold one.
    private mutating func value(_ kind: FieldKind, of field: FieldTraits, in entity: Entity, isInternal: Bool) -> String
    {
        let name = "\(entity.name).\(field.key)"
        switch kind {
        case .text(.plain), .text(.lines), .markdown:
            return isInternal ? plant(name) : "Seen \(field.key.replacing("_", with: " "))"
        case .text(.identifier):
            // Ids are internal; they may only stand in folders, and these do not.
            guard entity !== PlanFields.entity else { return "plan-id" }
            return switch entity.name {
            case "person": personID
            case "contact": "contact-id"
            case "collateral": "collateral-id"
            case "exit criterion": "criterion-id"
            default: plant(name).lowercased()
            }
        // More than 100 per cent is an error.
        case .integer where field === ForecastFields.declarations.chance.traits: return "90"
        case .integer: return isInternal ? number(name) : "45"
        case .number: return isInternal ? number(name) : "7"
        case .boolean: return "true"
        // What was held was held before today, and after the deal began.
        case .day where field === DealFields.declarations.opened.traits: return "2026-09-01"
        case .day where field === OutcomeFields.declarations.date.traits: return "2026-11-10"
        case .day: return isInternal ? day(name) : "2027-03-04"
        case .moment: return "2027-03-04T09:30+01:00"
        case .timeSpan: return "14 days"
        case .dueDate: return "2027-03-04"
        case .text(.timeZone): return "Europe/Oslo"
        case .text(.currency): return "EUR"
        case .text(.language): return "en-GB"
        // A logo is shown, so it has to be there.
        case .text(.picture): return Self.logo
        case .text(.webAddress), .text(.asset):
            return "https://\(isInternal ? plant(name).lowercased() : "seen").example"
        case .choice(let choice): return choice.ids[0]
        // Where any name will do, one that nobody may read.
        case .reference(let target) where target.isLenient && isInternal: return plant(name)
        case .reference(let target): return reference(target)
        case .record(let entity): return flow(entity)
        case .list(let item): return "[\(value(item, of: field, in: entity, isInternal: isInternal))]"
        }
    }

    private func reference(_ kind: ReferenceKind) -> String {
        switch kind {
        case .role, .audience: "role-id"
        case .cluster: "cluster-id"
        case .stage: "stage-id"
        case .interaction: "interaction-id"
        case .buyingStep: "step-id"
        case .exchange: "none"
        case .contact: "contact-id"
        case .person, .owner: personID
        case .criterion: "criterion-id"
        default: "collateral-id"
        }
    }

    private mutating func plant(_ field: String) -> String {
        count += 1
        let word = "Kanarie\(count)vogel"
        canaries.append((word, field))
        return word
    }

    /// As it is written, and as people write it.
    private mutating func number(_ field: String) -> String {
        count += 1
        let number = 918_000 + count
        canaries.append(("\(number)", field))
        canaries.append(("918,\(String(number).suffix(3))", field))
        return "\(number)"
    }

    private mutating func day(_ field: String) -> String {
        count += 1
        let year = 3000 + count
        canaries.append(("\(year)", field))
        canaries.append(("\(year)-01-02", field))
        return "\(year)-01-02"
    }
}

extension String {
    /// Whether it says a planted word. Within a longer number, such as a length in a drawing, a planted number is none.
    func says(canary word: String) -> Bool {
        guard Int(word) != nil else { return contains(word) }
        return ranges(of: word).contains { range in
            let before = range.lowerBound == startIndex ? nil : self[index(before: range.lowerBound)]
            let after = range.upperBound == endIndex ? nil : self[range.upperBound]
            return before?.isASCIIDigit != true && after?.isASCIIDigit != true
        }
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
