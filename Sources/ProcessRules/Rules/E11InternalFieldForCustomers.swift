import Diagnostics

/// The template engine checks this one, before there is any deal; here it is explained.
struct E11InternalFieldForCustomers: Rule {
    let explanation = Explanation(
        code: "E11", title: "An internal field in a document for customers or partners",
        what: """
            A template for customers or partners prints something that stays in the house: a price floor, somebody's \
            influence, what the manager saw.
            """,
        why: """
            One such line in a customer's inbox can end the deal, and the next one too. So no such document is made at \
            all, whether or not a deal holds anything there today.
            """,
        fix: """
            Take the field out of the template, or use one that customers may see. If the document is really for your own \
            people, set 'audience: internal' at its top.
            """,
        before: """
            audience: customer
            ---
            Dear {{proposal.addressee}}, our lowest price is {{proposal.price_floor}}.
            """,
        after: """
            audience: customer
            ---
            Dear {{proposal.addressee}}, together this comes to {{proposal.total | currency}}.
            """)

    func check(_ context: RuleContext, report: inout RuleReporter) {}
}
