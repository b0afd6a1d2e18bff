package import Assembly
import Foundation
import SystemPackage

/// Whether a file that came back, or lies about, says what was sent.
package struct Verification: Sendable {
    package enum Verdict: Sendable {
        /// It says what was sent, whatever program saved it last.
        case asIssued(Revision, isSameBytes: Bool)
        case differs(Revision, ParagraphDifference)
        /// A PDF with the name of one that was sent and other bytes; nobody compares what PDFs say.
        case otherBytes(Revision)
        /// Nothing like it was sent.
        case unknown
        /// It is no Word, PDF, web, Markdown or calendar file by its name.
        case notAPaper
        /// It cannot be read, in the words of what reads it.
        case unreadable(reason: String)
    }

    package var verdict: Verdict
    /// What was sent of the same document since, last; nil where nothing was.
    package private(set) var newer: Revision?
    /// What was sent and is not known (``IssuedPapers/gaps``): the file may be one of these.
    package var gaps: [String]

    /// 0 it says what was sent, 1 it does not, 74 nobody can say, since not all that was sent can be read.
    package var exitStatus: Int32 {
        switch verdict {
        case .asIssued: 0
        case .notAPaper, .unreadable: 1
        case .differs, .otherBytes, .unknown: gaps.isEmpty ? 1 : 74
        }
    }

    /// A file larger than any paper is not read.
    private static let largestFile = 64 * 1024 * 1024

    /// - Parameter path: absolute, or from where the program was started.
    package init(of path: String, against papers: IssuedPapers, in folder: WorkspaceFolder) throws(WorkspaceError) {
        gaps = papers.gaps
        let path = FilePath(path)
        let name = path.lastComponent?.string ?? ""
        guard folder.files.exists(path) else { throw .cannotRead(path: path.string, reason: .system(ENOENT)) }
        guard let format = OutputFormat(fileName: name) else {
            verdict = .notAPaper
            return
        }
        let bytes: [UInt8]
        do throws(Errno) {
            bytes = try folder.files.contents(of: path, atMost: Self.largestFile)
        } catch {
            throw .cannotRead(path: path.string, reason: FileFailure(error))
        }
        let kept = PaperFolder(folder)
        let search = PaperSearch(papers) { kept.bytes(of: $1, in: $0) }
        do {
            guard let found = try search.find(bytes, as: format, name: name) else {
                verdict = .unknown
                return
            }
            let newest = papers.newest(of: found.revision.document)
            newer = newest?.number == found.revision.number ? nil : newest
            verdict =
                switch found.difference {
                case nil: .otherBytes(found.revision)
                case let difference? where !difference.isEmpty: .differs(found.revision, difference)
                case .some: .asIssued(found.revision, isSameBytes: found.isSameBytes)
                }
        } catch {
            verdict = .unreadable(reason: "\(error)")
        }
    }
}
