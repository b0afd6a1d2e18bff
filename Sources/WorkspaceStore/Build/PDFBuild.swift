package import Assembly
package import PDFMaker
import SystemPackage

/// The files of one document, to be staged together.
struct MadeFiles: Sendable {
    struct File: Sendable {
        /// In the output folder.
        var path: String
        var bytes: [UInt8]
        var record: DocumentRecord
    }

    /// The PDF that is still to be made.
    struct PDF: Sendable {
        var file: String
        var record: DocumentRecord
        /// What it is made of.
        var word: WordFile
    }

    /// Whether folders that are made for them are for their owner alone.
    var isPrivate: Bool
    private(set) var all: [File] = []
    var due: PDF?

    init(isPrivate: Bool) { self.isPrivate = isPrivate }

    mutating func add(_ bytes: [UInt8], at file: String, of record: DocumentRecord) {
        all.append(File(path: file, bytes: bytes, record: record))
    }

    func bytes(of file: String) -> [UInt8]? { all.first { $0.path == file }?.bytes }
}

/// Makes the PDFs of documents that wait for them, many in one process, and stages all files of each at once: whatever
/// ends a build meanwhile, those documents stand as before in every format.
struct PDFBuild: Sendable {
    private let maker: PDFMaker
    private let output: OutputFolder

    init(_ office: Office, into output: OutputFolder) {
        maker = PDFMaker(office)
        self.output = output
    }

    /// Those that are done, by their places among the documents that were asked for. Where somebody stops it, the rest is
    /// left out; a document of which no PDF can be made has its other formats.
    func complete(
        _ waiting: [(index: Int, document: BuiltDocument)], isCancelled: () -> Bool, progress: (_ made: Int) -> Void
    ) throws(WorkspaceError) -> [(index: Int, document: BuiltDocument)] {
        let words = waiting.compactMap { $0.document.waiting?.due?.word }
        let results = maker.make(words, isCancelled: isCancelled, progress: progress)
        var done: [(Int, BuiltDocument)] = []
        for ((index, document), result) in zip(waiting, results) {
            guard var files = document.waiting, let due = files.due else { continue }
            var built = document
            built.waiting = nil
            switch result {
            case .success(let pdf):
                let standIns = FontStandIn.all(in: pdf, of: due.word)
                var inputs = due.record.inputs
                inputs?.pdf?.standIns = standIns
                files.add(pdf, at: due.file, of: due.record.with(inputs))
                built.entry.fontStandIns = standIns
            case .failure(.cancelled): continue
            case .failure(let failure):
                built.entry.missingPDF = .notMade(PDFObstacle(failure))
                built.entry.files.removeAll { $0 == due.file }
            }
            try built.stage(files, in: output)
            done.append((index, built))
        }
        return done
    }
}

extension PDFObstacle {
    package init(_ failure: PDFFailure) {
        self =
            switch failure {
            case .notMade, .cancelled: .notMade
            case .timedOut(let seconds): .tooSlow(seconds: Int(seconds))
            case .notRun(let error): .notRun(error.rawValue)
            case .noRoom(let folder, let error): .noRoom(folder: folder, error.rawValue)
            }
    }
}
