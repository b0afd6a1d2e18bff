package import Assembly
import Diagnostics
package import Foundation
import Records
import SalesModel

/// What there is and what is missing: each deal's meetings with plan, coaching and outcome; each interaction's hand-offs,
/// by the day they are first needed.
package struct Inventory: Sendable, Encodable {
    package struct Meeting: Sendable, Encodable {
        package var interaction: String
        package var name: String
        package var plan: String?
        /// By the clock of the deal's zone where it has one.
        package var when: String?
        package var hasPlan: Bool
        package var hasCoaching: Bool
        package var hasOutcome: Bool
        /// Its day has passed.
        package var isPast: Bool
        /// draft, reviewed or held; missing where nobody has planned it.
        package var status: String?
        /// What is still to be written; nothing once the deal is no longer open.
        package var missing: [MissingPart]
    }

    package struct NextMeeting: Sendable, Encodable {
        package var plan: String
        package var interaction: String
        package var when: String
    }

    package struct OverdueAction: Sendable, Encodable {
        package var text: String
        package var owner: String?
        package var side: String?
        package var due: String
    }

    package struct DealState: Sendable, Encodable {
        package var id: String
        package var name: String
        package var company: String
        package var status: String
        package var stage: String
        package var stageID: String
        package var rep: String
        package var manager: String
        package var amount: Decimal?
        /// Of the amount: the deal's, else the process's.
        package var currency: String
        package var closeDate: String?
        package var forecast: String?
        package var crmRef: String?
        /// The first one from today on that was not held.
        package var nextMeeting: NextMeeting?
        /// Earliest first; none once the deal is no longer open.
        package var overdueActions: [OverdueAction]
        package var meetings: [Meeting]
        /// What customers or partners got, or should have got by now.
        package var papers: [Paper]
    }

    package struct HandOff: Sendable, Encodable {
        package var id: String
        package var title: String
        package var interaction: String
        package var status: String
        package var owner: String?
        package var due: String?
        /// The day of the first planned meeting it is taken to, from today on.
        package var firstNeeded: String?
        package var isLate: Bool
    }

    package var deals: [DealState]
    package var handOffs: [HandOff]
    /// Files and folders of deals, Major Interactions and papers that could not be read: what they hold is not listed.
    package var unread: [String]

    package init(
        _ project: Project, _ selection: InventorySelection = InventorySelection()
    ) throws(WorkspaceError) {
        let workspace = project.workspace
        let selection = try selection.resolved(in: project)
        let papers = Paper.all(in: project)
        let states = workspace.deals
            .map { DealState($0, in: workspace, today: project.today.day, papers: papers[$0.id?.value ?? ""] ?? []) }
            .compactMap(selection.selecting)
        // Open deals first: they are the ones somebody still has to do something about.
        deals = states.filter { $0.status == "open" } + states.filter { $0.status != "open" }
        handOffs = selection.includesHandOffs ? HandOff.all(in: project).filter(selection.includes) : []
        let deals = workspace.unreadableDeals
        let interactions = workspace.unreadableInteractions
        unread =
            (deals.isFolder ? [SpecPath.deals] : []) + deals.ids.map(SpecPath.deal).sorted()
            + (interactions.isFolder ? [SpecPath.interactions] : [])
            + interactions.ids.map(SpecPath.interaction).sorted() + project.issued.gaps.sorted()
    }

    private enum CodingKeys: String, CodingKey {
        case deals
        case handOffs = "hand_offs"
        case unread
    }
}

extension Inventory.DealState {
    init(_ deal: Deal, in workspace: Workspace, today: Day, papers: [Inventory.Paper]) {
        let here = workspace.stage(of: deal)
        let subjects = workspace.plannedSubjects(deal).earliestFirst
        let next = subjects.lazy.compactMap(\.plan).first { $0.when != nil && !$0.isOver(on: today) }
        self.init(
            id: deal.id?.value ?? "", name: deal.name?.value ?? "", company: deal.company?.value ?? "",
            status: (deal.status?.value ?? .open).rawValue,
            stage: here?.name?.value ?? deal.stage?.value.id ?? "", stageID: deal.stage?.value.id ?? "",
            rep: workspace.name(of: deal.rep)?.value ?? "", manager: workspace.manager(of: deal)?.value ?? "",
            amount: deal.amount?.value, currency: workspace.currency(of: deal), closeDate: deal.closeDate?.value.iso,
            forecast: deal.forecast?.value, crmRef: deal.crmRef?.value,
            nextMeeting: next.map { Inventory.NextMeeting($0, of: deal) },
            overdueActions: workspace.overdueActions(of: deal, on: today).map(Inventory.OverdueAction.init),
            meetings: subjects.map { Inventory.Meeting($0, in: workspace, today: today) }, papers: papers)
    }
}

extension Inventory.NextMeeting {
    init(_ plan: Plan, of deal: Deal) {
        self.init(
            plan: plan.id?.value ?? "", interaction: plan.interaction?.value.id ?? "",
            when: deal.start(of: plan)?.iso ?? "")
    }
}

extension Inventory.OverdueAction {
    init(_ action: OpenAction) {
        self.init(text: action.text, owner: action.owner, side: action.side?.rawValue, due: action.due?.iso ?? "")
    }
}

extension Inventory.Meeting {
    init(_ subject: DocumentSubject, in workspace: Workspace, today: Day) {
        let plan = subject.plan
        let start = subject.start
        let isWritten = subject.hasWrittenPlan
        self.init(
            interaction: subject.interaction?.id?.value ?? "", name: subject.interaction?.name?.value ?? "",
            plan: plan?.id?.value, when: start?.iso, hasPlan: isWritten,
            hasCoaching: plan.flatMap { workspace.coaching(of: $0, in: subject.deal) } != nil,
            hasOutcome: plan?.outcome != nil,
            isPast: start.map { $0.day < today } ?? false,
            status: isWritten ? plan?.status?.value.rawValue : nil,
            missing: subject.missingParts(in: workspace, on: today))
    }
}

extension Inventory.HandOff {
    /// Those that are not done by the day they are first needed, then by the day they are due; the others behind them.
    static func all(in project: Project) -> [Inventory.HandOff] {
        let (workspace, meetings, today) = (project.workspace, project.plannedMeetings, project.today.day)
        let items = workspace.interactions.flatMap { interaction in
            interaction.collateral.map { item in
                let need = meetings.first(for: item, from: today, in: workspace)
                return Inventory.HandOff(item, of: interaction, needed: need?.when.day, in: workspace, today: today)
            }
        }
        return items.enumerated().sorted { a, b in
            func key(_ item: (offset: Int, element: Inventory.HandOff)) -> (Int, String, String, Int) {
                let done: [CollateralStatus] = [.approved, .retired]
                let isDone = done.contains { $0.rawValue == item.element.status }
                return (isDone ? 1 : 0, item.element.firstNeeded ?? "~", item.element.due ?? "~", item.offset)
            }
            return key(a) < key(b)
        }.map(\.element)
    }

    private init(
        _ collateral: Collateral, of interaction: Interaction, needed: Day?, in workspace: Workspace, today: Day
    ) {
        self.init(
            id: collateral.id?.value ?? "", title: collateral.title?.value ?? "",
            interaction: interaction.id?.value ?? "", status: (collateral.status?.value ?? .draft).rawValue,
            owner: workspace.name(of: collateral.owner)?.value, due: collateral.due?.value.iso,
            firstNeeded: needed?.iso, isLate: collateral.isLate(on: today))
    }
}
