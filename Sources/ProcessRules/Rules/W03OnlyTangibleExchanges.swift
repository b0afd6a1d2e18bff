import Diagnostics
import Records
import SalesModel

struct W03OnlyTangibleExchanges: ProcessRule {
    let explanation = Explanation(
        code: "W03", title: "A stage with tangible exchanges only",
        what: "Everything that changes hands in a stage is tangible: offers, drawings, orders.",
        why: """
            Papers are what both sides can be held to. Trust is made elsewhere: a word of warning, an honest answer, an \
            introduction. A stage without any of that can be copied by whoever is cheaper.
            """,
        fix: """
            Ask what people in this stage give each other that nobody signs for, and add it with 'kind: intangible'. If \
            there is nothing, that is what to work on.
            """,
        before: """
            exchanges:
              - from: account-manager
                to: purchasing
                deliverable: The priced proposal
                kind: tangible
                stage: decide
            """,
        after: """
            exchanges:
              - from: account-manager
                to: purchasing
                deliverable: The priced proposal
                kind: tangible
                stage: decide
              - from: plant-manager
                to: account-manager
                deliverable: Early word on who still has doubts
                kind: intangible
                stage: decide
            """)

    func check(_ context: RuleContext, report: inout RuleReporter) {
        let exchanges = Dictionary(grouping: context.workspace.exchangesInStages, by: \.stageID)
        for stage in context.workspace.stages {
            guard let id = stage.id?.value, !context.isProbablyMisspelt(id, .stage), let here = exchanges[id],
                here.allSatisfy({ $0.exchange.kind?.value == .tangible })
            else { continue }
            report(
                at: stage.name?.place ?? stage.place, "all exchanges of this stage are tangible",
                help: "add what people give each other here that nobody signs for")
        }
    }
}
