import Assembly

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

    /// A point ends the line: one that was cut has none and is no entry.
    var line: String {
        var fields = [
            record?.hash.description ?? "-", JournalEntry.escaped(path), record?.previous?.description ?? "-",
            temporary ?? "-", record?.stamp?.text ?? "-", JournalEntry.escaped(record?.document ?? ""),
        ]
        fields += record?.openItems.map(JournalEntry.escaped) ?? []
        return fields.joined(separator: "\t") + "\t."
    }

    init?(line: ArraySlice<UInt8>) {
        let fields = line.split(separator: JournalEntry.tab, omittingEmptySubsequences: false)
        guard fields.count >= 7, fields.last?.elementsEqual([0x2E]) == true, !fields[1].isEmpty else { return nil }
        path = JournalEntry.unescaped(fields[1])
        temporary = fields[3].elementsEqual([0x2D]) ? nil : String(decoding: fields[3], as: UTF8.self)
        guard !fields[0].elementsEqual([0x2D]) else { return }
        guard let hash = ContentHash(digits: fields[0]) else { return nil }
        record = OutputRecord(
            hash: hash, previous: ContentHash(digits: fields[2]), document: JournalEntry.unescaped(fields[5]),
            openItems: fields[6..<(fields.count - 1)].map(JournalEntry.unescaped),
            stamp: FileStamp(String(decoding: fields[4], as: UTF8.self)[...]))
    }

    /// A line of another version: its hash and its path.
    init?(foreignLine line: ArraySlice<UInt8>) {
        let fields = line.split(separator: JournalEntry.tab, omittingEmptySubsequences: false)
        guard fields.count >= 2, let hash = ContentHash(digits: fields[0]), !fields[1].isEmpty else { return nil }
        path = JournalEntry.unescaped(fields[1])
        record = OutputRecord(hash: hash, document: "", openItems: [])
    }

    private static let tab: UInt8 = 9

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
