package import Diagnostics
import Records
package import SalesModel

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
        var when: String?
        var isHeld: Bool
        var collateral: [String]
        var hasCoaching: Bool
    }

    private var name: String?
    private var company: String?
    private var rep: String?
    private var manager: String?
    private var stage: String?
    private var status: String?
    private var sharedWith: [String]
    private var plans: [PlanSummary]
    private var worstProblem: String?

    /// The worst of what is wrong with its file, by the process and the Major Interactions of that time.
    package var worst: Severity? { worstProblem.flatMap(Severity.init) }

    /// - Parameter worst: the worst of what is wrong with its file; nil where nothing is.
    package init(_ deal: Deal, in workspace: Workspace, worst: Severity?) {
        worstProblem = worst?.rawValue
        name = deal.name?.value
        company = deal.company?.value
        rep = deal.rep?.value.id
        manager = deal.manager?.value.id
        stage = deal.stage?.value.id
        status = deal.status?.value.rawValue
        sharedWith = deal.sharedWith.map(\.value.rawValue)
        plans = deal.plans.map { plan in
            PlanSummary(
                id: plan.id?.value, interaction: plan.interaction?.value.id, when: plan.when?.value.iso,
                isHeld: plan.isHeld, collateral: plan.collateral.map(\.value.id),
                hasCoaching: workspace.coaching(of: plan, in: deal) != nil)
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
        if isHeld { plan[fields.status.traits] = located(.choice(PlanStatus.held.rawValue)) }
        plan[fields.collateral.traits] = located(.list(collateral.map { Located(.reference($0), at: place) }))
        if hasCoaching {
            plan[fields.coaching.traits] = located(.record(RecordBuilder(CoachingFields.entity, at: place).record()))
        }
        return plan.record()
    }
}
