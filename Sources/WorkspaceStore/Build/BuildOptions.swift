package import Assembly
import Diagnostics
package import PDFMaker
import Records
import SalesModel
package import SystemPackage

/// What a build is asked for.
package struct BuildOptions: Sendable {
    /// Only documents about this deal, and those about none that say what all deals plan.
    package var deal: String?
    /// Only documents about this Major Interaction.
    package var interaction: String?
    /// Only documents of this name, as the front matter's `document` says it.
    package var document: String?
    package var formats: [OutputFormat] = OutputFormat.standard
    /// Only documents for these readers: `internal`, `partner` or `customer`.
    package var audience: String?
    /// Refuse customers' and partners' documents that have open items.
    package var isFinal = false
    /// Warnings count as errors.
    package var isStrict = false
    /// Where the documents go, absolute; nil for the workspace's own folder `output`.
    package var output: FilePath?
    /// Remove files of earlier builds that are no longer made and that nobody edited.
    package var isPruning = false
    /// How many documents are made at the same time.
    package var jobs: Int
    /// What makes PDFs, or that there is nothing that does.
    package var office: Result<Office, Office.Missing> = .failure(Office.Missing())
    /// Whether graphs can be laid out; nil for what this machine can.
    package var drawsGraphs: Bool?

    package init(jobs: Int = 1) {
        self.jobs = jobs
    }
}

extension BuildOptions {
    func includes(_ job: DocumentJob) -> Bool {
        if let deal, !isAbout(deal, job) { return false }
        if let interaction, job.subject.interaction?.id?.value != interaction { return false }
        if let document, job.template.document != document { return false }
        if let audience, job.template.audience.rawValue != audience { return false }
        return true
    }

    /// Whether a document is about a deal, or about none and says what all of them plan, this one too.
    private func isAbout(_ deal: String, _ job: DocumentJob) -> Bool {
        guard let own = job.subject.deal else { return !job.template.acrossDeals.isEmpty }
        return own.id?.value == deal
    }

    /// Whether anything is told of a deal: a build of one deal tells nothing of the others.
    ///
    /// - Parameter deal: nil for what is about no deal.
    func includes(_ deal: Deal?) -> Bool {
        guard let asked = self.deal, let deal else { return true }
        return deal.id?.value == asked
    }

    /// Whether a problem is told: a build of one deal tells nothing of the others.
    func includes(_ diagnostic: Diagnostic) -> Bool {
        guard let deal else { return true }
        let file = diagnostic.place.file
        if IssuedPath.isOfOther(than: deal, file) { return false }
        if file.hasPrefix(SpecPath.coaching) { return file == SpecPath.coaching(ofDeal: deal) }
        return !file.hasPrefix(SpecPath.deals) || file == SpecPath.deal(deal)
    }

    /// Whether only some of the documents are asked for.
    var isPartial: Bool {
        deal != nil || interaction != nil || document != nil || audience != nil || formats != OutputFormat.standard
    }

    // MARK: One document

    /// The formats that were asked for, and the calendar file.
    func formats(of job: DocumentJob) -> [OutputFormat] {
        formats + (job.hasCalendar ? [.calendar] : [])
    }

    /// One for each format.
    func files(of job: DocumentJob, at path: SafePath) -> [String] {
        formats(of: job).map { "\(path.text).\($0.fileExtension)" }
    }

    /// How the report tells a document.
    func entry(
        _ job: DocumentJob, _ state: BuildReport.State, _ openItems: [String] = [], blanks: Int = 0
    ) -> BuildReport.Entry {
        BuildReport.Entry(
            name: job.name, path: job.path?.text ?? "", files: job.path.map { files(of: job, at: $0) } ?? [],
            audience: job.template.audience.rawValue, state: state, openItems: openItems, blankCount: blanks)
    }
    func skipped(_ job: DocumentJob, _ obstacle: BuildReport.Obstacle) -> BuiltDocument {
        BuiltDocument(entry: entry(job, .skipped(obstacle)))
    }

    /// With `--strict` a warning is one, too; advice never is.
    func isError(_ severity: Severity) -> Bool { severity >= (isStrict ? .warning : .error) }
}
