import Records

/// Finds the revision that a file is: by its bytes, else by what it says.
///
/// ```swift
/// let search = PaperSearch(project.issued) { revision, file in bytes }
/// let found = try search.find(bytes, kind: .word, name: "Agenda.docx")
/// found?.difference.isEmpty   // true where it says what was sent
/// ```
package struct PaperSearch {
    package struct Found {
        package var revision: Revision
        package var format: OutputFormat
        /// From what was sent to what the file says.
        package var difference: ParagraphDifference
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

    /// nil where it is none that was sent; of several alike the one with the same name, then the newest.
    ///
    /// `OfficePackageError` where the file cannot be read as what its name says.
    ///
    /// - Parameter name: the file's, without folders.
    package func find(_ file: [UInt8], kind: ParagraphTexts.Kind, name: String) throws -> Found? {
        let hash = ContentHash(file)
        let texts = try ParagraphTexts.of(file, kind, name: name)
        var best: (found: Found, rank: Rank)?
        for revision in papers.revisions {
            for sent in revision.files where ParagraphTexts.Kind(sent.format).isLike(kind) {
                let isSame = sent.hash == hash
                let said =
                    isSame
                    ? texts
                    : bytes(revision, sent).flatMap {
                        try? ParagraphTexts.of($0, ParagraphTexts.Kind(sent.format), name: name)
                    }
                guard let said else { continue }
                let difference = ParagraphDifference(from: said, to: texts)
                guard isSame || difference.likeness >= Self.least else { continue }
                let hasName = revision.storedPath(of: sent.format).hasSuffix("/" + name)
                let rank = Rank(
                    isSame: isSame, likeness: difference.likeness, hasName: hasName, day: revision.day.iso,
                    number: revision.number)
                let found = Found(
                    revision: revision, format: sent.format, difference: difference, isSameBytes: isSame)
                if best.map({ $0.rank < rank }) ?? true { best = (found, rank) }
            }
        }
        return best?.found
    }

    private struct Rank: Comparable {
        var isSame: Bool
        var likeness: Double
        var hasName: Bool
        var day: String
        var number: Int

        static func < (one: Rank, other: Rank) -> Bool {
            (one.isSame ? 1 : 0, one.likeness, one.hasName ? 1 : 0, one.day, one.number)
                < (other.isSame ? 1 : 0, other.likeness, other.hasName ? 1 : 0, other.day, other.number)
        }
    }
}
