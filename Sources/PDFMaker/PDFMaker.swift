package import SystemPackage

/// Makes PDFs of our own Word files, by LibreOffice: the pages are those of Word, whatever template they follow.
///
/// ```swift
/// let maker = PDFMaker(try Office.find(in: environment))
/// let results = maker.make([WordFile(bytes: docx, id: hash)])
/// try results[0].get()   // the PDF
/// ```
/// One process makes many files, since starting it takes more than ten of them do. It has a folder of its own with a
/// fresh profile and nothing of the environment; it runs no macro, follows no link and waits for no question. One that
/// makes no file for a while is ended with all that it started.
///
/// The same bytes make the same PDF, for one version of LibreOffice and one set of fonts (``PDFSeal``).
package struct PDFMaker: Sendable {
    /// How long a process may take, and when to stop asking for one.
    package struct Limits: Sendable {
        /// Seconds for each file, the first one's with the start of the program; then the process is ended.
        package var secondsForAFile: Double
        /// Processes in turn that make nothing at all: what is left is given up then.
        package var fruitlessProcesses: Int

        package init(secondsForAFile: Double = 120, fruitlessProcesses: Int = 4) {
            self.secondsForAFile = secondsForAFile
            self.fruitlessProcesses = fruitlessProcesses
        }
    }

    /// How many files a process is best given where so many threads make them: its start is then a small part, and little
    /// is lost where it fails.
    package static func batch(of count: Int, jobs: Int) -> Int { min(max((count + jobs - 1) / max(jobs, 1), 8), 48) }

    private let office: Office
    private let limits: Limits
    private let scratch: FilePath

    /// - Parameter scratch: where temporary folders are made; nil for the system's own place.
    package init(_ office: Office, limits: Limits = Limits(), scratch: FilePath? = nil) {
        self.office = office
        self.limits = limits
        self.scratch = scratch ?? ScratchFolder.usualPlace
    }

    /// One result for each file, in their order. A file that ends the process, or keeps it too long, is tried once more
    /// alone; the others are made all the same.
    ///
    /// - Parameters:
    ///   - isCancelled: asked some times a second; once it says yes, the rest is given up.
    ///   - progress: told how many are made, whenever that changes.
    package func make(
        _ files: [WordFile], isCancelled: () -> Bool = { false }, progress: (_ made: Int) -> Void = { _ in }
    ) -> [Result<[UInt8], PDFFailure>] {
        ScratchFolder.removeForsaken(in: scratch)
        var results: [Result<[UInt8], PDFFailure>?] = Array(repeating: nil, count: files.count)
        let tables = files.map(\.fonts)
        var waiting = Array(files.indices)
        var fruitless = 0
        /// The first of those that the last process left, to be made alone.
        var suspect: Int?
        while !waiting.isEmpty {
            // A process has one set of fonts.
            let fonts = tables[suspect ?? waiting[0]]
            let batch = suspect.map { [$0] } ?? waiting.filter { tables[$0] == fonts }
            let before = files.count - waiting.count
            let run = run(batch.map { files[$0] }, fonts, isCancelled: isCancelled) { progress(before + $0) }
            for (index, pdf) in zip(batch, run.made) where pdf != nil { results[index] = pdf.map { .success($0) } }
            fruitless = run.made.contains { $0 != nil } ? 0 : fruitless + 1
            if batch.count == 1, results[batch[0]] == nil { results[batch[0]] = .failure(run.failure) }
            waiting.removeAll { results[$0] != nil }
            suspect = suspect == nil ? batch.first { results[$0] == nil } : nil
            if run.failure.isFinal || fruitless >= limits.fruitlessProcesses {
                for index in waiting { results[index] = .failure(run.failure) }
                break
            }
            progress(files.count - waiting.count)
        }
        return results.map { $0 ?? .failure(.notMade) }
    }

    /// What one process made.
    private struct Run {
        /// nil where there is no whole PDF.
        var made: [[UInt8]?]
        /// What is to be said of those that were not made.
        var failure: PDFFailure
    }

    private func run(
        _ files: [WordFile], _ fonts: FontTable, isCancelled: () -> Bool, progress: (Int) -> Void
    ) -> Run {
        func none(_ failure: PDFFailure) -> Run { Run(made: files.map { _ in nil }, failure: failure) }
        let folder: ScratchFolder
        do throws(Errno) {
            folder = try ScratchFolder(in: scratch)
        } catch {
            return none(.noRoom(folder: scratch.string, error))
        }
        defer { folder.remove() }
        do throws(Errno) {
            try folder.makeFolder("profile/user")
            try folder.write(Array(OfficeProfile.text.utf8), to: "profile/user/registrymodifications.xcu")
            if !fonts.fonts.isEmpty, let configuration = try? fonts.configuration() {
                try folder.makeFolder(FontTable.folder)
                try folder.write(configuration, to: FontTable.file)
            }
            try folder.makeFolder("made")
            for (number, file) in files.enumerated() { try folder.write(file.bytes, to: "\(number).docx") }
        } catch {
            return none(.noRoom(folder: scratch.string, error))
        }
        let process: OfficeProcess
        do throws(Errno) {
            process = try OfficeProcess(office, converting: files.count, in: folder)
        } catch {
            return none(.notRun(error))
        }
        let ending = process.wait(secondsForAFile: limits.secondsForAFile, isCancelled: isCancelled) {
            let made = files.indices.prefix { folder.holds("made/\($0).pdf") }.count
            progress(made)
            return made
        }
        let made = files.enumerated().map { number, file in
            folder.contents("made/\(number).pdf").flatMap { PDFSeal(of: file).sealed($0) }
                .map(SilentFigures.takenOut)
        }
        guard made.contains(nil) else { return Run(made: made, failure: .notMade) }
        return Run(made: made, failure: failure(ending, in: folder, isFruitless: made.allSatisfy { $0 == nil }))
    }

    /// Why files are missing.
    ///
    /// - Parameter isFruitless: whether all are.
    private func failure(_ ending: OfficeProcess.Ending, in folder: ScratchFolder, isFruitless: Bool) -> PDFFailure {
        switch ending {
        case .cancelled: .cancelled
        case .notRun(let error) where isFruitless: .notRun(error)
        case .exited, .notRun, .tooSlow:
            if let error = folder.obstacleToWriting(PDFMaker.roomForAProcess) {
                .noRoom(folder: scratch.string, error)
            } else if ending == .tooSlow {
                .timedOut(seconds: limits.secondsForAFile)
            } else {
                .notMade
            }
        }
    }

    /// Bytes that LibreOffice writes for itself while it works, at most.
    private static let roomForAProcess = 8 << 20
}

/// A Word file that is to become a PDF.
package struct WordFile: Sendable {
    package let bytes: [UInt8]
    /// Read once.
    let fonts: FontTable
    /// Becomes the PDF's identifier: 32 hexadecimal digits that follow from the bytes alone.
    package var id: String
    /// The document's own day, `2026-12-03`, which the PDF says as its date; nil for none.
    package var day: String?

    package init(bytes: [UInt8], id: String, day: String? = nil) {
        self.bytes = bytes
        fonts = FontTable(of: bytes)
        self.id = id
        self.day = day
    }
}

/// Why there is no PDF of a file.
package enum PDFFailure: Error, Equatable, Sendable {
    /// LibreOffice ended and left no PDF, or one that is cut off.
    case notMade
    /// LibreOffice took longer than any file takes.
    case timedOut(seconds: Double)
    /// Somebody stopped it.
    case cancelled
    /// The program cannot be started.
    case notRun(Errno)
    /// The folder in which its files would be for as long as it works cannot be written, or is full.
    case noRoom(folder: String, Errno)

    /// Whether the other files would not be made either.
    var isFinal: Bool {
        switch self {
        case .notMade, .timedOut: false
        case .cancelled, .notRun, .noRoom: true
        }
    }
}
