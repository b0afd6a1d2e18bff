import Assembly
import SystemPackage

/// Writes the pages that lead to documents: the start page, those that it leads to, and each manager's own.
struct PageBuild {
    let project: Project
    /// The files that have errors.
    let broken: Set<String>
    /// Where documents go, with the ending of web pages.
    let documents: Set<String>
    let output: OutputFolder

    /// The pages as they stand after a build.
    struct Result {
        /// Paths in the folder.
        var files: Set<String> = []
        /// Those that somebody edited.
        var kept: [KeptFile] = []
        /// The start page, or its new version; nil where there is nothing to show.
        var start: String?
    }

    func write(_ assembly: StartPageAssembly) throws(WorkspaceError) -> Result {
        let pages = (keeps(.start) ? [] : assembly.pages()) + (keeps(.coaching) ? [] : assembly.coachingPages())
        var result = Result()
        var tickets: [(file: String, ticket: Int)] = []
        for page in pages where !documents.contains(page.file) {
            result.files.insert(page.file)
            tickets.append((page.file, try stage(page)))
        }
        try output.commit()
        let start = keeps(.start) ? output.holds(Self.start) : result.files.contains(Self.start)
        result.start = start ? Self.start : nil
        for (file, ticket) in tickets {
            switch output.outcome(ticket) {
            case .kept(let kept, _)?:
                result.kept.append(kept)
                if file == Self.start { result.start = kept.newVersion }
            case .failed(let reason)?:
                throw .cannotWrite(path: output.path.appending(file).string, reason: reason)
            case .written?, .unchanged?, nil: break
            }
        }
        return result
    }

    /// Whether what an earlier build wrote there stays: the page as it is, or a new version beside one that was edited.
    ///
    /// - Parameter document: what the manifest calls it.
    func isMade(_ path: String, of document: String, in result: Result) -> Bool {
        if path == Self.start || result.files.contains(path) { return true }
        guard let kind = IndexPage.Kind(rawValue: document) else { return false }
        if keeps(kind) { return true }
        guard let page = KeptFile.path(ofNewVersion: path) else { return false }
        return result.kept.contains { $0.path == page }
    }

    /// Whether pages stay as they stand, since nobody knows now what belongs on them: those in the workspace's own words
    /// and look while these cannot be read; a manager's while something cannot be read, or was not, for a page without it would be
    /// neither as it was nor as it is to be.
    private func keeps(_ kind: IndexPage.Kind) -> Bool {
        switch kind {
        case .start, .part: TemplatePath.shared.contains(where: broken.contains)
        case .coaching: !broken.isEmpty || !project.unreadTemplates.isEmpty || !project.summarizedDeals.isEmpty
        }
    }

    private func stage(_ page: IndexPage) throws(WorkspaceError) -> Int {
        let record = DocumentRecord(id: page.kind.rawValue)
        // That one may be too long to be kept whole.
        if page.kind == .start { return try output.stage(at: page.file, of: record, pieces: page.print) }
        return try output.stage(page.bytes, at: page.file, of: record, isPrivate: page.kind == .coaching)
    }

    private static let start = "index.html"
}
