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

    package var document: DocumentID
    /// Counted from 1 for each document of each deal or meeting.
    package var number: Int
    package var day: Day
    package var recipient: String?
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
    }
}
