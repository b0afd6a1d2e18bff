package import Diagnostics
import Records
package import SalesModel
package import SpecLoader
import TemplateEngine

/// A workspace, read and checked: what its specs say, its templates ready to render, and everything that is wrong.
package struct Project: Sendable {
    package let today: Today
    package let workspace: Workspace
    /// Deals whose files were not read, as far as their summaries say; no document is made of them.
    package let summarizedDeals: [Deal]
    /// The worst of what is wrong with the files of those, by path; their problems are not among ``diagnostics``.
    package let summarizedFaults: [String: Severity]
    package let templates: [WorkspaceTemplate]
    /// The meetings that all deals plan.
    package let plannedMeetings: PlannedMeetings
    /// What was practised in the meetings of all deals that were read for it.
    let coachedMeetings: CoachedMeetings
    /// Templates whose headers say too little to make a document of.
    package let unreadTemplates: [String]
    let vocabulary: Vocabulary
    package let brand: WorkspaceBrand
    let images: ImageCache
    /// What was sent.
    package let issued: IssuedPapers
    package let diagnostics: [Diagnostic]
    package let sources: [String: SourceText]
    /// The files and folders of coaching that nobody could read: what follows from them stays as it is.
    package let unreadCoaching: Set<String>
    /// The files of deals that are there and could not be read, or the folder of all: what says something of all deals
    /// stays as it is.
    package let unreadDeals: [String]
    /// For each deal, by template.
    let pathsOfDeals: DealMemo<[[RenderedPath]]>
    /// Of everything that each deal's file says.
    let hashesOfDeals: DealMemo<ContentHash>

    /// Never fails: what cannot be read is a problem with a place.
    ///
    /// - Parameters:
    ///   - specs: every file below `Specs`.
    ///   - templates: every file below `Templates`.
    ///   - image: a file of the workspace by its path, nil where there is none; asked once for each picture.
    package init(
        specs: [FoundFile], templates: [FoundFile], today: Today, image: @escaping @Sendable (String) -> FoundFile?
    ) {
        var loader = ProjectLoader()
        self = loader.load(specs: specs, templates: templates, today: today, image: image)
    }

    init(
        today: Today, workspace: Workspace, summarizedDeals: [Deal], summarizedFaults: [String: Severity],
        coachedMeetings: CoachedMeetings, templates: [WorkspaceTemplate],
        unreadTemplates: [String],
        vocabulary: Vocabulary, brand: WorkspaceBrand, images: ImageCache, issued: IssuedPapers,
        diagnostics: [Diagnostic],
        sources: [String: SourceText],
        paths: DealMemo<[[RenderedPath]]>, hashes: DealMemo<ContentHash>
    ) {
        self.today = today
        self.workspace = workspace
        self.summarizedDeals = summarizedDeals
        self.summarizedFaults = summarizedFaults
        plannedMeetings = PlannedMeetings(of: workspace.deals + summarizedDeals)
        self.coachedMeetings = coachedMeetings
        self.templates = templates
        self.unreadTemplates = unreadTemplates
        self.vocabulary = vocabulary
        self.brand = brand
        self.images = images
        self.issued = issued
        self.diagnostics = diagnostics
        self.sources = sources
        let unread = diagnostics.filter { $0.code == "S40" }.map(\.place.file)
        unreadCoaching = Set(unread.filter(SpecPath.isOfCoaching))
        unreadDeals = unread.filter { SpecPath.isOfDeals($0) || $0 + "/" == SpecPath.deals }.sorted()
        pathsOfDeals = paths
        hashesOfDeals = hashes
    }

    /// The worst of what is wrong with each file that holds a deal, by path, whether it was read for the build or not.
    package var worstOfDeals: [String: Severity] {
        var worst = summarizedFaults
        for diagnostic in diagnostics where SpecPath.deal(of: diagnostic.place.file) != nil {
            worst[diagnostic.place.file] = max(worst[diagnostic.place.file] ?? .note, diagnostic.severity)
        }
        return worst
    }

    /// A file or folder of coaching that a document needs and nobody could read: its deal's, or another one of the same rep
    /// and manager where it says what they practised; nil where there is none.
    package func unreadCoaching(for job: DocumentJob) -> String? {
        if let own = job.specFiles.first(where: unreadCoaching.contains) { return own }
        guard let deal = job.subject.deal, job.template.acrossDeals.contains(.coachedMeetings) else { return nil }
        return coachedMeetings.unreadDeals(with: deal, in: workspace).map(SpecPath.coaching(ofDeal:)).min()
    }

    /// The specs alone, as far as they can be read: for commands that only need to know what is there.
    package static func specs(_ files: [FoundFile]) -> LoadedWorkspace {
        let read = ReadFiles(files.filter { !IssuedPath.isIssued($0.path) })
        return SpecLoader.load(files: read.files, unreadable: read.unreadable)
    }

    /// Everything that is wrong, that of documents' paths among it: where two would be one, or none is left.
    package func problems(strict: Bool = false) -> Problems {
        Problems(diagnostics + DocumentPaths(self).diagnostics, sources: sources, strict: strict)
    }
}
