package import Diagnostics
package import Records
import SalesModel

extension Rules {
    /// What tells whether a meeting was held.
    private static let held = PlanFields.names(\.status, \.outcome)
    /// What tells whether a meeting of an open deal is still to come.
    private static let ahead = DealFields.names(\.status) + PlanFields.names(\.when) + held
    /// What tells who of the customer was met.
    private static let met = held + PlanFields.names(\.attendees) + OutcomeFields.names(\.present)
    /// What tells how long a deal is known.
    private static let known =
        DealFields.names(\.opened, \.history) + StageEntryFields.names(\.entered)
        + PlanFields.names(\.when) + ThresholdsFields.names(\.stalledDays)
    /// What tells who of ours works on a deal.
    private static let team = DealFields.names(\.rep, \.manager) + TeamMemberFields.names(\.role, \.name)
    /// The agenda of a meeting: the plan's own, else the interaction's.
    private static let agenda = PlanFields.names(\.agenda, \.interaction) + InteractionFields.names(\.agenda)

    /// What each rule looks at, beside the fields that are required by it or whose references it follows: those say so
    /// themselves (``FieldTraits/need``, ``FieldTraits/unresolvedCode``).
    package static let reads: [DiagnosticCode: [FieldName]] = [
        "E01": StageFields.names(\.interactions),
        "E07": PlanFields.names(\.objective, \.bestAction, \.interaction, \.status) + PlanFields.names(\.outcome),
        "E08": CollateralFields.names(
            \.status, \.format, \.audience, \.requiredResult, \.requestedBy, \.owner, \.approver, \.due),
        "E10": DealFields.names(\.rep, \.manager) + ActionFields.names(\.id, \.text, \.dependsOn)
            + PlanFields.names(\.id, \.coaching, \.attendees)
            + OutcomeFields.names(\.present) + PersonFields.names(\.name, \.manager)
            + WaiverFields.names(\.rule) + StageFields.names(\.interactions),
        "E14": DealFields.names(\.rep, \.manager) + TeamMemberFields.names(\.name) + ActionFields.names(\.owner),
        "E17": DealFields.names(\.rep),
        "E18": held + PlanFields.names(\.when) + OutcomeFields.names(\.date)
            + DealFields.names(\.opened, \.closed) + ForecastFields.names(\.chance)
            + ProposalFields.names(\.date, \.validUntil, \.returns) + ReturnFields.names(\.amount)
            + PlanFields.names(\.minutes, \.agenda)
            + InteractionFields.names(\.agenda) + AgendaItemFields.names(\.minutes)
            + RuleSettingsFields.names(\.thresholds) + LevelsFields.names(\.note, \.warning),
        "W01": StageFields.names(\.interactions),
        "W02": CollateralFields.names(\.title, \.asset, \.format, \.status, \.lengthLimit)
            + LengthLimitFields.names(\.count, \.unit) + ThresholdsFields.names(\.maxSlides),
        "W03": ExchangeFields.names(\.kind, \.stage, \.interaction),
        "W04": ExchangeFields.names(\.from, \.to, \.replyTo, \.deliverable),
        "W05": CriterionFields.names(\.actor),
        "W06": StageFields.names(\.buyingSteps) + InteractionFields.names(\.buyingStep),
        "W07": InteractionFields.names(\.mode, \.buyingStep) + BuyingStepFields.names(\.sellMode),
        "W08": StageFields.names(\.next, \.entryPoint),
        "W09": DealFields.names(\.status, \.contacts) + ContactFields.names(\.influence, \.influences)
            + ThresholdsFields.names(\.minContacts),
        "W10": ExchangeFields.names(\.manualTrigger),
        "W11": DealFields.names(\.history) + StageEntryFields.names(\.stage),
        "W12": CoachingFields.names(\.type),
        "W13": BenchmarkFields.names(\.date) + ThresholdsFields.names(\.benchmarkDays),
        "W14": OutcomeFields.names(\.result),
        "W15": StageFields.names(\.knowledge),
        "W16": ExchangeFields.names(\.understood, \.simplified, \.automated),
        "W17": DealFields.names(\.closeDate, \.status),
        "W18": StageEntryFields.names(\.stage) + PlanFields.names(\.interaction),
        "W19": CollateralFields.names(\.audience) + ClusterFields.names(\.members),
        "W20": CollateralFields.names(\.expires, \.status) + PlanFields.names(\.collateral, \.when, \.interaction)
            + held
            + DealFields.names(\.status),
        "W21": CollateralFields.names(\.due, \.status),
        "W22": ActionFields.names(\.side) + RoleFields.names(\.side),
        "W23": ahead + agenda + PlanFields.names(\.minutes) + AgendaItemFields.names(\.minutes),
        "W24": ahead + agenda + team + PlanFields.names(\.attendees) + AgendaItemFields.names(\.lead, \.topic)
            + ContactFields.names(\.role) + PersonFields.names(\.roles) + RoleFields.names(\.side),
        "W25": ahead + agenda + PlanFields.names(\.attendees) + InteractionFields.names(\.participants)
            + AgendaItemFields.names(\.lead) + ContactFields.names(\.role) + RoleFields.names(\.side)
            + ThresholdsFields.names(\.invitationDays) + LevelsFields.names(\.note, \.warning),
        "W26": ahead + PlanFields.names(\.collateral, \.interaction) + CollateralFields.names(\.due, \.status),
        "W27": DealFields.names(\.status) + ProposalFields.names(\.validUntil),
        "W28": DealFields.names(\.status, \.goLive, \.closeDate),
        "W29": DealFields.names(\.status) + ActionFields.names(\.due, \.owner, \.side, \.status)
            + ThresholdsFields.names(\.overdueDays) + LevelsFields.names(\.note, \.warning),
        "W30": DealFields.names(\.status) + ActionFields.names(\.side, \.status)
            + ThresholdsFields.names(\.buyerOverdue)
            + LevelsFields.names(\.note, \.warning),
        "W31": met + known + DealFields.names(\.status, \.stage) + ThresholdsFields.names(\.contactsMet)
            + LevelsFields.names(\.note, \.warning),
        "W32": met + known + DealFields.names(\.status, \.stage) + ContactFields.names(\.influence)
            + ThresholdsFields.names(\.powerPercent) + LevelsFields.names(\.note, \.warning),
        "W33": ahead + StageEntryFields.names(\.stage, \.entered)
            + DealFields.names(\.stage, \.history, \.plans, \.opened)
            + ThresholdsFields.names(\.stalledDays) + LevelsFields.names(\.note, \.warning),
        "W34": DealFields.names(\.status) + PlanFields.names(\.when, \.outcome)
            + ThresholdsFields.names(\.outcomeDays) + LevelsFields.names(\.note, \.warning),
        "W35": ahead + PlanFields.names(\.objective, \.bestAction) + ThresholdsFields.names(\.planDays)
            + LevelsFields.names(\.note, \.warning),
        "W36": WaiverFields.names(\.rule),
        "W37": ahead + DealFields.names(\.zone, \.rep) + PersonFields.names(\.zone),
    ]
}
