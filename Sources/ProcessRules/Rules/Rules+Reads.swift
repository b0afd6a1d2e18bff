package import Diagnostics
package import Records
import SalesModel

extension Rules {
    /// What each rule looks at, beside the fields that are required by it or whose references it follows: those say so
    /// themselves (``FieldTraits/need``, ``FieldTraits/unresolvedCode``).
    package static let reads: [DiagnosticCode: [FieldName]] = [
        "E01": StageFields.names(\.interactions),
        "E07": PlanFields.names(\.objective, \.bestAction, \.interaction, \.status) + PlanFields.names(\.outcome),
        "E08": CollateralFields.names(
            \.status, \.format, \.audience, \.requiredResult, \.requestedBy, \.owner, \.approver, \.due),
        "E10": ActionFields.names(\.id, \.dependsOn) + PlanFields.names(\.id, \.coaching)
            + WaiverFields.names(\.rule) + StageFields.names(\.interactions),
        "E14": DealFields.names(\.rep, \.manager) + TeamMemberFields.names(\.name) + ActionFields.names(\.owner),
        "E17": DealFields.names(\.rep),
        "E18": DealFields.names(\.opened, \.closed) + ForecastFields.names(\.chance)
            + ProposalFields.names(\.date, \.validUntil),
        "W01": StageFields.names(\.interactions),
        "W02": CollateralFields.names(\.title, \.asset, \.format, \.status, \.lengthLimit)
            + LengthLimitFields.names(\.count, \.unit) + ThresholdsFields.names(\.maxSlides),
        "W03": ExchangeFields.names(\.kind, \.stage, \.interaction),
        "W04": ExchangeFields.names(\.from, \.to, \.replyTo, \.deliverable),
        "W05": CriterionFields.names(\.actor),
        "W06": StageFields.names(\.buyingSteps) + InteractionFields.names(\.buyingStep),
        "W07": InteractionFields.names(\.mode, \.buyingStep) + BuyingStepFields.names(\.sellMode),
        "W08": StageFields.names(\.next, \.entryPoint),
        "W09": ContactFields.names(\.influence, \.influences) + ThresholdsFields.names(\.minContacts),
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
        "W20": CollateralFields.names(\.expires, \.status) + PlanFields.names(\.collateral, \.when, \.status),
        "W21": CollateralFields.names(\.due, \.status),
        "W22": ActionFields.names(\.side) + RoleFields.names(\.side),
        "W23": PlanFields.names(\.minutes, \.agenda) + AgendaItemFields.names(\.minutes),
        "W24": PlanFields.names(\.agenda, \.attendees) + AgendaItemFields.names(\.lead, \.topic)
            + RoleFields.names(\.side),
        "W25": PlanFields.names(\.attendees) + InteractionFields.names(\.participants)
            + ThresholdsFields.names(\.invitationDays)
            + LevelsFields.names(\.note, \.warning),
        "W26": PlanFields.names(\.when, \.collateral) + CollateralFields.names(\.due, \.status),
        "W27": ProposalFields.names(\.validUntil),
        "W28": DealFields.names(\.goLive, \.closeDate),
        "W29": ActionFields.names(\.due, \.owner, \.side) + ThresholdsFields.names(\.overdueDays)
            + LevelsFields.names(\.note, \.warning),
        "W30": ActionFields.names(\.side, \.status) + ThresholdsFields.names(\.buyerOverdue)
            + LevelsFields.names(\.note, \.warning),
        "W31": DealFields.names(\.stage) + ThresholdsFields.names(\.contactsMet)
            + LevelsFields.names(\.note, \.warning),
        "W32": ContactFields.names(\.influence) + ThresholdsFields.names(\.powerPercent)
            + LevelsFields.names(\.note, \.warning),
        "W33": StageEntryFields.names(\.entered) + DealFields.names(\.history, \.plans)
            + ThresholdsFields.names(\.stalledDays)
            + LevelsFields.names(\.note, \.warning),
        "W34": PlanFields.names(\.when, \.outcome) + ThresholdsFields.names(\.outcomeDays)
            + LevelsFields.names(\.note, \.warning),
        "W35": PlanFields.names(\.when, \.objective, \.bestAction) + ThresholdsFields.names(\.planDays)
            + LevelsFields.names(\.note, \.warning),
        "W36": WaiverFields.names(\.rule),
    ]
}
