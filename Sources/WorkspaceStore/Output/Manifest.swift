import Assembly
import Foundation
import PDFMaker
import SystemPackage

/// What is remembered of one file that a build wrote into the output folder.
struct OutputRecord: Equatable, Sendable {
    /// Of the file as it was written; other bytes on disk mean that somebody edited it.
    var hash: ContentHash
    /// Of what the file replaced. A build that is ended between the journal and the rename leaves those bytes, and they
    /// are no more somebody's own than the new ones.
    var previous: ContentHash?
    /// What it is a format of.
    var document: DocumentRecord
    /// The file as it was last looked at: while this is the same, its bytes are taken to be too. nil where it was written
    /// to so shortly before that it might be once more without a trace.
    var stamp: FileStamp?

    func owns(_ bytes: ContentHash) -> Bool { bytes == hash || bytes == previous }
}

/// What is remembered of one document; all its files refer to it.
package final class DocumentRecord: Equatable, Sendable {
    /// As ``DocumentID`` writes it; `index` for the start page.
    let id: String
    /// What the document still lacks.
    let openItems: [String]
    /// How many of its blanks wait for an answer.
    let blankCount: Int
    /// What the document was made from; nil where that is not known, so that it is made again.
    let inputs: DocumentInputs?

    package init(id: String, openItems: [String] = [], blankCount: Int = 0, inputs: DocumentInputs? = nil) {
        self.id = id
        self.openItems = openItems
        self.blankCount = blankCount
        self.inputs = inputs
    }

    func with(_ inputs: DocumentInputs?, blankCount: Int? = nil) -> DocumentRecord {
        DocumentRecord(id: id, openItems: openItems, blankCount: blankCount ?? self.blankCount, inputs: inputs)
    }

    package static func == (a: DocumentRecord, b: DocumentRecord) -> Bool {
        a === b || (a.id == b.id && a.openItems == b.openItems && a.blankCount == b.blankCount && a.inputs == b.inputs)
    }
}

/// What a document was made from, as ``InputHashes`` tells it.
package struct DocumentInputs: Equatable, Sendable {
    /// Of everything that it may read; nil where something is to be said of the document, so that every build looks at it.
    var key: ContentHash?
    /// Of everything that it says.
    var content: ContentHash
    var pictures: [ReadPicture]
    /// nil for every format but PDF.
    var pdf: PDFInputs?
}

/// What a PDF was made of.
package struct PDFInputs: Equatable, Sendable {
    /// Of the Word file's bytes.
    var word: ContentHash
    /// What tells this LibreOffice from another one.
    var office: ContentHash
    /// Told by every build that has the PDF.
    var standIns: [FontStandIn] = []
}

/// What was written into the output folder: `output/.collateral/manifest`.
///
/// A line a file, its fields parted by tabs. Hash and path come first, in every version, so that a program of another
/// version knows at least whose bytes those are:
///
/// ```
/// collateral manifest 7
/// 9f86d081884c7d659a2feaa0c55ad015 <tab> letters/Letter.md <tab> … <tab> \:
/// end 1
/// ```
package struct Manifest: Equatable, Sendable {
    /// By path in the output folder.
    var files: [String: OutputRecord] = [:]

    static let header = "collateral manifest 7"
    /// 6 names no fonts that stand in; 5 counts no blanks; of 4 and 3 the hashes are of 64 bits, and 3 says another thing
    /// of what documents were made from; else their lines are read as they are.
    private static let headersBefore = [6, 5, 4, 3].map { "collateral manifest \($0)" }

    /// What a manifest that was found says less than it should.
    package enum Damage: Equatable, Sendable {
        /// Another version of the program wrote it.
        case otherVersion(String)
        case notAManifest
        /// It is not what version 1 wrote.
        case notOfVersion1
        /// So many of its lines make no sense.
        case badLines(Int)
        case cutOff
    }

    /// Makes a file of it and waits for the disk. It is written in pieces: the whole of it may be many megabytes.
    func write(to path: FilePath, _ system: any FileSystem) throws(Errno) {
        let file = try system.open(path, .create)
        do throws(Errno) {
            var piece = Array("\(Manifest.header)\n".utf8)
            for path in files.keys.sorted() {
                piece += Array((JournalEntry(path: path, record: files[path]).line + "\n").utf8)
                guard piece.count >= Manifest.pieceSize else { continue }
                try system.writeAll(piece, to: file)
                piece.removeAll(keepingCapacity: true)
            }
            piece += Array("end \(files.count)\n".utf8)
            try system.writeAll(piece, to: file)
            try system.sync(file)
        } catch {
            try? system.close(file)
            try? system.remove(path)
            throw error
        }
        try system.close(file)
    }

    private static let pieceSize = 256 * 1024

    /// Takes over what can be read, and says what could not.
    static func parse(_ bytes: [UInt8]) -> (manifest: Manifest, damage: Damage?) {
        var manifest = Manifest()
        let lines = bytes.split(separator: 10)
        let header = String(decoding: lines.first ?? [], as: UTF8.self)
        guard header.hasPrefix("collateral manifest ") else {
            return (manifest, .notAManifest)
        }
        let isOther = header != Manifest.header && !Manifest.headersBefore.contains(header)
        var bad = 0
        var end: Int?
        manifest.files.reserveCapacity(lines.count)
        // The files of a document stand side by side.
        var document = DocumentRecord(id: "")
        for line in lines.dropFirst() {
            if line.starts(with: "end ".utf8) {
                end = Int(String(decoding: line.dropFirst(4), as: UTF8.self))
            } else if var entry = JournalEntry(line: line) ?? (isOther ? JournalEntry(foreignLine: line) : nil) {
                if let same = entry.record?.document, same == document { entry.record?.document = document }
                document = entry.record?.document ?? document
                manifest.files[entry.path] = entry.record
            } else {
                bad += 1
            }
        }
        var damage: Damage?
        if isOther {
            damage = .otherVersion(String(header.dropFirst("collateral manifest ".count)))
        } else if bad > 0 {
            damage = .badLines(bad)
        } else if end != manifest.files.count {
            damage = .cutOff
        }
        // Whose bytes those are is believed of what is left, not that they need not be made.
        if damage != nil {
            for (path, record) in manifest.files { manifest.files[path]?.document = record.document.with(nil) }
        }
        return (manifest, damage)
    }

    /// The manifest of version 1, a JSON file.
    static func parse(json: [UInt8]) -> Manifest? {
        struct Old: Decodable {
            struct Entry: Decodable {
                var bytes: ContentHash
                var openItems: [String]
            }
            var files: [String: Entry]
        }
        guard let old = try? JSONDecoder().decode(Old.self, from: Data(json)) else { return nil }
        return Manifest(
            files: old.files.filter { OutputPath.isOfDocument($0.key) }.mapValues {
                OutputRecord(hash: $0.bytes, document: DocumentRecord(id: "", openItems: $0.openItems))
            })
    }
}
