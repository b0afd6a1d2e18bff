import Assembly

/// What is to be issued, as it lies in the output folder.
struct PaperDraft {
    struct File {
        var format: OutputFormat
        var bytes: [UInt8]
        var isEdited: Bool
        /// What a build would write; nil where the document is settled.
        var expected: [UInt8]?
    }

    var job: DocumentJob
    var path: SafePath
    /// What the document says, live; nil where it is settled.
    var live: RenderedDocument?
    var files: [File]
    var newest: Revision?

    /// Whether the files are those of the newest revision, or the live ones it was made of, and the specs say what
    /// they said then.
    var isKnown: Bool {
        guard let newest, saysWhatWasSent else { return false }
        return files.allSatisfy { file in
            guard let sent = newest.file(in: file.format) else { return false }
            return sent.hash == ContentHash(file.bytes) || (!sent.isEdited && file.bytes == file.expected)
        }
    }

    /// What lies there of an earlier state of the specs, and nobody edited.
    var outdated: [File] {
        files.filter { file in
            let isSent = saysWhatWasSent && newest?.file(in: file.format)?.hash == ContentHash(file.bytes)
            return !file.isEdited && file.bytes != file.expected && !isSent
        }
    }

    /// Whether the specs say what they said when the newest revision was made; taken for granted once settled.
    private var saysWhatWasSent: Bool {
        guard let newest else { return false }
        return live.map { $0.contentHash == newest.content } ?? true
    }
}
