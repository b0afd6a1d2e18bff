import DocumentModel
import Records
import SalesModel
import TemplateEngine

extension StartPageAssembly {
    func page() -> StartPage {
        let built = DocumentIndex(documents { $0 != .coaching }.map { ($0.subject, $0.document) } + orphans())
        let today = project.today.day
        let process = project.workspace.process
        var page = StartPage(
            title: process?.name?.value ?? "", organisation: process?.organisation?.value.name?.value ?? "",
            marking: project.vocabulary.words.internalMarking, language: locale, date: dates.text(of: today),
            isoDate: today.iso, week: week(of: today), words: project.vocabulary.index,
            brand: project.brand.brand)
        page.documents = built.all
        page.guides = built.guides
        page.meetings = meetings(built)
        let next = Dictionary(
            page.comingMeetings.filter { !$0.isHeld }.map { ($0.dealID, $0) }, uniquingKeysWith: { first, _ in first })
        page.deals = project.allDeals.map { deal(of: $0, next, built) }
        page.team = team()
        page.handOffs = handOffs(built)
        page.repFiles = StartPage.repFiles(page.deals.map(\.rep))
        page.dealsWithDocuments = Set(page.deals.filter { !$0.documents.isEmpty }.map(\.id))
        return page
    }

    // MARK: Deals

    private func deal(
        of deal: Deal, _ next: [String: StartPage.Meeting], _ built: DocumentIndex
    ) -> StartPage.Deal {
        let workspace = project.workspace
        let id = deal.id?.value ?? ""
        let stage = workspace.stage(of: deal)
        let money = RenderContext(locale: locale, currency: workspace.currency(of: deal))
        var row = StartPage.Deal(
            id: id, name: deal.name?.value ?? "", company: deal.company?.value ?? "", rep: rep(of: deal),
            manager: project.name(of: .manager, in: deal), stage: stage?.name?.value ?? "",
            stageIndex: workspace.stages.firstIndex { $0.storage === stage?.storage },
            stageCount: workspace.stages.count, status: status(of: deal))
        row.next = next[id]
        row.nextStep = deal.isOpen ? workspace.openActions(of: deal).first.map(step) : nil
        row.decision = deal.closeDate.map { dates.text(of: $0.value, .short) } ?? ""
        row.amount = deal.amount.map { money.text(of: $0.value) } ?? ""
        row.occasions = occasions(of: deal, built)
        return row
    }

    private func step(_ action: OpenAction) -> StartPage.Deal.NextStep {
        StartPage.Deal.NextStep(
            text: action.text, owner: action.owner ?? "", due: action.due.map { dates.text(of: $0, .short) } ?? "",
            isOverdue: action.due.map { $0 < project.today.day } ?? false)
    }

    /// By meeting, the latest first, then what is about the deal as a whole.
    private func occasions(of deal: Deal, _ built: DocumentIndex) -> [StartPage.Deal.Occasion] {
        let id = deal.id?.value ?? ""
        let all = built[.deal(id)]
        var listed: Set<ObjectIdentifier> = []
        let subjects = project.workspace.plannedSubjects(deal).earliestFirst.reversed()
        var occasions = subjects.compactMap { subject -> StartPage.Deal.Occasion? in
            let documents = built[.plan(deal: id, plan: subject.plan?.id?.value ?? "")].filter {
                listed.insert(ObjectIdentifier($0)).inserted
            }
            return documents.isEmpty ? nil : .init(title: occasion(of: subject), documents: documents)
        }
        let rest = all.filter { !listed.contains(ObjectIdentifier($0)) }
        if !rest.isEmpty { occasions.append(.init(title: "", documents: rest)) }
        return occasions
    }

    private func status(of deal: Deal) -> String {
        let status = deal.status?.value ?? .open
        return status == .open ? "" : project.vocabulary.labels.label(ofChoice: status.rawValue)
    }

    // MARK: Meetings

    private func meetings(_ built: DocumentIndex) -> [StartPage.Meeting] {
        var seen = Set<DocumentIndex.Key>()
        return assignments.compactMap { assigned -> StartPage.Meeting? in
            let subject = assigned.job.subject
            guard let deal = subject.deal, let plan = subject.plan, let when = subject.start,
                case let key = DocumentIndex.Key.plan(deal: deal.id?.value ?? "", plan: plan.id?.value ?? ""),
                seen.insert(key).inserted
            else { return nil }
            var meeting = StartPage.Meeting(
                when:
                    "\(dates.text(of: when.day, .weekday)) \(dates.text(of: when.day, .short)), \(dates.time(of: when))",
                isoWhen: String(when.iso.prefix(16)), week: week(of: when.day), rep: rep(of: deal),
                company: deal.company?.value ?? "", interaction: subject.interaction?.name?.value ?? "",
                documents: built[key])
            meeting.manager = project.name(of: .manager, in: deal)
            meeting.dealID = deal.id?.value ?? ""
            meeting.bestAction = plan.bestAction?.value.text?.value ?? ""
            meeting.missing = missing(of: subject)
            meeting.isHeld = plan.isHeld
            return meeting
        }
    }

    /// What is still to be written about a meeting, as printed.
    func missing(of subject: DocumentSubject) -> [String] {
        subject.missingParts(in: project.workspace, on: project.today.day).map { part in
            switch part {
            case .plan: project.vocabulary.index.noPlan
            case .coaching: project.vocabulary.index.noCoaching
            case .outcome: project.vocabulary.index.noOutcome
            }
        }
    }

    /// By manager and rep: how many meetings of their open deals lack what, and how many actions are overdue.
    private func team() -> [StartPage.TeamMember] {
        struct Pair: Hashable { var manager, rep: String }
        let (workspace, today) = (project.workspace, project.today.day)
        var members: [Pair: StartPage.TeamMember] = [:]
        for deal in project.allDeals where deal.isOpen {
            let pair = Pair(manager: project.name(of: .manager, in: deal), rep: rep(of: deal))
            var member =
                members[pair]
                ?? StartPage.TeamMember(
                    manager: pair.manager, rep: pair.rep, openDeals: 0, plans: 0, coaching: 0, outcomes: 0, overdue: 0)
            let missing = workspace.plannedSubjects(deal).flatMap { $0.missingParts(in: workspace, on: today) }
            member.openDeals += 1
            member.plans += missing.count { $0 == .plan }
            member.coaching += missing.count { $0 == .coaching }
            member.outcomes += missing.count { $0 == .outcome }
            member.overdue += workspace.overdueActions(of: deal, on: today).count
            members[pair] = member
        }
        return members.values.sorted { ($0.manager, $0.rep) < ($1.manager, $1.rep) }
    }

    // MARK: Hand-offs

    private func handOffs(_ built: DocumentIndex) -> [StartPage.HandOff] {
        let meetings = project.plannedMeetings
        return project.workspace.interactions.flatMap { interaction in
            interaction.collateral.map { item in
                let status = item.status?.value ?? .draft
                var order = StartPage.HandOff(
                    title: item.title?.value ?? "", interaction: interaction.name?.value ?? "",
                    status: project.vocabulary.labels.label(ofChoice: status.rawValue),
                    due: item.due.map { dates.text(of: $0.value, .short) } ?? "",
                    owner: project.workspace.name(of: item.owner)?.value ?? "",
                    isLate: item.isLate(on: project.today.day), documents: built[.collateral(item.id?.value ?? "")])
                order.isDone = status == .approved || status == .retired
                let day = meetings.first(for: item, from: project.today.day, in: project.workspace)?.when.day
                order.needed = day.map { dates.text(of: $0, .short) } ?? ""
                order.isoNeeded = day?.iso ?? ""
                order.isoDue = item.due?.value.iso ?? ""
                return order
            }
        }
    }
}

/// What was built, by what it is about.
struct DocumentIndex {
    enum Key: Hashable {
        case deal(String)
        case plan(deal: String, plan: String)
        case collateral(String)
    }

    let all: [StartPage.Document]
    /// What is about neither a deal nor an item of collateral, the process as a whole first.
    let guides: [StartPage.Document]
    private var byKey: [Key: [StartPage.Document]] = [:]

    init(_ built: [(DocumentSubject, StartPage.Document)]) {
        all = built.map(\.1)
        let general = built.filter { $0.0.deal == nil && $0.0.collateral == nil && $0.1.deal.isEmpty }
        guides = (general.filter { $0.0.interaction == nil } + general.filter { $0.0.interaction != nil }).map(\.1)
        for (subject, document) in built {
            if let deal = subject.deal?.id?.value {
                byKey[.deal(deal), default: []].append(document)
                if let plan = subject.plan?.id?.value {
                    byKey[.plan(deal: deal, plan: plan), default: []].append(document)
                }
            }
            if let item = subject.collateral?.id?.value { byKey[.collateral(item), default: []].append(document) }
        }
    }

    subscript(key: Key) -> [StartPage.Document] { byKey[key] ?? [] }
}
