import Records

/// Finds the revision that a file is: by its bytes, else by what it says.
///
/// ```swift
/// let search = PaperSearch(project.issued) { revision, file in bytes }
/// let found = try search.find(bytes, as: .word, name: "Agenda.docx")
/// found?.difference?.isEmpty  // true where it says what was sent
/// ```
package struct PaperSearch {
    package struct Found {
        package var revision: Revision
        /// From what was sent to what the file says; nil where that was not compared, of a PDF with other bytes.
        package var difference: ParagraphDifference?
        /// Whether its bytes are those that were sent.
        package var isSameBytes: Bool
    }

    /// A file is taken for a revision that shares at least so much of it.
    private static let least = 0.5

    private let papers: IssuedPapers
    private let bytes: (Revision, Revision.File) -> [UInt8]?

    /// - Parameter bytes: of a file that was sent; nil where these are not known any more.
    package init(_ papers: IssuedPapers, bytes: @escaping (Revision, Revision.File) -> [UInt8]?) {
        self.papers = papers
        self.bytes = bytes
    }

    /// nil where it is none that was sent; of several alike the one with the same name, then the newest. Nobody reads
    /// what a PDF says: of one with other bytes than any that was sent, it is the newest with the same name.
    ///
    /// `OfficePackageError` where the file cannot be read as what its name says.
    ///
    /// - Parameter name: the file's, without folders.
    package func find(_ file: [UInt8], as format: OutputFormat, name: String) throws -> Found? {
        let hash = ContentHash(file)
        let sent = papers.revisions.flatMap { revision in revision.files.map { (revision, $0) } }
            .filter { $1.format.readsLike(format) }
        func rank(_ revision: Revision, _ file: Revision.File, likeness: Double = 1) -> Rank {
            let hasName = revision.storedPath(of: file.format).hasSuffix("/" + name)
            return Rank(likeness: likeness, hasName: hasName, day: revision.day.iso, number: revision.number)
        }
        // What has the same bytes says the same.
        let same = sent.filter { $1.hash == hash }.max { rank($0.0, $0.1) < rank($1.0, $1.1) }
        if let (revision, _) = same {
            return Found(revision: revision, difference: ParagraphDifference(from: [], to: []), isSameBytes: true)
        }
        if format == .pdf {
            let named = sent.filter { revision, file in rank(revision, file).hasName }
            let newest = named.max { rank($0.0, $0.1) < rank($1.0, $1.1) }
            return newest.map { Found(revision: $0.0, difference: nil, isSameBytes: false) }
        }
        let texts = try ParagraphTexts.of(file, as: format, name: name)
        var best: (found: Found, rank: Rank)?
        for (revision, file) in sent {
            guard let kept = bytes(revision, file),
                let said = try? ParagraphTexts.of(kept, as: file.format, name: name)
            else { continue }
            let difference = ParagraphDifference(from: said, to: texts)
            guard difference.likeness >= Self.least else { continue }
            let rank = rank(revision, file, likeness: difference.likeness)
            if best.map({ $0.rank < rank }) ?? true {
                best = (Found(revision: revision, difference: difference, isSameBytes: false), rank)
            }
        }
        return best?.found
    }

    private struct Rank: Comparable {
        var likeness: Double
        var hasName: Bool
        var day: String
        var number: Int

        static func < (one: Rank, other: Rank) -> Bool {
            (one.likeness, one.hasName ? 1 : 0, one.day, one.number)
                < (other.likeness, other.hasName ? 1 : 0, other.day, other.number)
        }
    }
}
