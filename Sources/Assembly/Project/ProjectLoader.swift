import Diagnostics
import ProcessRules
import Records
package import SalesModel
package import SpecLoader

/// Reads and checks a workspace, and again after something changed: then it does only what the change asks for.
///
/// ```swift
/// var loader = ProjectLoader()
/// let project = loader.load(specs: specs, templates: templates, today: today) { image($0) }
/// let next = loader.load(specs: changed, templates: templates, today: today) { image($0) }
/// ```
/// A deal that changed is read and checked alone; a changed process or Major Interaction has every deal checked, a changed
/// template has the templates bound anew. The project is the same as one that a new loader gives.
package struct ProjectLoader: Sendable {
    private var specs = ParsedSpecs()
    private var rules: RuleResults?
    private var templates: TemplateResults?
    private var issued: IssuedPapers?
    private var paths = DealMemo<[[RenderedPath]]>()
    private let hashes = DealMemo<ContentHash>()

    package init() {}

    /// Never fails: what cannot be read is a problem with a place.
    ///
    /// - Parameters:
    ///   - specs: every file below `Specs`.
    ///   - templates: every file below `Templates`.
    ///   - summaries: of deals whose files are not among the specs, by id.
    ///   - toSummarize: what the files of further such deals say, our people among it.
    ///   - coached: what the files of such deals say whose summaries hold, for what was practised in them.
    ///   - unreadCoaching: of which of all those the file of coaching is there and could not be read, by id.
    ///   - image: a file of the workspace by its path, nil where there is none; asked once for each picture.
    package mutating func load(
        specs: [FoundFile], templates: [FoundFile], summaries: [String: DealSummary] = [:],
        toSummarize: LoadedWorkspace? = nil, coached: Workspace? = nil, unreadCoaching: Set<String> = [], today: Today,
        image: @escaping @Sendable (String) -> FoundFile?
    ) -> Project {
        let specFiles = ReadFiles(specs)
        let papers = specs.filter { IssuedPath.isIssued($0.path) }
        let templateFiles = ReadFiles(templates)
        let loaded = self.specs.load(
            files: specFiles.files.filter { !IssuedPath.isIssued($0.path) },
            unreadable: specFiles.unreadable.filter { !IssuedPath.isIssued($0) })
        let images = ImageCache(image)

        let rules = self.rules?.unlessChanged(loaded.workspace, today) ?? RuleResults(loaded.workspace, today)
        let bound =
            self.templates?.unlessChanged(templateFiles, images) ?? TemplateResults(templateFiles, images)
        let known = self.issued?.unlessChanged(papers)
        let issued = known ?? IssuedPapers(papers)
        if rules !== self.rules || bound !== self.templates || known == nil { paths = DealMemo() }
        rules.deals.keep(loaded.workspace.deals)
        paths.keep(loaded.workspace.deals)
        hashes.keep(loaded.workspace.deals)
        self.rules = rules
        self.templates = bound
        self.issued = issued

        var brand = bound.brand
        let legalLine = brand.complete(with: loaded.workspace.process?.organisation?.value, images: images)
        let logos =
            brand.logoDiagnostics + customerLogoDiagnostics(loaded.workspace, bound.catalog.templates, images)

        let changed = toSummarize.map { summarized($0, in: loaded.workspace, today) } ?? [:]
        let summaries = summaries.merging(changed) { $1 }
        let faults = summaries.compactMap { id, summary in summary.worst.map { (SpecPath.deal(id), $0) } }
        return Project(
            today: today, workspace: brand.workspace(loaded.workspace),
            summarizedDeals: summaries.map { $0.value.deal(id: $0.key) },
            summarizedFaults: Dictionary(faults) { $1 },
            coachedMeetings: CoachedMeetings(
                of: [loaded.workspace, toSummarize?.workspace, coached].compactMap(\.self)
            ) { deal in
                unreadCoaching.contains(deal) || specFiles.unreadable.contains(SpecPath.coaching(ofDeal: deal))
            },
            templates: bound.catalog.templates,
            unreadTemplates: bound.catalog.unread, vocabulary: bound.vocabulary, brand: brand, images: images,
            issued: issued,
            diagnostics: [
                specFiles.diagnostics, issued.diagnostics,
                issued.diagnostics(
                    in: loaded.workspace, templates: bound.catalog.unread.isEmpty ? bound.catalog.templates : nil),
                templateFiles.diagnostics, loaded.diagnostics,
                bound.diagnostics, legalLine, logos,
                VocabularyFault.diagnostics(
                    unsaid: bound.unsaidWords, locale: loaded.workspace.process?.locale?.value),
                rules.diagnostics(
                    of: loaded.workspace, today, isWhole: summaries.isEmpty && !loaded.diagnostics.hasErrors),
                coachingOfNoDeal(loaded.workspace, summaries),
            ].flatMap { $0 }.sortedOnce(),
            sources: loaded.sources.merging(bound.sources) { first, _ in first }
                .merging(issued.sources) { first, _ in first },
            paths: paths, hashes: hashes)
    }

    /// What is wrong with the logos of customers that some document is to show.
    private func customerLogoDiagnostics(
        _ workspace: Workspace, _ templates: [WorkspaceTemplate], _ images: ImageCache
    ) -> [Diagnostic] {
        guard templates.contains(where: \.showsCustomerLogo) else { return [] }
        return workspace.deals.flatMap { deal in
            deal.logo.map { ReadLogo(at: $0, of: .deal, images: images).diagnostics } ?? []
        }
    }

    /// Deals that were not read are there all the same.
    private func coachingOfNoDeal(_ workspace: Workspace, _ summaries: [String: DealSummary]) -> [Diagnostic] {
        workspace.coachingOfNoDeal.filter { summaries[$0.id?.value ?? ""] == nil }.map { file in
            let id = file.id?.value ?? ""
            let known = workspace.deals.compactMap { $0.id?.value } + summaries.keys.sorted()
            let near = NearestName.find(id, in: known).map { "did you mean \(SpecPath.coaching(ofDeal: $0))?" }
            return Diagnostic(
                .error, "E10", at: Place(file: file.place.file), "there is no deal '\(id)' that this coaching is for",
                help: near ?? "the file's name is the id of a deal")
        }
    }

    private func summarized(
        _ others: LoadedWorkspace, in workspace: Workspace, _ today: Today
    ) -> [String: DealSummary] {
        let deals = others.workspace.deals
        let whole = Workspace(
            process: workspace.process, people: workspace.people,
            peopleAreUnreadable: workspace.peopleAreUnreadable, interactions: workspace.interactions, deals: deals,
            coachingFiles: others.workspace.coachingFiles,
            unreadableInteractions: workspace.unreadableInteractions)
        var worst: [String: Severity] = [:]
        for problem in others.diagnostics + ProcessRules.check(whole, today: today.day) {
            worst[problem.place.file] = max(worst[problem.place.file] ?? .note, problem.severity)
        }
        let summaries = deals.compactMap { deal in
            deal.id.map { ($0.value, DealSummary(deal, in: whole, worst: worst[SpecPath.deal($0.value)])) }
        }
        return Dictionary(summaries) { $1 }
    }
}

/// What the rules tell, and what it follows from.
private final class RuleResults: Sendable {
    private let process: Process?
    private let people: People?
    private let peopleAreUnreadable: Bool
    private let coachingFiles: [CoachingFile]
    private let interactions: [Interaction]
    private let unreadableInteractions: UnreadableFiles
    private let day: Day
    private let ofProcess: RuleFindings
    let deals = DealMemo<RuleFindings>()

    init(_ workspace: Workspace, _ today: Today) {
        process = workspace.process
        people = workspace.people
        peopleAreUnreadable = workspace.peopleAreUnreadable
        coachingFiles = workspace.coachingFiles
        interactions = workspace.interactions
        unreadableInteractions = workspace.unreadableInteractions
        day = today.day
        ofProcess = ProcessRules.findings(onProcessOf: workspace, today: today.day)
    }

    /// These results where they hold for another workspace too, but for its deals.
    func unlessChanged(_ workspace: Workspace, _ today: Today) -> RuleResults? {
        let isSame =
            today.day == day && workspace.process?.storage === process?.storage
            && workspace.people?.storage === people?.storage && workspace.peopleAreUnreadable == peopleAreUnreadable
            && workspace.unreadableInteractions == unreadableInteractions
            && workspace.coachingFiles.elementsEqual(coachingFiles) { $0.storage === $1.storage }
            && workspace.interactions.elementsEqual(interactions) { $0.storage === $1.storage }
        return isSame ? self : nil
    }

    /// - Parameter isWhole: whether every deal was read, so that a waiver that was of no use is of none.
    func diagnostics(of workspace: Workspace, _ today: Today, isWhole: Bool) -> [Diagnostic] {
        let ofDeals = deals.values(of: workspace.deals) {
            ProcessRules.findings(on: $0, in: workspace, today: today.day)
        }
        let all = [ofProcess] + ofDeals
        return all.flatMap(\.diagnostics) + (isWhole ? ProcessRules.unusedWaivers(of: workspace, in: all) : [])
    }
}

/// The bound templates, and what they follow from: their files and the pictures they show.
private final class TemplateResults: Sendable {
    let vocabulary: Vocabulary
    /// See ``VocabularyFile/Contents/unsaid``.
    let unsaidWords: [String]
    let brand: WorkspaceBrand
    let catalog: TemplateCatalog
    let diagnostics: [Diagnostic]
    let sources: [String: SourceText]
    private let files: ReadFiles
    private let pictures: [String: ImageCache.Content]

    init(_ files: ReadFiles, _ images: ImageCache) {
        self.files = files
        let read = VocabularyFile.read(files.files)
        vocabulary = read.vocabulary
        unsaidWords = read.unsaid
        let look = BrandFile.read(files.files, images: images)
        brand = look.brand
        catalog = TemplateCatalog(files, vocabulary: vocabulary, images: images)
        diagnostics =
            BrandFile.strays(among: files.files) + read.diagnostics + look.diagnostics + catalog.diagnostics
        sources = read.sources.merging(look.sources) { first, _ in first }
            .merging(catalog.sources) { first, _ in first }
        pictures = images.contents
    }

    /// These results where they hold for other files too.
    func unlessChanged(_ files: ReadFiles, _ images: ImageCache) -> TemplateResults? {
        let isSame =
            files.unreadable == self.files.unreadable
            && files.files.elementsEqual(self.files.files) { $0.path == $1.path && $0.bytes == $1.bytes }
            && pictures.allSatisfy { images.content(of: $0.key) == $0.value }
        return isSame ? self : nil
    }
}
