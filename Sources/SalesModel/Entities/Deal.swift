import Diagnostics
package import Records

package import struct Foundation.Decimal

/// One sale to one customer: `Specs/deals/<id>.yaml`.
package typealias Deal = Record<DealFields>

package final class DealFields: FieldSet {
    package static let declarations = DealFields()
    package static let entity = Entity(declarations, name: "deal", "One sale to one customer.")

    package let id = Field<String>("id", .fromFileName, kind: .text(.identifier), about: "The file's name")
    package let name = Field<String>("name", .required, about: "What we call it")
    package let company = Field<String>("company", .required, .customer, about: "The customer")
    package let status = Field<DealStatus>("status", default: .choice("open"), about: "How it stands")
    package let stage = Field<Reference<ToStage>>(
        "stage", .required, .customer, unresolved: "E13", about: "Where it is")
    package let history = Field<[StageEntry]>("history", about: "Where it has been")
    package let buyingStep = Field<Reference<ToBuyingStep>>(
        "buying_step", unresolved: "E13", about: "Where the buyer is")
    package let rep = Field<Reference<ToPerson>>(
        "rep", .required, .customer, unresolved: "W22", about: "Who leads it for us")
    package let manager = Field<Reference<ToPerson>>(
        "manager", .requiredBy("E17"), unresolved: "W22",
        about: "Who coaches the rep; the rep's manager among our people where nobody is named",
        otherwise: computing { (deal: Deal, context) in
            context.workspace.usualManager(of: deal).map { .reference($0.value.id) }
        })
    package let team = Field<[TeamMember]>("team", about: "Who else works on it")
    package let amount = Field<Decimal>("amount", about: "What we expect it to be worth")
    package let currency = Field<String>(
        "currency", kind: .text(.currency),
        about: "The deal's currency, where it is not the process's")
    package let closeDate = Field<Day>("close_date", about: "The day we expect the decision")
    package let goLive = Field<Day>(
        "go_live", .optional, .customer, label: "go-live", about: "The day the customer wants it to run")
    package let locale = Field<String>(
        "locale", kind: .text(.language),
        about: "The language of its documents, where it is not the process's")
    package let jobToBeDone = Field<String>(
        "job_to_be_done", .optional, .customer,
        about: "What the customer wants to get done")
    package let forecast = Field<String>("forecast", about: "The rep's own forecast, untouched")
    package let competitors = Field<String>("competitors", about: "Whom else they talk to")
    package let sharedWith = Field<[Located<SharedWith>]>("shared_with", about: "For whom documents are made beside us")
    package let contacts = Field<[Contact]>("contacts", .required, about: "The committee")
    package let actions = Field<[Action]>("actions", about: "The action plan")
    package let plans = Field<[Plan]>("plans", about: "The call plans")
    package let proposal = Field<Proposal>("proposal", about: "What we propose")
    package let crmRef = Field<String>("crm_ref", about: "Its number in the CRM")
    package let opened = Field<Day>("opened", about: "The day the deal began")
    package let closed = Field<Day>("closed", about: "The day it was won, lost or given up")
    package let lostBecause = Field<String>("lost_because", about: "Why it was lost, in one sentence")
    package let zone = Field<String>(
        "zone", kind: .text(.timeZone), about: "Where the customer's clocks are: Europe/Ljubljana")
    package let logo = Field<String>(
        "logo", .optional, .customer, kind: .text(.picture),
        about: "The customer's logo, a picture in the workspace: beside ours on what they get")
    package let buyingHistory = Field<[BuyingStepEntry]>(
        "buying_history", about: "Where the buyer has been, and what showed it")
    package let forecasts = Field<[Forecast]>(
        "forecasts", about: "What the rep forecast on which day; never changed by the program")

    package let buyingSince = ComputedField<BuyingStepEntry>(
        "buying_since", about: "When the buyer came to the step they are at, and what showed it",
        from: computing { (deal: Deal, _) in
            let entry = deal.buyingHistory.last { $0.step?.value.id == deal.buyingStep?.value.id }
            return entry.map { .record($0.storage) }
        })
    package let steps = ComputedField<[PlannedStep]>(
        "steps",
        about: "The way to the first day of use, earliest first: the actions the reader may see, what the proposal's "
            + "timeline says, and that day",
        from: computing { (_: Deal, context) in .records(context.steps().map(\.storage)) })
    package let phoneList = ComputedField<[Contact]>(
        "phone_list", about: "Contacts with a telephone who take part in a step the reader may see",
        from: computing { (_: Deal, context) in .records(context.phoneList().map(\.storage)) })
}

extension Record where Fields == DealFields {
    /// Whether it can still be won.
    package var isOpen: Bool { (self.status?.value ?? .open) == .open }
}

/// Whether a deal is still worked on, or how it ended: won, lost to somebody else, or without any decision.
package enum DealStatus: String, Choice {
    case open
    case won
    case lost
    case noDecision = "no_decision"
}

/// For whom documents of a deal are made, beside us.
package enum SharedWith: String, Choice {
    case customer
    case partner
}

/// When a deal entered a stage.
package typealias StageEntry = Record<StageEntryFields>

package final class StageEntryFields: FieldSet {
    package static let declarations = StageEntryFields()
    package static let entity = Entity(declarations, name: "history entry", "When a deal entered a stage.")

    package let stage = Field<Reference<ToStage>>("stage", .required, unresolved: "E13", about: "Which stage")
    package let entered = Field<Day>("entered", about: "On which day")
}

/// When the buyer was seen at a buying step.
package typealias BuyingStepEntry = Record<BuyingStepEntryFields>

package final class BuyingStepEntryFields: FieldSet {
    package static let declarations = BuyingStepEntryFields()
    package static let entity = Entity(
        declarations, name: "buying history entry", "When the buyer was seen at a buying step.")

    package let step = Field<Reference<ToBuyingStep>>("step", .required, unresolved: "E13", about: "Which step")
    package let on = Field<Day>("on", .required, about: "On which day")
    package let evidence = Field<String>("evidence", about: "What showed it")
}

/// What the rep expected of a deal on one day.
package typealias Forecast = Record<ForecastFields>

package final class ForecastFields: FieldSet {
    package static let declarations = ForecastFields()
    package static let entity = Entity(declarations, name: "forecast", "What the rep expected of a deal on one day.")

    package let on = Field<Day>("on", .required, about: "The day it was said")
    package let chance = Field<Int>("chance", about: "How likely the order is, from 0 to 100")
    package let amount = Field<Decimal>("amount", about: "What it would be worth")
    package let date = Field<Day>("date", about: "When the decision would fall")
    package let note = Field<String>("note", about: "Why, in the rep's words")
}

/// Who works on a deal in which role.
package typealias TeamMember = Record<TeamMemberFields>

package final class TeamMemberFields: FieldSet {
    package static let declarations = TeamMemberFields()
    package static let entity = Entity(declarations, name: "team member", "Who works on a deal in which role.")

    package let role = Field<Reference<ToRole>>("role", .required, .customer, about: "In which role")
    package let name = Field<Reference<ToPerson>>("name", .required, .customer, unresolved: "W22", about: "Who")
}
