import Assembly
import Diagnostics
import SalesModel
import SystemPackage

/// The end of a build: all that was staged goes to its place, the start page is written, what is no longer made is
/// removed or told, and the report says what became of everything.
struct BuildCompletion {
    let project: Project
    let options: BuildOptions
    /// Of every document that the workspace makes, also those that were not asked for.
    let paths: DocumentPaths
    /// The files that have errors.
    let broken: Set<String>
    let drawsGraphs: Bool
    let output: OutputFolder
    /// The output folder as messages name it.
    let shownOutput: String
    /// By their places among the documents that were asked for.
    let built: [Int: BuiltDocument]

    /// - Parameter error: what ended the making early; a disk that cannot be written ends it here, too.
    func finish(_ error: WorkspaceError?) -> BuildReport {
        var ending = self.ending(error)
        var rest = Rest()
        // Once everything is committed.
        lazy var documents = built.mapValues(committed)
        do throws(WorkspaceError) {
            try output.commit()
            if ending == .complete { rest = try completeOutput(documents) }
            if case .stopped = ending { output.abandon() } else { try output.close() }
        } catch {
            if case .stopped = ending {} else { ending = self.ending(error) }
            output.abandon()
        }
        let made = documents.sorted { $0.key < $1.key }.map(\.value)
        let obstacles = DocumentPaths.diagnostics(
            of: paths.assignments.lazy.filter { options.includes($0.job.subject.deal) })
        let diagnostics =
            project.diagnostics.filter(options.includes) + obstacles + made.flatMap(\.document.diagnostics)
        var report = BuildReport(
            // Advice is for whoever asks for it, by 'check'.
            problems: Problems(diagnostics, sources: project.sources, strict: options.isStrict).withoutNotes,
            formats: options.formats, ending: ending)
        report.entries = made.map(\.document.entry)
        report.kept = made.flatMap(\.kept) + rest.kept
        if case .failure(let missing) = options.office, report.entries.contains(where: { $0.missingPDF == .noOffice }) {
            report.missingOffice = missing
        }
        report.outdatedPDFs = report.entries.compactMap(outdatedPDF)
        report.lacksGraphs = !drawsGraphs
        report.unread = unread
        report.indexPath = rest.startPage
        if !options.isPartial || options.isPruning {
            let newVersions = Set(report.kept.map(\.newVersion))
            report.leftovers = rest.leftovers.filter { !newVersions.contains($0) }
        }
        report.prunedFiles = rest.pruned
        report.isPruned = options.isPruning
        report.checkedDeal = options.deal
        report.manifestDamage = output.damage
        report.outputPath = shownOutput
        report.manifestPath = shown(".collateral/manifest")
        return report
    }

    /// nil where the PDF says what the document's other formats say, or there is none.
    private func outdatedPDF(of entry: BuildReport.Entry) -> String? {
        switch entry.state {
        case .made, .draft, .failed: break
        case .settled, .withheld, .skipped, .refused: return nil
        }
        let pdf = "\(entry.path).\(OutputFormat.pdf.fileExtension)"
        guard let before = output.content(of: pdf), output.newVersion(ofEdited: pdf) == nil,
            let now = entry.files.lazy.filter({ $0 != pdf }).compactMap({ output.content(of: $0) }).first, now != before
        else { return nil }
        return output.holds(pdf) ? pdf : nil
    }

    /// What is left as it stands, whatever the specs say, counts neither as done nor as to be done.
    private func ending(_ error: WorkspaceError?) -> BuildReport.Ending {
        let wanted = paths.assignments.filter { options.includes($0.job) }
        guard error != nil || built.count < wanted.count else { return .complete }
        let left = Set(wanted.indices.filter { project.leaves(wanted[$0].job) != nil })
        let (done, total) = (built.keys.count { !left.contains($0) }, wanted.count - left.count)
        return error.map { .stopped($0, done: done, total: total) } ?? .cancelled(done: done, total: total)
    }

    /// Specs and templates of which nothing is known but their names: no document of theirs can even be named.
    private var unread: [String] {
        let workspace = project.workspace
        let deals = workspace.unreadableDeals.ids.filter { options.deal == nil || $0 == options.deal }
        let interactions = workspace.unreadableInteractions.ids.filter {
            options.interaction == nil || $0 == options.interaction
        }
        return (deals.map(SpecPath.deal) + interactions.map(SpecPath.interaction) + project.unreadTemplates).sorted()
    }

    /// A document whose files were committed, and which of them were kept.
    private struct Committed {
        var document: BuiltDocument
        var kept: [KeptFile] = []
    }

    private func committed(_ built: BuiltDocument) -> Committed {
        var committed = Committed(document: built, kept: built.kept)
        for (_, ticket) in built.staged {
            switch output.outcome(ticket) {
            case .written?: committed.document.entry.writtenFiles += 1
            case .unchanged?: committed.document.entry.unchangedFiles += 1
            case .kept(let file, let isNew)?:
                if isNew {
                    committed.document.entry.writtenFiles += 1
                } else {
                    committed.document.entry.unchangedFiles += 1
                }
                committed.kept.append(file)
            case .failed(let reason)?: committed.document.entry.state = .failed(reason)
            case nil: committed.document.entry.state = .failed(.buildEnded)
            }
        }
        return committed
    }

    // MARK: The folder as a whole

    /// What there is beside the documents that were asked for.
    private struct Rest {
        /// As messages name it.
        var startPage: String?
        var kept: [KeptFile] = []
        var leftovers: [String] = []
        /// How many of them were removed.
        var pruned = 0
    }

    /// Writes the start page and sees to what is no longer made.
    private func completeOutput(_ documents: [Int: Committed]) throws(WorkspaceError) -> Rest {
        var rest = Rest()
        let inPlace = filesInPlace
        let standing = StandingFiles(output, inPlace: inPlace)
        let unmade = unmadeDocuments(documents, standing)
        let pages = PageBuild(
            project: project, broken: broken,
            documents: Set(paths.assignments.compactMap { $0.job.path.map { "\($0.text).html" } }), output: output)
        let written = try pages.write(
            StartPageAssembly(
                project: project, assignments: paths.assignments, output: standing, broken: broken, unmade: unmade))
        rest.kept = written.kept
        rest.startPage = written.start.map(shown)
        // What was sent stays, also where nothing makes it any more.
        let made = Set(paths.assignments.map(\.job.id.description))
        let sent = project.issued.documentsWithFolders.map(\.description).filter { !made.contains($0) }
        let expected = ExpectedFiles(
            project, paths: paths, broken: broken, unread: unread, unmade: Set(unmade.keys).union(sent))
        lazy var spellings = expected.pathsByFoldedName
        /// A new version beside a file that was kept counts as made until the file itself is written again.
        func isMade(_ path: String, _ document: String) -> Bool {
            if expected.contains(path, of: document) || pages.isMade(path, of: document, in: written) { return true }
            if let now = spellings[path.lowercased()], output.isSameFile(path, now) { return true }
            guard let kept = KeptFile.path(ofNewVersion: path) else { return false }
            return expected.isPath(kept) && !inPlace.contains(kept)
        }
        rest.leftovers = output.leftovers(unless: isMade)
        try output.forgetGone(unless: isMade)
        if options.isPruning {
            let left = try output.remove(rest.leftovers)
            rest.pruned = rest.leftovers.count - left.count
            rest.leftovers = left
        }
        return rest
    }

    /// The files of this build that stand under their own names.
    private var filesInPlace: Set<String> {
        var files: Set<String> = []
        for document in built.values {
            files.formUnion(document.standing)
            for (file, ticket) in document.staged {
                switch output.outcome(ticket) {
                case .written?, .unchanged?: files.insert(file)
                case .kept?, .failed?, nil: break
                }
            }
        }
        return files
    }

    /// The documents that do not stand where they belong now, as ``DocumentID`` writes them. Their last files are wherever
    /// an earlier build wrote them.
    private func unmadeDocuments(_ documents: [Int: Committed], _ standing: StandingFiles) -> [String: UnmadeDocument] {
        var unmade: [String: UnmadeDocument] = [:]
        var index = 0
        for assigned in paths.assignments {
            var found: UnmadeDocument? = .notAsked
            if options.includes(assigned.job) {
                found = documents[index].flatMap { $0.document.entry.unmade }
                index += 1
            } else if assigned.job.settlement != nil, project.issued.newest(of: assigned.job.id) == nil {
                found = .settled
            } else if assigned.obstacle == nil, let path = assigned.job.path,
                OutputFormat.allCases.contains(where: { standing.holds("\(path.text).\($0.fileExtension)") })
            {
                found = nil
            }
            if let found { unmade[assigned.job.id.description] = found }
        }
        return unmade
    }

    private func shown(_ file: String) -> String { shownOutput + "/" + file }
}
