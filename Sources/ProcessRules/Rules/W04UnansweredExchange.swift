import Diagnostics
import Records
import SalesModel

struct W04UnansweredExchange: ProcessRule {
    let explanation = Explanation(
        code: "W04", title: "An exchange nobody answers, or a role that gives and gets nothing",
        what: """
            Somebody gives something and nobody replies to it. Or a role stands in the process and no exchange names it. \
            Where no exchange says what it replies to, anything that goes the other way in the same stage counts as an answer.
            """,
        why: """
            Relations live on giving and getting. What goes out and never comes back is ignored, or you do not know what it \
            is worth. A role nobody deals with is often the person who stops the deal at the end.
            """,
        fix: """
            Say what comes back: add the exchange with 'reply_to'. Or stop giving it. For a role, add what it gives or gets, \
            or take it out.
            """,
        before: """
            exchanges:
              - from: account-manager
                to: plant-manager
                deliverable: The sheet that prices an hour
                kind: tangible
            """,
        after: """
            exchanges:
              - from: account-manager
                to: plant-manager
                deliverable: The sheet that prices an hour
                kind: tangible
              - from: plant-manager
                to: account-manager
                deliverable: A first figure, said aloud
                kind: intangible
                reply_to: The sheet that prices an hour
            """)

    func check(_ context: RuleContext, report: inout RuleReporter) {
        guard let process = context.workspace.process, !process.exchanges.isEmpty else { return }
        checkAnswers(context, &report)
        // An exchange whose ends could not be read may be the one that names the role.
        if process.exchanges.contains(where: { $0.from == nil || $0.to == nil }) { return }
        let busy = Set(process.exchanges.flatMap { [$0.from, $0.to] }.compactMap { $0?.value.id })
        for role in process.roles {
            guard let id = role.id?.value, !busy.contains(id), !busy.contains(id.slug),
                !context.isProbablyMisspelt(id, .role)
            else { continue }
            report(
                at: role.name?.place ?? role.place, "no exchange names the role '\(id)'",
                help: "say under 'exchanges' what this role gives or gets")
        }
    }

    private func checkAnswers(_ context: RuleContext, _ report: inout RuleReporter) {
        let exchanges = context.workspace.exchangesInStages
        let answered = Set(exchanges.filter(\.exchange.isReply).compactMap { $0.exchange.replyTo?.value.id })
        let saysReplies = exchanges.contains { $0.exchange.says(\.replyTo) }
        let ways = Set(exchanges.map { Way($0.exchange, in: $0.stageID) })
        var told: Set<Way> = []
        for (exchange, stageID) in exchanges where !exchange.isReply {
            guard let deliverable = exchange.deliverable, !answered.contains(deliverable.value),
                !context.isProbablyMisspelt(deliverable.value, .exchange), !exchange.isUnreadable(\.replyTo)
            else { continue }
            let way = Way(exchange, in: stageID)
            if !saysReplies, ways.contains(way.back) { continue }
            // Two that only lack the word 'reply_to' between them are one fault.
            if told.contains(way.back) { continue }
            told.insert(way)
            report(
                at: deliverable.place, "nobody answers this exchange",
                help: "add what comes back, with 'reply_to: \(deliverable.value)'")
        }
    }
}

/// Between whom something goes, and in which stage.
private struct Way: Hashable {
    private let from: String?
    private let to: String?
    private let stage: String?

    init(_ exchange: Exchange, in stage: String?) {
        self.init(from: exchange.from?.value.id, to: exchange.to?.value.id, stage: stage)
    }

    private init(from: String?, to: String?, stage: String?) {
        self.from = from
        self.to = to
        self.stage = stage
    }

    var back: Way { Way(from: to, to: from, stage: stage) }
}

extension Exchange {
    /// Whether it answers another one; what answers itself does not.
    fileprivate var isReply: Bool {
        guard let answered = self.replyTo?.value.id else { return false }
        return answered != self.deliverable?.value
    }
}
