import DocumentModel
import HTMLWriter
import Records
import SalesModel
import TemplateEngine

/// What stands in the output folder, as far as the start page shows it. Files are named by their path in the folder.
package protocol StandingDocuments {
    /// Whether the file is there.
    func holds(_ file: String) -> Bool
    /// The path without the ending under which a build last wrote a document; nil where none did.
    func path(of document: DocumentID) -> String?
    /// What the document still lacked when it was written; nil where no build wrote it.
    func openItems(of file: String) -> [String]?
    /// What stands beside a file that somebody edited, the newest where there are several.
    func newVersion(ofEdited file: String) -> String?
}

/// Gathers what the start page shows: every document that stands in the output folder, by the questions people ask.
package struct StartPageAssembly {
    let project: Project
    let jobs: [DocumentJob]
    let output: any StandingDocuments

    package init(project: Project, jobs: [DocumentJob], output: any StandingDocuments) {
        self.project = project
        self.jobs = jobs
        self.output = output
    }

    /// The page as HTML; nil where there is nothing to show.
    package func html() -> String? {
        let page = page()
        return page.documents.isEmpty ? nil : StartPagePrinter.html(page)
    }

    private var dates: RenderContext { RenderContext(locale: locale, currency: "") }
    private var locale: String { project.workspace.process?.locale?.value ?? "en-GB" }

    func page() -> StartPage {
        let built = Shelf(jobs.compactMap { job in document(job).map { (job.subject, $0) } })
        let today = project.today.day
        let process = project.workspace.process
        var page = StartPage(
            title: process?.name?.value ?? "", organisation: process?.organisation?.value.name?.value ?? "",
            marking: project.vocabulary.words.internalMarking, language: locale, date: dates.text(of: today),
            isoDate: project.today.day.iso,
            week: week(of: project.today.day),
            words: project.vocabulary.index)
        page.documents = built.all
        page.meetings = meetings(built)
        page.deals = project.workspace.deals.map { deal in
            StartPage.Deal(
                name: deal.name?.value ?? "", company: deal.company?.value ?? "", rep: deal.rep?.value ?? "",
                stage: project.workspace.stage(of: deal)?.name?.value ?? "", status: status(of: deal),
                documents: built[.deal(deal.id?.value ?? "")])
        }
        page.stages = project.workspace.stages.map { stage in
            StartPage.Stage(
                name: stage.name?.value ?? "",
                documents: built[.stage(stage.id?.value ?? "")])
        }
        page.handOffs = handOffs(built)
        return page
    }

    /// What was built, by what it is about.
    private struct Shelf {
        enum Key: Hashable {
            case deal(String)
            case plan(deal: String, plan: String)
            case stage(String)
            case collateral(String)
        }

        let all: [StartPage.Document]
        private var byKey: [Key: [StartPage.Document]] = [:]

        init(_ built: [(Subject, StartPage.Document)]) {
            all = built.map(\.1)
            for (subject, document) in built {
                if let deal = subject.deal?.id?.value {
                    byKey[.deal(deal), default: []].append(document)
                    if let plan = subject.plan?.id?.value {
                        byKey[.plan(deal: deal, plan: plan), default: []].append(document)
                    }
                }
                if let stage = subject.stage?.id?.value { byKey[.stage(stage), default: []].append(document) }
                if let item = subject.collateral?.id?.value { byKey[.collateral(item), default: []].append(document) }
            }
        }

        subscript(key: Key) -> [StartPage.Document] { byKey[key] ?? [] }
    }

    private func document(_ job: DocumentJob) -> StartPage.Document? {
        // While its template has errors a document is where the last build wrote it.
        guard let path = job.path?.text ?? output.path(of: job.id) else { return nil }
        let formats = [OutputFormat.word, .html, .markdown, .flat].compactMap { format -> StartPage.Document.Format? in
            let file = "\(path).\(format.fileExtension)"
            guard output.holds(file) else { return nil }
            return StartPage.Document.Format(name: format.name, href: StartPageAssembly.link(file))
        }
        guard !formats.isEmpty else { return nil }
        let files = OutputFormat.allCases.map { "\(path).\($0.fileExtension)" }
        let openItems = files.compactMap { output.openItems(of: $0) }.first ?? []
        let new = files.compactMap { output.newVersion(ofEdited: $0) }.first
        let subject = job.subject
        return StartPage.Document(
            kind: job.template.kind.isEmpty ? job.template.document : job.template.kind,
            occasion: subject.collateral?.title?.value ?? occasion(of: subject),
            deal: subject.deal?.company?.value ?? "", formats: formats,
            isDraft: job.template.audience != .internal && !openItems.isEmpty, openItems: openItems,
            newVersion: new.map { StartPage.Document.Format(name: $0, href: StartPageAssembly.link($0)) })
    }

    /// The interaction, and the plan's own id where it is another meeting of the same kind.
    private func occasion(of subject: Subject) -> String {
        let name = subject.interaction?.name?.value ?? ""
        guard let plan = subject.plan, let when = plan.when?.value else { return name }
        return "\(name), \(dates.text(of: when.day, .short))"
    }

    private func meetings(_ built: Shelf) -> [StartPage.Meeting] {
        var seen = Set<Shelf.Key>()
        return jobs.compactMap { job -> StartPage.Meeting? in
            let subject = job.subject
            guard let deal = subject.deal, let plan = subject.plan, let when = plan.when?.value,
                case let key = Shelf.Key.plan(deal: deal.id?.value ?? "", plan: plan.id?.value ?? ""),
                seen.insert(key).inserted
            else { return nil }
            return StartPage.Meeting(
                when:
                    "\(dates.text(of: when.day, .weekday)) \(dates.text(of: when.day, .short)), \(dates.time(of: when))",
                isoWhen: String(when.iso.prefix(16)), week: week(of: when.day), rep: deal.rep?.value ?? "",
                company: deal.company?.value ?? "", deal: deal.name?.value ?? "",
                interaction: subject.interaction?.name?.value ?? "", documents: built[key],
                needsCoaching: plan.coaching == nil && when.day >= project.today.day)
        }
    }

    private func handOffs(_ built: Shelf) -> [StartPage.HandOff] {
        project.workspace.interactions.flatMap { interaction in
            interaction.collateral.map { item in
                StartPage.HandOff(
                    title: item.title?.value ?? "", interaction: interaction.name?.value ?? "",
                    status: project.vocabulary.labels.label(ofChoice: (item.status?.value ?? .draft).rawValue),
                    due: item.due.map { dates.text(of: $0.value, .short) } ?? "",
                    owner: item.owner?.value ?? "", isLate: item.isLate(on: project.today.day),
                    documents: built[.collateral(item.id?.value ?? "")])
            }
        }
    }

    private func status(of deal: Deal) -> String {
        let status = deal.status?.value ?? .open
        return status == .open ? "" : project.vocabulary.labels.label(ofChoice: status.rawValue)
    }

    /// Monday to Sunday, as people write it: `16 – 22 Nov 2026`.
    private func week(of day: Day) -> String {
        let monday = day.adding(days: 1 - day.weekday)
        return dates.span(from: monday, to: monday.adding(days: 6))
    }

    /// A path as a link relative to the page.
    static func link(_ path: String) -> String { Address.encoded(part: path, keeping: "/") }
}
