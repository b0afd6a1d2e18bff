import Diagnostics
import ProcessRules
import Records
package import SalesModel
import SpecLoader

extension FieldReaders {
    /// Every reader that is known: the shipped documents as ``documents`` has them, the rules, and what all documents and
    /// commands show by themselves.
    package static let all: FieldReaders = {
        var found: [FieldName: Readers] = [:]
        for (document, fields) in documents {
            for name in fields { found[name, default: Readers()].documents.append(document) }
        }
        for (code, fields) in rules { for name in fields { found[name, default: Readers()].rules.append(code) } }
        for (command, fields) in commands {
            for name in fields { found[name, default: Readers()].commands.append(command) }
        }
        // The block says the same in a file of its own.
        for field in CoachingFields.entity.fields {
            let own = FieldName(CoachedPlan.entity.name, field.key)
            found[own] = found[FieldName(CoachingFields.entity.name, field.key)]
        }
        for name in found.keys {
            found[name]?.documents.sort()
            found[name]?.rules.sort()
            found[name]?.commands.sort()
        }
        return FieldReaders(found, outside: outsideDocuments)
    }()

    /// What the shipped documents print, with what their computed fields follow from.
    private static var documents: [String: Set<FieldName>] {
        DocumentReaders.fields.reduce(into: [:]) { documents, entry in
            let (field, names) = entry
            let parts = field.split(separator: ".")
            guard parts.count == 2 else { return }
            for document in names.split(separator: " ") {
                let name = FieldName(String(parts[0]), String(parts[1]))
                documents[String(document), default: []].formUnion([name] + (computed[name] ?? []))
            }
        }
    }

    private static var outsideDocuments: Set<String> { Set(DocumentReaders.outside) }

    private static var rules: [String: Set<FieldName>] {
        var rules: [String: Set<FieldName>] = [:]
        for (code, fields) in Rules.reads { rules[code.rawValue, default: []].formUnion(fields) }
        for entity in Entity.reachable(from: SpecKind.allCases.map(\.entity)) {
            for field in entity.fields where field.isWritten {
                let name = FieldName(entity.name, field.key)
                if case .requiredBy(let code) = field.need { rules[code.rawValue, default: []].insert(name) }
                if field.kind.innermostReference != nil, let code = field.unresolvedCode {
                    rules[code.rawValue, default: []].insert(name)
                }
            }
        }
        return rules
    }

    /// What computed fields follow from.
    private static let computed: [FieldName: [FieldName]] = {
        func name(_ entity: Entity, _ key: String) -> FieldName { FieldName(entity.name, key) }
        let lines = InvestmentLineFields.names(\.quantity, \.unitPrice, \.optional, \.every)
        let returns = ReturnFields.names(\.amount, \.every)
        let team = DealFields.names(\.rep, \.team) + TeamMemberFields.names(\.role, \.name) + PersonFields.names(\.name)
        return [
            name(RoleFields.entity, "people"): team + ContactFields.names(\.name, \.role),
            name(InteractionFields.entity, "title"): InteractionFields.names(\.customerTitle, \.name),
            name(PlanFields.entity, "city"): DealFields.names(\.zone),
            name(PlanFields.entity, "shared"): PlanFields.names(\.collateral)
                + CollateralFields.names(\.title, \.status, \.share, \.expires),
            name(DealFields.entity, "steps"): DealFields.names(\.goLive)
                + TimelineEntryFields.names(\.when, \.what, \.owner)
                + ActionFields.names(
                    \.text, \.owner, \.counterpart, \.side, \.due, \.status, \.milestone, \.dependsOn),
            name(DealFields.entity, "phone_list"): ContactFields.names(\.name, \.phone)
                + TimelineEntryFields.names(\.owner),
            name(PlanFields.entity, "held"): PlanFields.names(\.status, \.outcome),
            name(PlanFields.entity, "their_people"): PlanFields.names(\.attendees)
                + ContactFields.names(\.name, \.title),
            name(PlanFields.entity, "our_people"): team + InteractionFields.names(\.participants),
            name(PlanFields.entity, "partner_people"): team + InteractionFields.names(\.participants),
            name(PlanFields.entity, "day"): PlanFields.names(\.when) + OutcomeFields.names(\.date),
            name(PlanFields.entity, "starts"): PlanFields.names(\.when) + DealFields.names(\.zone),
            name(PlanFields.entity, "ends"): PlanFields.names(\.when, \.minutes) + DealFields.names(\.zone),
            name(PlanFields.entity, "schedule"): PlanFields.names(\.agenda, \.when, \.attendees)
                + InteractionFields.names(\.agenda) + AgendaItemFields.names(\.minutes, \.topic, \.lead)
                + DealFields.names(\.zone) + team,
            name(PlanFields.entity, "due_before"): ActionFields.names(\.due, \.status),
            name(PlanFields.entity, "due_after"): ActionFields.names(\.due, \.status),
            name(PlanFields.entity, "missing"): PlanFields.names(\.attendees) + InteractionFields.names(\.participants)
                + ContactFields.names(\.role),
            name(PlanFields.entity, "others"): PlanFields.names(\.attendees),
            name(PlanFields.entity, "checklist"): CriterionFields.names(\.text, \.evidence)
                + OutcomeFields.names(\.criteriaMet) + CriterionMetFields.names(\.criterion, \.evidence),
            name(PlanFields.entity, "bring"): PlanFields.names(\.collateral),
            name(PlanFields.entity, "people"): PlanFields.names(\.attendees) + OutcomeFields.names(\.present),
            name(PlanFields.entity, "practised"): DealFields.names(\.company, \.rep, \.manager)
                + PlanFields.names(\.when, \.interaction, \.status) + InteractionFields.names(\.name)
                + CoachingFields.names(\.rep, \.manager, \.skillFocus, \.transferNote)
                + OutcomeFields.names(\.date, \.result, \.criteriaMet) + CriterionMetFields.names(\.criterion),
            name(DealFields.entity, "buying_since"): DealFields.names(\.buyingStep, \.buyingHistory)
                + BuyingStepEntryFields.names(\.step),
            name(ProcessFields.entity, "only_coach"): InteractionFields.names(\.coach),
            name(CollateralFields.entity, "first_needed"): PlanFields.names(\.when, \.collateral, \.interaction)
                + DealFields.names(\.company, \.rep, \.zone),
            name(CollateralFields.entity, "asset_link"): CollateralFields.names(\.asset),
            name(CollateralFields.entity, "late"): CollateralFields.names(\.due, \.status),
            name(CollateralFields.entity, "expired"): CollateralFields.names(\.expires, \.status),
            name(LengthLimitFields.entity, "text"): LengthLimitFields.names(\.count, \.unit),
            name(ClusterFields.entity, "member_names"): ClusterFields.names(\.members),
            name(PodFields.entity, "member_names"): PodFields.names(\.members),
            name(PersonFields.entity, "folder"): PersonFields.names(\.id, \.name),
            name(InvestmentLineFields.entity, "amount"): lines,
            name(ProposalFields.entity, "once"): lines,
            name(ProposalFields.entity, "each_year"): lines,
            name(ProposalFields.entity, "each_month"): lines,
            name(ProposalFields.entity, "later_year"): lines,
            name(ProposalFields.entity, "subtotal"): lines,
            name(ProposalFields.entity, "first_year_return"): returns,
            name(ProposalFields.entity, "payback"): lines + returns,
            name(ProposalFields.entity, "signatory"): ProposalFields.names(\.addressee) + DealFields.names(\.company),
            name(ProposalFields.entity, "tax"): lines + ProposalFields.names(\.taxRate),
            name(ProposalFields.entity, "total"): lines + ProposalFields.names(\.taxRate),
            // Where a deal names nobody, the rep's manager.
            name(DealFields.entity, "manager"): PersonFields.names(\.manager),
        ]
    }()

    /// What the start page and the list have of each deal, meeting and hand-off.
    private static var handled: [FieldName] {
        DealFields.names(\.company, \.status, \.stage, \.rep, \.manager, \.amount, \.currency, \.closeDate, \.zone)
            + ProcessFields.names(\.currency) + StageFields.names(\.name) + InteractionFields.names(\.name)
            + PersonFields.names(\.name, \.manager)
            + PlanFields.names(\.interaction, \.when, \.status, \.objective, \.bestAction, \.collateral, \.outcome)
            + ActionFields.names(\.text, \.owner, \.due, \.status)
            + CollateralFields.names(\.title, \.status, \.due, \.owner)
    }

    /// What every document, the start page and the list show whatever a template says, and what decides which are made.
    private static let commands: [String: [FieldName]] = [
        "every document": OrganisationFields.names(\.name) + ProcessFields.names(\.locale, \.currency)
            + DealFields.names(\.company, \.locale, \.currency, \.stage, \.sharedWith)
            + InteractionFields.names(\.name) + PlanFields.names(\.interaction, \.when)
            + ActionFields.names(\.audience),
        "start page": ProcessFields.names(\.name) + OrganisationFields.names(\.name) + handled
            + DealFields.names(\.name) + CustomerActionFields.names(\.text),
        "list": handled + DealFields.names(\.forecast, \.crmRef) + ActionFields.names(\.side),
        "coaching page": CoachingFields.names(\.date, \.nextLook) + PlanFields.names(\.when)
            + DealFields.names(\.company, \.rep, \.manager, \.zone),
        "check": RuleSettingsFields.names(\.waivers) + WaiverFields.names(\.rule, \.because),
    ]
}

extension FieldKind {
    /// What the references in it lead to; nil where it holds none.
    fileprivate var innermostReference: ReferenceKind? {
        switch self {
        case .reference(let kind): kind
        case .list(let item): item.innermostReference
        case .text, .markdown, .integer, .number, .boolean, .day, .moment, .timeSpan, .dueDate, .choice, .record: nil
        }
    }
}
