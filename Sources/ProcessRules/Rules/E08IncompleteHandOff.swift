import Diagnostics
import Records
import SalesModel

struct E08IncompleteHandOff: ProcessRule {
    let explanation = Explanation(
        code: "E08", title: "A hand-off that is ordered but not complete",
        what: """
            A hand-off is requested, in production, approved or retired, and still lacks its format, audience, required \
            result, requester, owner, approver or due date.
            """,
        why: """
            Marketing gets half an order and guesses the rest. What comes back is late, for somebody else, or says \
            everything. The rep does not use it, and both sides say the other one failed.
            """,
        fix: "Fill in what is named, or set 'status: draft' until you know it.",
        before: """
            collateral:
              - id: stops-on-a-page
                title: Your two weeks on one page
                message: One machine eats most of your hours.
                status: requested
            """,
        after: """
            collateral:
              - id: stops-on-a-page
                title: Your two weeks on one page
                message: One machine eats most of your hours.
                status: requested
                format: one-pager
                audience: plant-manager
                required_result: [hour-priced]
                requested_by: Lea Brandt
                owner: Noor Haddad
                approver: Jonas Weil
                due: 2026-12-18
            """)

    func check(_ context: RuleContext, report: inout RuleReporter) {
        for item in context.workspace.interactions.flatMap(\.collateral) {
            guard let status = item.status?.value, status.isOrdered else { continue }
            let missing = [
                item.lacking(\.format), item.lacking(\.audience), item.lacking(\.requiredResult),
                item.lacking(\.requestedBy), item.lacking(\.owner), item.lacking(\.approver), item.lacking(\.due),
            ].compactMap(\.self)
            guard !missing.isEmpty else { continue }
            report(
                at: item.title?.place ?? item.place,
                "this hand-off is '\(status.rawValue)', but has no \(missing.quoted("or"))",
                help: "fill in what is missing, or set 'status: draft' until it is known")
        }
    }
}

extension CollateralStatus {
    /// Whether somebody has been asked to make it.
    fileprivate var isOrdered: Bool {
        switch self {
        case .draft: false
        case .requested, .inProduction, .approved, .retired: true
        }
    }
}
