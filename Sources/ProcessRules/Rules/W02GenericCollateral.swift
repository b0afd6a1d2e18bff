import Diagnostics
import Records
import SalesModel

struct W02GenericCollateral: ProcessRule {
    let explanation = Explanation(
        code: "W02", title: "Generic collateral",
        what: """
            A hand-off calls itself an overview, or corporate, or general. Or it may run to more slides than the threshold \
            (20 unless you say otherwise). Or several Major Interactions use the same title or the same finished thing.
            """,
        why: """
            What is made for every meeting fits none. The rep picks a dozen slides from a big deck, the engineer another \
            dozen, and the customer waits for the one that is about them. It rarely comes.
            """,
        fix: """
            Make one thing for one meeting with one message. Call it by what the customer gets from it. If two meetings \
            need something alike, make two short ones.
            """,
        before: """
            collateral:
              - id: deck
                title: Corporate overview
                length_limit:
                  count: 60
                  unit: slides
            """,
        after: """
            collateral:
              - id: hour-sheet
                title: What an hour of a stopped line costs you
                length_limit:
                  count: 1
                  unit: pages
            """,
        setting: Explanation.setting(\.maxSlides))

    func check(_ context: RuleContext, report: inout RuleReporter) {
        let people = context.workspace.wordsForPeople
        // What is retired is out of use.
        let items = context.workspace.interactions.flatMap { interaction in
            interaction.collateral.filter { $0.status?.value != .retired }.map { (interaction: interaction, item: $0) }
        }
        for (_, item) in items {
            if let title = item.title, let word = GenericWords.first(in: title.value, besides: people) {
                report(
                    at: title.place, "this title says '\(word)': it fits every meeting and so none",
                    help: "call it by what this customer gets from it in this meeting")
            }
            checkLength(of: item, context, &report)
        }
        var titles: [String: (home: Place, place: Place)] = [:]
        var assets: [String: (home: Place, place: Place)] = [:]
        for (interaction, item) in items {
            reportEach(item.title, "title", of: interaction, seen: &titles, &report)
            reportEach(item.asset, "asset", of: interaction, seen: &assets, &report)
        }
    }

    private func checkLength(of item: Collateral, _ context: RuleContext, _ report: inout RuleReporter) {
        guard let most = context.threshold(\.maxSlides), let limit = item.lengthLimit?.value, let count = limit.count,
            count.value > most, let unit = limit.unit?.value, unit.meansSlides(in: item.format?.value)
        else { return }
        report(
            at: count.place, "\(count.value) slides are too many for one meeting; the most is \(most)",
            help: "keep the few that carry the one message")
    }

    /// Tells what another interaction's hand-off already has.
    private func reportEach(
        _ value: Located<String>?, _ noun: String, of interaction: Interaction,
        seen: inout [String: (home: Place, place: Place)], _ report: inout RuleReporter
    ) {
        guard let value else { return }
        guard let first = seen[value.value.folded] else {
            seen[value.value.folded] = (interaction.place, value.place)
            return
        }
        guard first.home != interaction.place else { return }
        report(
            at: value.place, "this \(noun) is used in another interaction too (\(first.place.seen(from: value.place)))",
            help: "make one thing for one meeting")
    }
}

extension LengthUnit {
    /// A page of a slide deck is a slide.
    fileprivate func meansSlides(in format: CollateralFormat?) -> Bool {
        switch self {
        case .slides: true
        case .pages: format == .slides
        case .minutes, .words: false
        }
    }
}

extension Workspace {
    /// The words of the names of roles and clusters: what is called after "General contractor" is for somebody.
    fileprivate var wordsForPeople: [[String]] {
        let roles = process?.roles.compactMap { $0.name?.value } ?? []
        let clusters = process?.clusters.compactMap { $0.name?.value } ?? []
        return (roles + clusters).map(\.words)
    }
}
