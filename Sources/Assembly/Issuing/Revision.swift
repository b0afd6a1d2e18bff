import Diagnostics
package import Records
import SalesModel
import SpecLoader

/// A paper as it was sent: the first, second … revision of a document.
package struct Revision: Sendable, Equatable {
    package struct File: Sendable, Equatable {
        package var format: OutputFormat
        package var hash: ContentHash
        /// Whether somebody had edited it by hand, so that it says what no build writes.
        package var isEdited: Bool

        package init(format: OutputFormat, hash: ContentHash, isEdited: Bool) {
            self.format = format
            self.hash = hash
            self.isEdited = isEdited
        }
    }

    /// Somebody to whom a paper went that others had got before.
    package struct Recipient: Sendable, Equatable {
        /// In the words of the person who sent it.
        package var name: String
        package var day: Day

        package init(name: String, day: Day) {
            self.name = name
            self.day = day
        }
    }

    package var document: DocumentID
    /// Counted from 1 for each document of each deal or meeting.
    package var number: Int
    package var day: Day
    package var recipient: String?
    /// To whom the same paper went later, earliest first.
    package var furtherRecipients: [Recipient] = []
    /// Where it stood in the output folder, without an ending, and where a build puts it back.
    package var path: SafePath
    /// What the specs had the document say then (``RenderedDocument/contentHash``); nil where it was settled by then.
    package var content: ContentHash?
    package var files: [File]
    /// In the order in which the document asked for them.
    package var values: [PrintedValue]

    package init(
        document: DocumentID, number: Int, day: Day, recipient: String?, path: SafePath, content: ContentHash?,
        files: [File], values: [PrintedValue]
    ) {
        self.document = document
        self.number = number
        self.day = day
        self.recipient = recipient
        self.path = path
        self.content = content
        self.files = files
        self.values = values
    }

    /// In the workspace, with a slash at its end.
    package var folder: String { IssuedPath.folder(of: document, number: number) ?? "" }

    package func wasSent(to name: String) -> Bool {
        name == recipient || furtherRecipients.contains { $0.name == name }
    }

    package func file(in format: OutputFormat) -> File? { files.first { $0.format == format } }

    /// `Specs/issued/acme/agenda/demo/2/Agenda-Acme.docx`
    package func storedPath(of format: OutputFormat) -> String {
        let name = path.text.split(separator: "/").last ?? ""
        return "\(folder)\(name).\(format.fileExtension)"
    }

    /// `agendas/acme/Agenda-Acme.docx`
    package func outputPath(of format: OutputFormat) -> String { "\(path.text).\(format.fileExtension)" }
}

extension Revision {
    /// `record.yaml`, the same bytes for the same revision.
    package var recordText: String {
        func quoted(_ text: String) -> String { SpecLoader.quoted(text) }
        var lines = [
            "# What was sent, as 'collateral issue' wrote it down. Change nothing here, nor the files beside it.",
            "number: \(number)", "day: \(day.iso)",
        ]
        if let recipient { lines.append("to: \(quoted(recipient))") }
        if !furtherRecipients.isEmpty { lines.append("also:") }
        lines += furtherRecipients.map { "  - \($0.recordText)" }
        lines.append("path: \(quoted(path.text))")
        if let content { lines.append("content: \(quoted(content.description))") }
        lines.append("files:")
        for file in files {
            let mark = file.isEdited ? ", edited: true" : ""
            lines.append("  - {format: \(file.format.rawValue), hash: \(quoted(file.hash.description))\(mark)}")
        }
        if !values.isEmpty { lines.append("values:") }
        for value in values {
            lines.append("  - at: \(quoted(value.address.description))")
            lines.append("    says: \(quoted(value.text))")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Reads the bytes of a record; nil where they have an error or are none of this document.
    package init?(record bytes: [UInt8], of document: DocumentID) {
        let file = SpecFile(path: IssuedPath.recordName, bytes: bytes)
        let read = SpecLoader.read(file, as: IssuedRecordFields.entity)
        guard !read.diagnostics.hasErrors, let storage = read.record else { return nil }
        self.init(IssuedRecord(storage), of: document)
    }

    /// Reads what ``recordText`` writes; nil where it says too little or names what cannot be.
    init?(_ record: IssuedRecord, of document: DocumentID) {
        guard let number = record.number?.value, let day = record.day?.value, let path = record.path?.value,
            let safe = SafePath(path), safe.text == path
        else { return nil }
        let files = record.files.compactMap { file -> File? in
            guard let format = file.format.flatMap({ OutputFormat(rawValue: $0.value) }),
                let hash = file.hash.flatMap({ ContentHash(digits: Array($0.value.utf8)[...]) })
            else { return nil }
            return File(format: format, hash: hash, isEdited: file.edited?.value ?? false)
        }
        guard !files.isEmpty, files.count == record.files.count else { return nil }
        self.init(
            document: document, number: number, day: day, recipient: record.to?.value, path: safe,
            content: record.content.flatMap { ContentHash(digits: Array($0.value.utf8)[...]) }, files: files,
            values: record.values.compactMap { value in
                guard let at = value.at, let text = value.text,
                    let address = try? FieldAddress(parsing: at.value)
                else { return nil }
                return PrintedValue(address: address, text: text.value.source)
            })
        furtherRecipients = record.also.compactMap { recipient in
            guard let name = recipient.to?.value, let day = recipient.day?.value else { return nil }
            return Recipient(name: name, day: day)
        }
    }
}

extension Revision.Recipient {
    /// `{to: "Cy Young", day: 2026-11-24}`
    fileprivate var recordText: String { "{to: \(SpecLoader.quoted(name)), day: \(day.iso)}" }

    /// Whether a record can say it in these very characters: a line break or a sign that is no text it cannot.
    package var isRecordable: Bool {
        let file = SpecFile(path: IssuedPath.recordName, bytes: Array(recordText.utf8))
        let read = SpecLoader.read(file, as: IssuedRecipientFields.entity)
        guard !read.diagnostics.hasErrors, let storage = read.record else { return false }
        return IssuedRecipient(storage).to?.value.utf8.elementsEqual(name.utf8) == true
    }
}
