package import Diagnostics
import Records
package import SalesModel

import struct Foundation.Decimal

/// What the start page says of a deal, what tells the deal's documents apart, and which meetings it plans: enough for a
/// build of another deal, which need not read this one's file.
///
/// ```swift
/// let summary = DealSummary(deal, in: workspace, worst: nil)   // to be kept
/// summary.deal(id: "acme").company?.value  // as in the deal itself; what is in no summary is missing
/// ```
package struct DealSummary: Codable, Equatable, Sendable {
    fileprivate struct PlanSummary: Codable, Equatable, Sendable {
        var id: String?
        var interaction: String?
        /// By the clock of the deal's zone where it has one.
        var when: String?
        var status: String?
        var hasObjective: Bool
        var bestAction: String?
        var collateral: [String]
        var hasCoaching: Bool
        /// Whether the coaching says itself who was coached or who coached.
        var namesCoached: Bool
        var hasOutcome: Bool
    }

    fileprivate struct ActionSummary: Codable, Equatable, Sendable {
        var text: String
        /// By name.
        var owner: String?
        var due: String?
    }

    private var name: String?
    private var company: String?
    private var rep: String?
    private var manager: String?
    private var stage: String?
    private var status: String?
    private var amount: Decimal?
    private var currency: String?
    private var closeDate: String?
    private var sharedWith: [String]
    /// Those that are still to be done.
    private var actions: [ActionSummary]
    private var plans: [PlanSummary]
    private var worstProblem: String?

    /// The worst of what is wrong with its file, by the process and the Major Interactions of that time.
    package var worst: Severity? { worstProblem.flatMap(Severity.init) }

    /// Whether a rep, by these names, may have practised anything in it: a meeting was held that its rep was coached for,
    /// or somebody whom only the coaching names.
    package func isCoached(rep names: Set<String>) -> Bool {
        plans.contains { plan in
            guard plan.hasCoaching, plan.hasOutcome || plan.status == PlanStatus.held.rawValue else { return false }
            return plan.namesCoached || rep.map(names.contains) ?? false
        }
    }

    /// - Parameter worst: the worst of what is wrong with its file; nil where nothing is.
    package init(_ deal: Deal, in workspace: Workspace, worst: Severity?) {
        worstProblem = worst?.rawValue
        name = deal.name?.value
        company = deal.company?.value
        rep = deal.rep?.value.id
        manager = deal.manager?.value.id
        stage = deal.stage?.value.id
        status = deal.status?.value.rawValue
        amount = deal.amount?.value
        currency = deal.currency?.value
        closeDate = deal.closeDate?.value.iso
        actions = workspace.openActions(of: deal).map { action in
            ActionSummary(text: action.text, owner: action.owner, due: action.due?.iso)
        }
        sharedWith = deal.sharedWith.map(\.value.rawValue)
        plans = deal.plans.map { plan in
            let coaching = workspace.coaching(of: plan, in: deal)
            return PlanSummary(
                id: plan.id?.value, interaction: plan.interaction?.value.id, when: deal.start(of: plan)?.iso,
                status: plan.status?.value.rawValue, hasObjective: plan.objective != nil,
                bestAction: plan.bestAction.map { $0.value.text?.value ?? "" },
                collateral: plan.collateral.map(\.value.id),
                hasCoaching: coaching != nil,
                namesCoached: coaching?.rep != nil || coaching?.manager != nil, hasOutcome: plan.outcome != nil)
        }
    }

    /// The deal as far as it is known.
    package func deal(id: String) -> Deal {
        let fields = DealFields.declarations
        let place = Place(file: SpecPath.deal(id))
        var deal = RecordBuilder(DealFields.entity, at: place)
        func located(_ value: FieldValue?) -> Located<FieldValue>? { value.map { Located($0, at: place) } }
        deal[fields.id.traits] = located(.text(id))
        deal[fields.name.traits] = located(name.map(FieldValue.text))
        deal[fields.company.traits] = located(company.map(FieldValue.text))
        deal[fields.rep.traits] = located(rep.map(FieldValue.reference))
        deal[fields.manager.traits] = located(manager.map(FieldValue.reference))
        deal[fields.stage.traits] = located(stage.map(FieldValue.reference))
        deal[fields.status.traits] = located(status.map(FieldValue.choice))
        deal[fields.amount.traits] = located(amount.map(FieldValue.number))
        deal[fields.currency.traits] = located(currency.map(FieldValue.text))
        deal[fields.closeDate.traits] = located(closeDate.flatMap { Day($0) }.map(FieldValue.day))
        deal[fields.actions.traits] = located(.list(actions.map { Located(.record($0.record(at: place)), at: place) }))
        deal[fields.sharedWith.traits] = located(.list(sharedWith.map { Located(.choice($0), at: place) }))
        deal[fields.plans.traits] = located(.list(plans.map { Located(.record($0.record(at: place)), at: place) }))
        return Deal(deal.record())
    }
}

extension DealSummary.PlanSummary {
    fileprivate func record(at place: Place) -> RecordStorage {
        let fields = PlanFields.declarations
        var plan = RecordBuilder(PlanFields.entity, at: place)
        func located(_ value: FieldValue?) -> Located<FieldValue>? { value.map { Located($0, at: place) } }
        plan[fields.id.traits] = located(id.map(FieldValue.text))
        plan[fields.interaction.traits] = located(interaction.map(FieldValue.reference))
        plan[fields.when.traits] = located(when.flatMap { Moment($0) }.map(FieldValue.moment))
        plan[fields.status.traits] = located(status.map(FieldValue.choice))
        if hasObjective { plan[fields.objective.traits] = located(.text("…")) }
        if let bestAction {
            var action = RecordBuilder(CustomerActionFields.entity, at: place)
            if !bestAction.isEmpty {
                action[CustomerActionFields.declarations.text.traits] = located(.text(bestAction))
            }
            plan[fields.bestAction.traits] = located(.record(action.record()))
        }
        if hasOutcome {
            plan[fields.outcome.traits] = located(.record(RecordBuilder(OutcomeFields.entity, at: place).record()))
        }
        plan[fields.collateral.traits] = located(.list(collateral.map { Located(.reference($0), at: place) }))
        if hasCoaching {
            plan[fields.coaching.traits] = located(.record(RecordBuilder(CoachingFields.entity, at: place).record()))
        }
        return plan.record()
    }
}

extension DealSummary.ActionSummary {
    fileprivate func record(at place: Place) -> RecordStorage {
        let fields = ActionFields.declarations
        var action = RecordBuilder(ActionFields.entity, at: place)
        func located(_ value: FieldValue?) -> Located<FieldValue>? { value.map { Located($0, at: place) } }
        action[fields.text.traits] = located(.text(text))
        action[fields.owner.traits] = located(owner.map(FieldValue.reference))
        action[fields.due.traits] = located(due.flatMap { Day($0) }.map { .day($0) })
        return action.record()
    }
}
