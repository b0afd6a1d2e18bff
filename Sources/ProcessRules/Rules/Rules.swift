/// The registry: a rule that is not listed here is not checked. In the order of the codes.
package enum Rules {
    package static let all: [any Rule] = [
        E01TooManyInteractions(),
        E02InteractionWithoutExit(),
        E03StageWithoutExit(),
        E04InteractionWithoutResponsibilities(),
        E05InteractionWithoutCoach(),
        E06InteractionWithoutCollateral(),
        E07HeldWithoutPlan(),
        E08IncompleteHandOff(),
        E09ResultIsNoExitCriterion(),
        E10NameLeadsAstray(),
        E11InternalFieldForCustomers(),
        E12IncompleteGoal(),
        E13UnknownStageOrBuyingStep(),
        E14ActionWithoutOwnerOrDate(),
        E15ExchangeWithoutKind(),
        E16CustomerActionWithoutActorOrDate(),
    ]
}
