import Diagnostics
import Records
import SalesModel

struct W09NoCommittee: DealRule {
    let explanation = Explanation(
        code: "W09", title: "No committee, or nobody's influence known",
        what: """
            An open deal has fewer contacts than the threshold (two unless you say otherwise), or none of its contacts has \
            an influence.
            """,
        why: """
            Few people buy alone. You talk to the one who is nice to you while somebody else decides, and often not the one \
            with the big title. If your only contact changes jobs, so does your deal.
            """,
        fix: """
            Ask your contact who else has to live with it, pay for it and sign it. Add them, and say how much weight their \
            word has with 'influence'.
            """,
        before: """
            contacts:
              - id: gillian
                name: Gillian Treadwell
            """,
        after: """
            contacts:
              - id: gillian
                name: Gillian Treadwell
                influence: medium
              - id: des
                name: Des Whitlock
                influence: high
                influences: [gillian]
            """,
        setting: Explanation.setting(\.minContacts))

    func check(_ deal: Deal, _ context: RuleContext, report: inout RuleReporter) {
        guard let fewest = context.threshold(\.minContacts), deal.isKnownOpen, deal.says(\.contacts),
            !deal.isUnreadable(\.contacts)
        else { return }
        let contacts = deal.contacts
        var faults: [String] = []
        if contacts.count < fewest {
            let count = contacts.isEmpty ? "no" : "\(contacts.count)"
            faults.append("has \(count) \(contacts.count == 1 ? "contact" : "contacts"), fewer than \(fewest)")
        }
        if !contacts.isEmpty, !contacts.contains(where: { $0.says(\.influence) || $0.says(\.influences) }) {
            faults.append("says nobody's influence")
        }
        guard !faults.isEmpty else { return }
        report(
            at: deal.place(of: \.contacts), "this deal \(faults.spoken())",
            help: "add who else decides, and how much weight each one's word has")
    }
}
