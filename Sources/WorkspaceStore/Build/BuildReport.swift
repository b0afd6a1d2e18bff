package import Assembly
package import Diagnostics
package import PDFMaker

/// What became of each document of a build.
package struct BuildReport: Sendable {
    package struct Entry: Sendable {
        /// How messages name the document: `agenda of lindtal-brewery, discovery-review`.
        package var name: String
        /// Path in the output folder without the ending; empty where its template has errors and nobody knows it.
        package var path: String
        /// In the output folder: what was made or sent, and of what was not made where it would be; of a settled document
        /// those that are there.
        package var files: [String]
        package var audience: String
        package var state: State
        package var openItems: [String]
        /// How many of its blanks wait for an answer; they are no open items and make no draft.
        package var blankCount: Int
        package var writtenFiles: Int
        package var unchangedFiles: Int
        /// Nothing it follows from changed since it was written, so that it was not made again.
        package var isUpToDate = false
        /// Why its PDF, which was asked for, is not there; the other formats are as they would be.
        package var missingPDF: MissingPDF?
        package var isWithoutPDF: Bool { missingPDF != nil }
        /// What its PDF has in place of fonts that are not here; none where no PDF was made.
        package var fontStandIns: [FontStandIn] = []

        package init(
            name: String, path: String, files: [String] = [], audience: String, state: State, openItems: [String] = [],
            blankCount: Int = 0, writtenFiles: Int = 0, unchangedFiles: Int = 0
        ) {
            self.name = name
            self.path = path
            self.files = files
            self.audience = audience
            self.state = state
            self.openItems = openItems
            self.blankCount = blankCount
            self.writtenFiles = writtenFiles
            self.unchangedFiles = unchangedFiles
        }

        /// Whether the document stands as the workspace makes it now.
        var isMade: Bool {
            switch state {
            case .settled, .withheld: true
            case .made, .draft, .skipped, .refused, .failed: unmade == nil
            }
        }
    }

    package enum MissingPDF: Sendable, Equatable {
        /// Nothing here makes one: ``BuildReport/missingOffice``.
        case noOffice
        case notMade(PDFObstacle)
    }

    package enum State: Sendable, Equatable {
        case made
        /// Written, and marked as a draft: a customer's or partner's document with open items.
        case draft
        /// Left as it stands, if it does: what it was for has happened, and it was never issued.
        case settled(Settlement)
        /// Left as it stands: it follows from a file of coaching that whoever builds may not read.
        case withheld(file: String)
        case skipped(Obstacle)
        /// `--final` and open items.
        case refused
        /// It was made, and its files could not all be written.
        case failed(FileFailure)
    }

    /// Why a document was not made.
    package enum Obstacle: Sendable, Equatable {
        /// A file that it follows from has errors.
        case errors(file: String)
        /// The template, or a partial of it, has errors.
        case templateErrors(file: String)
        /// Its template has errors that only showed when it was rendered.
        case unsoundTemplate
        case noProcess
        /// There is nowhere to write it.
        case path(Diagnostic)
        /// It was made, and has this error.
        case error(Diagnostic)
    }

    /// How a build ended. However it did, what was written is remembered.
    package enum Ending: Sendable, Equatable {
        case complete
        /// The disk could not be written.
        case stopped(WorkspaceError, done: Int, total: Int)
        /// Somebody stopped it.
        case cancelled(done: Int, total: Int)
    }

    package var entries: [Entry] = []
    package var problems: Problems
    package var formats: [OutputFormat]
    package var ending: Ending
    /// Files of earlier builds that are no longer made and still there.
    package var leftovers: [String] = []
    /// How many of such were removed.
    package var prunedFiles = 0
    /// Spec files that could not be read at all.
    package var unread: [String] = []
    /// The one deal that was asked for: nothing is told of the others.
    package var checkedDeal: String?
    package var indexPath: String?
    /// Whether what is no longer made was to be removed.
    package var isPruned = false
    package var kept: [KeptFile] = []
    /// Why documents are without their PDFs.
    package var missingOffice: Office.Missing?
    /// Documents with graphs were asked for, and graphs cannot be laid out here, so that their tables stand for them.
    package var lacksGraphs = false
    /// PDFs in the output folder that say what their documents said before, since none was made of what they say now.
    package var outdatedPDFs: [String] = []
    /// What the manifest of earlier builds says less than it should.
    package var manifestDamage: Manifest.Damage?
    /// The workspace, as messages name it.
    package var directory = "."
    /// Where the documents are, as messages name it.
    package var outputPath = "output"
    /// As messages name it.
    package var manifestPath = "output/.collateral/manifest"

    package init(problems: Problems, formats: [OutputFormat], ending: Ending = .complete) {
        self.problems = problems
        self.formats = formats
        self.ending = ending
    }

    /// What a build of the same would report right after this one; nil where that cannot be said.
    package var ofNothingChanged: BuildReport? {
        guard ending == .complete, !hasWriteFailure, manifestDamage == nil, prunedFiles == 0 else { return nil }
        // Whether a file is still open, protected or there at all is seen only by looking again.
        guard kept.allSatisfy({ $0.reason == .edited || $0.reason == .otherThanSent }) else { return nil }
        var report = self
        for index in report.entries.indices {
            report.entries[index].unchangedFiles += report.entries[index].writtenFiles
            report.entries[index].writtenFiles = 0
        }
        return report
    }

    /// Problems were found, or documents were skipped or refused.
    package var hasFailed: Bool {
        problems.hasErrors || !entries.allSatisfy(\.isMade)
    }

    /// Some file could not be written.
    package var hasWriteFailure: Bool {
        if case .stopped = ending { return true }
        return entries.contains { entry in
            if case .failed = entry.state { true } else { entry.isWithoutPDF }
        }
    }
}

extension BuildReport.Entry {
    /// How a document that was asked for does not stand as it would be made now; nil where it does.
    var unmade: UnmadeDocument? {
        switch state {
        case .made where isWithoutPDF, .draft where isWithoutPDF: files.isEmpty ? .held(faultyFile: nil) : .madeInPart
        case .made, .draft: nil
        case .settled: .settled
        case .withheld(let file): .held(faultyFile: file)
        // The formats that could be written are new.
        case .failed: writtenFiles + unchangedFiles > 0 ? .madeInPart : .held(faultyFile: nil)
        case .refused: .held(faultyFile: nil)
        case .skipped(let obstacle): .held(faultyFile: obstacle.file)
        }
    }
}

extension BuildReport.Obstacle {
    /// Where somebody can see to it; nil where that is no one file.
    var file: String? {
        switch self {
        case .unsoundTemplate, .noProcess: nil
        case .errors(let file), .templateErrors(let file): file
        case .path(let diagnostic), .error(let diagnostic): diagnostic.place.file
        }
    }
}
