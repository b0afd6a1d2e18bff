import Diagnostics
import Records
import SalesModel

struct E10UnresolvedReference: ProcessRule, DealRule {
    let explanation = Explanation(
        code: "E10", title: "A name that leads to nothing, to two things, or back to itself",
        what: """
            Something is named that is not there, an id is used twice, one of our people goes by a name that two of them \
            have, or a Major Interaction does not belong to exactly one stage. Actions that wait for one another in a \
            circle, and people who are each other's managers or their own, are told here too; so are somebody who is listed twice for one \
            meeting, a waiver that names no warning, coaching for a deal that is not there, and coaching that is said in the \
            deal and in Specs/coaching as well.
            """,
        why: """
            Documents are put together by these names. One wrong letter, and the call plan leaves out the person who \
            decides, or a meeting never shows up in anybody's plan. You notice in the room.
            """,
        fix: """
            Correct the spelling; the message says what it probably should be. Give one of two things with the same id \
            another one. List each interaction in one stage and no more.
            """,
        before: """
            coach: sales-manger
            """,
        after: """
            coach: sales-manager
            """)

    func check(_ context: RuleContext, report: inout RuleReporter) {
        checkReferences(context, &report)
        checkRepeatedIDs(context, &report)
        checkMembership(context, &report)
        checkWaivers(context, &report)
        checkManagers(context.workspace, &report)
    }

    func check(_ deal: Deal, _ context: RuleContext, report: inout RuleReporter) {
        checkReferences(context, &report)
        reportEach(repeated: deal.contacts.map(\.id), "contact", &report)
        reportEach(repeated: deal.actions.map(\.id), "action", &report)
        reportEach(repeated: deal.plans, &report)
        checkPeople(of: deal.plans, &report)
        checkCoaching(of: deal, context, &report)
        checkDependencies(deal, &report)
        checkManager(of: deal, context.workspace, &report)
        checkCircles(of: deal.actions, &report)
    }

    private func checkReferences(_ context: RuleContext, _ report: inout RuleReporter) {
        for dangling in context.dangling(code) {
            report(
                at: dangling.place, dangling.message, help: dangling.help,
                replacement: (dangling.nearest?.value).map(dangling.reference.written(naming:)))
        }
        for reference in context.ambiguous {
            let ids = (context.workspace.namesakes[reference.id.value] ?? []).compactMap { $0.id?.value }
            report(
                at: reference.id.place, "\(ids.count) of our people are called '\(reference.id.value)'",
                help: "write the id of the one who is meant: \(ids.quoted("or"))")
        }
    }

    /// What an action waits for is an id or free words. An id's shape where actions have ids is meant as an id.
    private func checkDependencies(_ deal: Deal, _ report: inout RuleReporter) {
        let ids = deal.actions.compactMap { $0.id?.value }
        guard !ids.isEmpty else { return }
        let known = Set(ids + deal.actions.compactMap { $0.text?.value })
        for name in deal.actions.compactMap(\.dependsOn)
        where !known.contains(name.value) && name.value == name.value.slug {
            let nearest = NearestName.find(name.value, in: ids)
            report(
                at: name.place, "'\(name.value)' is not an action of this deal",
                help: nearest.map { "did you mean '\($0)'?" } ?? "its actions are \(ids.prefix(7).quoted())")
        }
    }

    /// The coaching of a plan is said in one place.
    private func checkCoaching(of deal: Deal, _ context: RuleContext, _ report: inout RuleReporter) {
        var said: [String: Place] = [:]
        for plan in deal.plans where plan.says(\.coaching) {
            if let id = plan.id?.value { said[id] = said[id] ?? plan.place(of: \.coaching) }
        }
        for plan in context.workspace.coachingFile(of: deal)?.coaching.compactMap(\.plan) ?? [] {
            if let first = said[plan.value.id] {
                report(
                    at: plan.place,
                    "the coaching of '\(plan.value.id)' is said here and in \(first.seen(from: plan.place))",
                    help: "say it in one place, where only those read it who may")
            } else {
                said[plan.value.id] = plan.place
            }
        }
    }

    /// Only warnings can be waived.
    private func checkWaivers(_ context: RuleContext, _ report: inout RuleReporter) {
        let codes = Rules.all.map(\.code)
        let warnings = codes.filter(\.isWarning).map(\.rawValue)
        for rule in (context.workspace.process?.rules?.value.waivers ?? []).compactMap(\.rule)
        where !warnings.contains(rule.value) {
            if codes.contains(DiagnosticCode(rawValue: rule.value)) {
                report(
                    at: rule.place, "'\(rule.value)' is an error, and only warnings can be waived",
                    help: "mend what it tells; 'collateral explain \(rule.value)' says how")
            } else {
                let nearest = NearestName.find(rule.value, in: warnings)
                report(
                    at: rule.place, "'\(rule.value)' is not a warning that can be waived",
                    help: nearest.map { "did you mean '\($0)'?" }
                        ?? "the warnings are '\(warnings.first ?? "")' to '\(warnings.last ?? "")'")
            }
        }
    }
}

extension E10UnresolvedReference {
    func checkRepeatedIDs(_ context: RuleContext, _ report: inout RuleReporter) {
        let workspace = context.workspace
        if let process = workspace.process {
            reportEach(repeated: process.roles.map(\.id), "role", &report)
            reportEach(repeated: process.clusters.map(\.id), "cluster", &report)
            reportEach(repeated: process.pods.map(\.id), "pod", &report)
            reportEach(repeated: process.buyingSteps.map(\.id), "buying step", &report)
            reportEach(repeated: process.stages.map(\.id), "stage", &report)
            for stage in process.stages { reportEach(repeated: stage.exitCriteria, &report) }
        }
        reportEach(repeated: (workspace.people?.people ?? []).map(\.id), "person", &report)
        for interaction in workspace.interactions { reportEach(repeated: interaction.exitCriteria, &report) }
        // A plan may take along a hand-off of another interaction, so their ids are one family.
        reportEach(repeated: workspace.interactions.flatMap(\.collateral).map(\.id), "hand-off", &report)
    }

    private func reportEach(repeated ids: [Located<String>?], _ noun: String, _ report: inout RuleReporter) {
        for (first, again) in ids.repeated {
            report(
                at: again.place,
                "the id '\(again.value)' already belongs to another \(noun) (\(first.place.seen(from: again.place)))",
                help: "give this \(noun) an id of its own")
        }
    }

    /// A criterion is named by its id or its exact words; both have to be its own.
    private func reportEach(repeated criteria: [Criterion], _ report: inout RuleReporter) {
        let ids = criteria.map(\.id)
        reportEach(repeated: ids, "exit criterion", &report)
        let told = Set(ids.repeated.map(\.again.place))
        let texts = criteria.filter { $0.id.map { !told.contains($0.place) } ?? true }.map(\.text)
        for (first, again) in texts.repeated {
            report(
                at: again.place,
                "this exit criterion stands here twice (\(first.place.seen(from: again.place)) says the same)",
                help: "leave one of the two")
        }
    }

    /// Nobody comes to a meeting twice.
    func checkPeople(of plans: [Plan], _ report: inout RuleReporter) {
        for list in plans.flatMap({ [$0.attendees, $0.outcome?.value.present ?? []] }) {
            for (first, again) in list.map({ $0.map(\.id) }).repeated {
                report(
                    at: again.place,
                    "'\(again.value)' is listed twice (first in \(first.place.seen(from: again.place)))",
                    help: "list them once")
            }
        }
    }

    /// A plan without an id goes by its interaction's; the second one of an interaction needs its own.
    private func reportEach(repeated plans: [Plan], _ report: inout RuleReporter) {
        let ids = plans.map { $0.id ?? $0.interaction?.map(\.id) }
        for (first, again) in ids.repeated {
            report(
                at: again.place,
                "the id '\(again.value)' already belongs to another plan (\(first.place.seen(from: again.place)))",
                help: "give the second plan of an interaction an 'id' of its own")
        }
    }
}

extension Sequence<Located<String>?> {
    /// Each value that was there before, with where it stood first.
    fileprivate var repeated: [(first: Located<String>, again: Located<String>)] {
        var seen: [String: Located<String>] = [:]
        return compactMap { item in
            guard let item else { return nil }
            guard let first = seen[item.value] else {
                seen[item.value] = item
                return nil
            }
            return (first, item)
        }
    }
}

extension E10UnresolvedReference {
    /// An interaction belongs to exactly one stage.
    func checkMembership(_ context: RuleContext, _ report: inout RuleReporter) {
        let workspace = context.workspace
        guard let process = workspace.process else { return }
        var homes: [String: (stage: Stage, place: Place)] = [:]
        for stage in process.stages {
            for listed in stage.interactions {
                guard let home = homes[listed.value.id] else {
                    homes[listed.value.id] = (stage, listed.place)
                    continue
                }
                reportEach(listed, in: stage, after: home, &report)
            }
        }
        // Stages or lists that could not be read may hold what seems to be homeless.
        guard !process.stages.isEmpty, !process.stages.contains(where: { $0.isUnreadable(\.interactions) }) else {
            return
        }
        for interaction in workspace.interactions {
            guard let id = interaction.id?.value, homes[id] == nil, !context.isProbablyMisspelt(id, .interaction)
            else { continue }
            report(
                at: interaction.name?.place ?? interaction.place, "this interaction belongs to no stage",
                help: "list '\(id)' under 'interactions' of one stage")
        }
    }

    private func reportEach(
        _ listed: Located<Reference<ToInteraction>>, in stage: Stage, after home: (stage: Stage, place: Place),
        _ report: inout RuleReporter
    ) {
        let id = listed.value.id
        let spot = home.place.seen(from: listed.place)
        if home.stage.place == stage.place {
            report(
                at: listed.place, "the interaction '\(id)' is listed twice in this stage (first in \(spot))",
                help: "list it once")
        } else {
            let name = home.stage.name?.value ?? home.stage.id?.value ?? ""
            report(
                at: listed.place, "the interaction '\(id)' already belongs to the stage '\(name)' (\(spot))",
                help: "an interaction belongs to exactly one stage; write a second one if both need it")
        }
    }
}
