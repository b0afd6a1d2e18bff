import Diagnostics
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
    /// Of everything that the document said when the file was written; nil where nobody knows.
    func content(of file: String) -> ContentHash?
    /// When the file was written, by the disk's clock; 0 where nobody knows.
    func age(of file: String) -> Int
    /// What stands beside a file that somebody edited, the newest where there are several.
    func newVersion(ofEdited file: String) -> String?
    /// Every document that some build wrote, as ``DocumentID`` writes it.
    var documents: Set<String> { get }
}

/// How a document does not stand as it would be made now.
package enum UnmadeDocument: Sendable {
    /// The build was not asked for it.
    case notAsked
    /// Its meeting was held or its deal closed, so that it stays as it stands.
    case settled
    /// The build was asked for it and left what an earlier one made, because of the errors of a file or for another reason.
    case held(faultyFile: String?)
    /// Not all of its formats could be written.
    case madeInPart
}

/// Gathers what the start page shows: every document that stands in the output folder, by the questions people ask.
package struct StartPageAssembly {
    let project: Project
    let assignments: [DocumentPaths.Assignment]
    let output: any StandingDocuments
    let broken: Set<String>
    let unmade: [String: UnmadeDocument]

    /// - Parameters:
    ///   - assignments: every document that the workspace makes.
    ///   - broken: the files that have errors, so that what follows from them is not made anew.
    ///   - unmade: documents that do not stand as they would be made now, as ``DocumentID`` writes them.
    package init(
        project: Project, assignments: [DocumentPaths.Assignment], output: any StandingDocuments, broken: Set<String>,
        unmade: [String: UnmadeDocument]
    ) {
        self.project = project
        self.assignments = assignments
        self.output = output
        self.broken = broken
        self.unmade = unmade
    }

    /// The start page and those that it leads to; none where there is nothing to show.
    package func pages() -> [IndexPage] {
        let page = page()
        return page.documents.isEmpty ? [] : page.pages()
    }

    var dates: RenderContext { RenderContext(locale: locale, currency: "") }
    var locale: String { project.workspace.process?.locale?.value ?? "en-GB" }

    /// The documents for some readers, as far as they stand, with their paths; links lead on from the folder of that page.
    func documents(
        from folder: (_ path: String) -> String? = { _ in nil }, for isMeant: (Audience) -> Bool
    ) -> [(subject: DocumentSubject, path: String, document: StartPage.Document)] {
        // Where two plans have one id, they have one document.
        var listed: Set<String> = []
        return assignments.compactMap { assigned in
            guard isMeant(assigned.job.template.audience), let path = path(of: assigned), listed.insert(path).inserted,
                let document = document(assigned, at: path, from: folder(path))
            else { return nil }
            return (assigned.job.subject, path, document)
        }
    }

    /// Where the document stands, without the ending.
    private func path(of assigned: DocumentPaths.Assignment) -> String? {
        let job = assigned.job
        let path = job.path?.text
        guard unmade[job.id.description] != nil else { return path ?? output.path(of: job.id) }
        // One that was not made is where the last build wrote it, not where it will be.
        if let last = output.path(of: job.id) { return last }
        // What stands where it will be may be another document, unless nobody knows what it is.
        guard assigned.obstacle == nil, let path, !isKnown(path) else { return nil }
        return path
    }

    /// Whether a build wrote a document there.
    private func isKnown(_ path: String) -> Bool {
        OutputFormat.allCases.contains { output.openItems(of: "\(path).\($0.fileExtension)") != nil }
    }

    private func document(
        _ assigned: DocumentPaths.Assignment, at path: String, from folder: String?
    ) -> StartPage.Document? {
        let job = assigned.job
        let subject = job.subject
        let kind = job.template.kind.isEmpty ? job.template.document : job.template.kind
        var fault = job.specFiles.first(where: broken.contains)
        if fault == nil, !job.template.isSound || broken.contains(job.template.file) { fault = job.template.file }
        var isOutdated = false
        if case .held(let file)? = unmade[job.id.description] {
            isOutdated = true
            fault = fault ?? file
        }
        return document(
            at: path, from: folder, kind: kind, occasion: subject.collateral?.title?.value ?? occasion(of: subject),
            deal: subject.deal?.company?.value ?? "", isInternal: !job.template.audience.isOutside,
            fault: fault ?? assigned.obstacle?.place.file, isOutdated: isOutdated)
    }

    private func document(
        at path: String, from folder: String? = nil, kind: String, occasion: String, deal: String, isInternal: Bool,
        fault: String?,
        isOutdated: Bool = false
    ) -> StartPage.Document? {
        let formats = currentFormats(at: path)
        guard !formats.isEmpty else { return nil }
        let files = OutputFormat.allCases.map { "\(path).\($0.fileExtension)" }
        let openItems = first(of: files) { output.openItems(of: $0) } ?? []
        let new = first(of: files) { output.newVersion(ofEdited: $0) }
        return StartPage.Document(
            kind: kind, occasion: occasion, deal: deal,
            link: StartPageAssembly.link(folder.map { String(path.dropFirst($0.count + 1)) } ?? path), formats: formats,
            isDraft: !isInternal && !openItems.isEmpty, openItems: openItems,
            newVersion: new.map { StartPage.Document.NewVersion(name: $0, href: StartPageAssembly.link($0)) },
            faultyFile: fault, isOutdated: isOutdated, isInternal: isInternal)
    }

    /// Whether a build has put a manager's page beside it: so coaching plans are known whose template cannot be read.
    private func isInCoachingFolder(_ path: String) -> Bool {
        CoachingIndex.folder(of: path).map { output.openItems(of: "\($0)/index.html") != nil } ?? false
    }

    /// The formats in which a document stands; not those in which it says what it said before, since later builds were
    /// asked for others.
    private func currentFormats(at path: String) -> [OutputFormat] {
        func file(_ format: OutputFormat) -> String { "\(path).\(format.fileExtension)" }
        let formats = [OutputFormat.html, .word, .pdf, .flat, .markdown, .calendar].filter { output.holds(file($0)) }
        guard Set(formats.map { output.content(of: file($0)) }).count > 1 else { return formats }
        let newest = formats.max { output.age(of: file($0)) < output.age(of: file($1)) }
        let content = newest.flatMap { output.content(of: file($0)) }
        // One that somebody edited is theirs to find, whatever it says.
        return formats.filter {
            [nil, content].contains(output.content(of: file($0))) || output.newVersion(ofEdited: file($0)) != nil
        }
    }

    /// What is found for the first file that has one. Each file is asked once: a disk may answer otherwise the next time,
    /// and `lazy.compactMap(_:).first` asks twice and counts on the same answer.
    private func first<Found>(of files: [String], _ find: (String) -> Found?) -> Found? {
        for file in files {
            if let found = find(file) { return found }
        }
        return nil
    }

    /// Documents of earlier builds whose template, deal or Major Interaction has errors or cannot be read, so that nobody
    /// knows whether they are still made: they stand on the page as what they were.
    func orphans() -> [(DocumentSubject, StartPage.Document)] {
        let faulty = broken.union(project.workspace.process == nil ? [SpecPath.process] : []).sorted()
        guard !faulty.isEmpty || !project.unreadTemplates.isEmpty else { return [] }
        let made = Set(assignments.map(\.job.id.description))
        let templates = Dictionary(project.templates.map { ($0.document, $0) }, uniquingKeysWith: { first, _ in first })
        return output.documents.subtracting(made).sorted().compactMap { text in
            guard let id = DocumentID(parsing: text), let path = output.path(of: id) else { return nil }
            let template = templates[id.document]
            if template.map({ $0.audience == .coaching }) ?? isInCoachingFolder(path) { return nil }
            let fault =
                template == nil ? project.unreadTemplates.first : faulty.first { id.mayDepend(on: [$0]) }
            guard let fault else { return nil }
            let subject = project.subject(at: id.subject)
            let kind = template?.kind ?? ""
            let occasion = subject.collateral?.title?.value ?? self.occasion(of: subject)
            guard
                let document = document(
                    at: path, kind: kind.isEmpty ? id.document : kind,
                    occasion: occasion.isEmpty ? id.subject.lastItem ?? "" : occasion,
                    deal: subject.deal?.company?.value ?? id.subject.dealID ?? "",
                    isInternal: template.map { !$0.audience.isOutside } ?? false, fault: fault)
            else { return nil }
            return (subject, document)
        }
    }

    /// The interaction, and the plan's own id where it is another meeting of the same kind.
    func occasion(of subject: DocumentSubject) -> String {
        let name = subject.interaction?.name?.value ?? ""
        guard let when = subject.start else { return name }
        return "\(name), \(dates.text(of: when.day, .short))"
    }

    func rep(of deal: Deal) -> String { project.workspace.name(of: deal.rep)?.value ?? "" }

    /// Monday to Sunday, as people write it: `16 – 22 Nov 2026`.
    func week(of day: Day) -> String {
        let monday = day.adding(days: 1 - day.weekday)
        return dates.span(from: monday, to: monday.adding(days: 6))
    }

    /// A path as a link relative to the page.
    static func link(_ path: String) -> String { Address.encoded(part: path, keeping: "/") }
}

extension Project {
    /// What a document is about, as far as the specs that it is about can be read.
    fileprivate func subject(at address: FieldAddress) -> DocumentSubject {
        let parts = address.file.split(separator: "/").map(String.init)
        switch parts.first {
        case "deals":
            guard let deal = allDeals.first(where: { $0.id?.value == parts.last }) else { return DocumentSubject() }
            return workspace.plannedSubjects(deal).first { $0.address == address }
                ?? DocumentSubject(stage: workspace.stage(of: deal), deal: deal)
        case "interactions":
            guard let interaction = parts.last.flatMap({ workspace.interaction($0) }) else { return DocumentSubject() }
            return DocumentSubject(
                stage: workspace.stage(of: interaction), interaction: interaction,
                collateral: interaction.collateral.first { item in item.id?.value == address.lastItem })
        case _: return DocumentSubject()
        }
    }
}
