package import Diagnostics
package import Records
package import SalesModel

/// Reads spec files, all of them, and tells everything that is wrong with them at once.
///
/// ```swift
/// let file = SpecFile(path: "Specs/deals/acme.yaml", bytes: Array("name: Acme\ncompany: Acme Ltd\n".utf8))
/// let loaded = SpecLoader.load(files: [file])
/// loaded.workspace.deal("acme")?.company?.value   // "Acme Ltd"
/// loaded.diagnostics                              // what the file lacks, each with its place
/// ```
package enum SpecLoader {
    /// - Parameters:
    ///   - files: everything under `Specs/`, in any order; what is no spec file is told.
    ///   - unreadable: paths of files whose bytes nobody got, which whoever reads the disk tells; their ids count as
    ///     known.
    package static func load(files: [SpecFile], unreadable: [String] = []) -> LoadedWorkspace {
        var parsed = ParsedSpecs()
        return parsed.load(files: files, unreadable: unreadable)
    }

    /// Reads one file as a record of an entity, whatever its name: the record (nil where it cannot be read at all),
    /// what is wrong, and the text.
    package static func read(_ file: SpecFile, as entity: Entity, id: String? = nil) -> ReadFile {
        let (source, faults, isReadable) = SourceReader.read(file)
        guard let source, isReadable else { return ReadFile(record: nil, diagnostics: faults, source: source) }
        let parsed = read(source, as: entity, id: id)
        return ReadFile(record: parsed.record, diagnostics: faults + parsed.diagnostics, source: source)
    }

    /// A text as a YAML scalar in double quotes, on one line, which reads back the same.
    package static func quoted(_ text: String) -> String { YAMLScalarWriter.doubleQuoted(text) }

    /// Reads a text as a record of an entity.
    package static func read(_ source: SourceText, as entity: Entity, id: String? = nil) -> ReadFile {
        var reader = RecordReader(source: source, fileID: id)
        var record: RecordStorage?
        do {
            let document = try YAMLComposer.compose(source)
            if let second = document.secondDocument {
                let end = Position(line: second.line, column: second.column + 3)
                reader.report(.severalDocuments, at: Place(file: source.file, start: second, end: end))
            }
            for anchor in document.idleAnchors {
                reader.report(.syntax(.reservedSign("&")), at: Place(file: source.file, start: anchor))
            }
            if let root = document.root, let kind = SpecKind.allCases.first(where: { $0.entity === entity }),
                let found = kind.misplaced(root)
            {
                reader.report(.wrongKind(expected: kind, found: found), at: Place(file: source.file))
            } else if let root = document.root, root.scalar?.isNothing != true {
                record = reader.record(root, as: entity)
            } else {
                let first = entity.fields.first { $0.need == .required }?.key ?? entity.fields.first?.key ?? "name"
                reader.report(.emptyFile(entity: entity.name, firstKey: first), at: Place(file: source.file))
            }
        } catch {
            let (fault, position) = error.fault(in: source)
            reader.report(fault, at: Place(file: source.file, start: position))
        }
        return ReadFile(record: record, diagnostics: reader.diagnostics, source: source)
    }
}

/// One file as read.
package struct ReadFile: Sendable {
    /// nil where nothing could be read; the diagnostics say why.
    package var record: RecordStorage?
    package var diagnostics: [Diagnostic]
    /// To show lines from; nil where the bytes are nothing like text.
    package var source: SourceText?
}

/// What the specs say, and everything that is wrong with how they say it.
package struct LoadedWorkspace: Sendable {
    package var workspace: Workspace
    /// Sorted by file and place.
    package var diagnostics: [Diagnostic]
    /// By path: the text of each file that is text, to show lines from.
    package var sources: [String: SourceText]
}
