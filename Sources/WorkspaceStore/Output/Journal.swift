import Assembly
import PDFMaker

/// One line of the journal or the manifest: what is about to stand at a path of the output folder, or stands there.
struct JournalEntry: Equatable, Sendable {
    var path: String
    /// nil: nothing is to stand there any more.
    var record: OutputRecord?
    /// The file below `.collateral/tmp` that is put there, or that what stood there is moved to.
    var temporary: String?

    init(path: String, record: OutputRecord?, temporary: String? = nil) {
        self.path = path
        self.record = record
        self.temporary = temporary
    }

    /// A mark ends the line: one that was cut has none and is no entry.
    var line: String {
        let document = record?.document
        var fields = [
            record?.hash.description ?? "-", JournalEntry.escaped(path), record?.previous?.description ?? "-",
            temporary ?? "-", record?.stamp?.text ?? "-", JournalEntry.escaped(document?.id ?? ""),
        ]
        let inputs = document?.inputs
        let pictures = inputs?.pictures ?? []
        fields += [
            inputs?.key?.description ?? "-", inputs?.content.description ?? "-",
            "\(pictures.count) \(document?.blankCount ?? 0)"
                + (inputs?.pdf.map { " \($0.word) \($0.office) \($0.standIns.count)" } ?? ""),
        ]
        fields += pictures.map { "\($0.hash) \(JournalEntry.escaped($0.path))" }
        fields += inputs?.pdf?.standIns.flatMap { [$0.missing, $0.standIn].map(JournalEntry.escaped) } ?? []
        fields += document?.openItems.map(JournalEntry.escaped) ?? []
        return fields.joined(separator: "\t") + "\t" + JournalEntry.end
    }

    init?(line: ArraySlice<UInt8>) {
        let fields = line.split(separator: JournalEntry.tab, omittingEmptySubsequences: false)
        let isBefore = fields.last?.elementsEqual(JournalEntry.endBefore.utf8) == true
        guard isBefore || fields.last?.elementsEqual(JournalEntry.end.utf8) == true,
            fields.count >= (isBefore ? 9 : 10), !fields[1].isEmpty
        else { return nil }
        path = JournalEntry.unescaped(fields[1])
        temporary = fields[3].elementsEqual([0x2D]) ? nil : String(decoding: fields[3], as: UTF8.self)
        guard OutputPath.isOfDocument(path), temporary.map(StagingFolder.isName) ?? true else { return nil }
        guard !fields[0].elementsEqual([0x2D]) else { return }
        guard let hash = ContentHash(digits: fields[0]) else { return nil }
        // A hash of everything the document may read, here also one of what it says; how many pictures and blanks and, of
        // a PDF, what it was made of and how many fonts stand in, which version 6 does not say; the pictures, two fields
        // for each such font, and the open items.
        let hashes = isBefore ? 1 : 2
        let rest = fields[(6 + hashes)..<(fields.count - 1)]
        let words = (rest.first ?? []).split(separator: UInt8(ascii: " "))
        let counts = words.prefix(2).map { Int(String(decoding: $0, as: UTF8.self)) }
        let pdf = words.dropFirst(2).prefix(2).compactMap { ContentHash(digits: $0) }
        let fontCount = words.dropFirst(4).first.map { Int(String(decoding: $0, as: UTF8.self)) } ?? 0
        guard pdf.isEmpty ? words.count <= 2 : pdf.count == 2 && (4...5).contains(words.count),
            let count = counts.first ?? nil, (0..<rest.count).contains(count), !counts.contains(nil),
            let fontCount, (0...(rest.count - 1 - count) / 2).contains(fontCount)
        else {
            return nil
        }
        let pictures = rest.dropFirst().prefix(count).compactMap(JournalEntry.picture)
        guard pictures.count == count else { return nil }
        let fonts = rest.dropFirst(1 + count).prefix(2 * fontCount).map(JournalEntry.unescaped)
        let standIns = (0..<fontCount).map { FontStandIn(missing: fonts[2 * $0], standIn: fonts[2 * $0 + 1]) }
        var inputs: DocumentInputs?
        if !isBefore, let content = ContentHash(digits: fields[7]) {
            inputs = DocumentInputs(
                key: ContentHash(digits: fields[6]), content: content, pictures: pictures,
                pdf: pdf.isEmpty ? nil : PDFInputs(word: pdf[0], office: pdf[1], standIns: standIns))
        }
        record = OutputRecord(
            hash: hash, previous: ContentHash(digits: fields[2]),
            document: DocumentRecord(
                id: JournalEntry.unescaped(fields[5]),
                openItems: rest.dropFirst(1 + count + 2 * fontCount).map(JournalEntry.unescaped),
                blankCount: counts.dropFirst().first.flatMap(\.self) ?? 0, inputs: inputs),
            stamp: FileStamp(utf8: fields[4]))
    }

    /// A line of another version: its hash and its path.
    init?(foreignLine line: ArraySlice<UInt8>) {
        let fields = line.split(separator: JournalEntry.tab, omittingEmptySubsequences: false)
        guard fields.count >= 2, let hash = ContentHash(digits: fields[0]), !fields[1].isEmpty else { return nil }
        path = JournalEntry.unescaped(fields[1])
        guard OutputPath.isOfDocument(path) else { return nil }
        record = OutputRecord(hash: hash, document: DocumentRecord(id: ""))
    }

    /// `9f86d081884c7d659a2feaa0c55ad015 assets/line.svg`
    private static func picture(_ field: ArraySlice<UInt8>) -> ReadPicture? {
        let digits = field.prefix { $0 != UInt8(ascii: " ") }
        guard digits.count + 1 < field.count, let hash = ContentHash(digits: digits) else { return nil }
        return ReadPicture(path: unescaped(field.dropFirst(digits.count + 1)), hash: hash)
    }

    private static let tab: UInt8 = 9
    /// No text that is escaped begins like it.
    private static let end = "\\:"
    /// Of lines of version 3.
    private static let endBefore = "\\."

    private static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 9 || $0 == 10 || $0 == 13 || $0 == 92 }) else { return text }
        return text.replacing("\\", with: "\\\\").replacing("\t", with: "\\t").replacing("\r\n", with: "\\r\\n")
            .replacing("\n", with: "\\n").replacing("\r", with: "\\r")
    }

    private static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        guard bytes.contains(92) else { return text }
        var plain = ""
        var isEscape = false
        for scalar in text.unicodeScalars {
            if isEscape {
                switch scalar {
                case "t": plain.unicodeScalars.append("\t")
                case "n": plain.unicodeScalars.append("\n")
                case "r": plain.unicodeScalars.append("\r")
                default: plain.unicodeScalars.append(scalar)
                }
                isEscape = false
            } else if scalar == "\\" {
                isEscape = true
            } else {
                plain.unicodeScalars.append(scalar)
            }
        }
        return plain
    }
}

/// A workspace that somebody sends must not be able to name files outside of its output folder.
enum OutputPath {
    /// Whether a build may have written a file of this path: each step of it has a name, and none that is hidden.
    static func isOfDocument(_ path: String) -> Bool {
        !path.utf8.contains(0)
            && path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
                .allSatisfy { $0.first != nil && $0.first != UInt8(ascii: ".") }
    }
}

/// What builds were about to do since the manifest was last written: `output/.collateral/journal`.
///
/// A build appends to it, and waits for the disk, before it renames anything; so whatever moment it is ended at, the
/// next one knows every file as the program's own.
enum Journal {
    /// Begins with a line break: what stands before may have been cut within a line.
    static func text(_ entries: [JournalEntry]) -> String { "\n" + entries.map { $0.line + "\n" }.joined() }

    /// The entries in their order; a line that was cut is none.
    static func entries(_ bytes: [UInt8]) -> [JournalEntry] {
        bytes.split(separator: 10).compactMap { JournalEntry(line: $0) }
    }
}

extension Manifest {
    mutating func apply(_ entries: some Sequence<JournalEntry>) {
        for entry in entries { files[entry.path] = entry.record }
    }
}
