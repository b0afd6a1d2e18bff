package import Diagnostics
import Records
import SalesModel
package import SpecLoader

/// A new id for a stage, an interaction, a role or an exit criterion, in every spec that names it.
///
/// ```swift
/// let renaming = try Renaming(.stage, from: "prove-on-a-line", to: "trial", specs: files, templates: templates)
/// renaming.files   // Specs/process.yaml with the new id, and each deal that stands in that stage
/// ```
/// Comments, order and line ends of the files stay as they are. Templates are never changed; those whose tags name the old
/// id are told.
package struct Renaming: Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case stage
        case interaction
        case role
        case criterion
    }

    /// A file as it was and as it is to be.
    package struct File: Sendable {
        package var before: SpecFile
        package var after: SpecFile

        package var path: String { before.path }
        /// nil where the file keeps its name.
        package var newPath: String? { before.path == after.path ? nil : after.path }

        /// The lines that differ, each stretch with the number of its first line in the file as it was.
        package var changes: [LineChange] { LineChange.all(from: before.bytes, to: after.bytes) }
    }

    /// A line of a template that names the old id, and stays as it is.
    package struct Mention: Sendable, Equatable {
        package var file: String
        package var line: Int
        package var text: String
    }

    package let kind: Kind
    package let old: String
    package let new: String
    /// In the order of their paths.
    package private(set) var files: [File] = []
    package private(set) var mentions: [Mention] = []

    /// - Parameters:
    ///   - interaction: whose exit criterion is meant, where several have one of this id
    ///   - specs: all files below `Specs`
    ///   - templates: all files below `Templates`
    package init(
        _ kind: Kind, from old: String, to new: String, of interaction: String? = nil, specs: [SpecFile],
        templates: [SpecFile]
    ) throws(RenamingError) {
        self.kind = kind
        self.old = old
        self.new = new
        guard Identifier.isValid(new) else { throw .badIdentifier(new, suggestion: Identifier.slug(new)) }
        guard old != new else { throw .sameName(new) }
        let workspace = SpecLoader.load(files: specs).workspace
        let target = try Target(kind, old, new, of: interaction, in: workspace)
        files = try Self.edited(try target.edits(to: new), in: specs)
        if kind == .interaction { try moveFile(specs) }
        mentions = Self.mentions(of: old, in: templates)
    }

    private static func edited(_ edits: [SpecEdit], in specs: [SpecFile]) throws(RenamingError) -> [File] {
        var files: [File] = []
        for path in Set(edits.map(\.address.specFile)).sorted() {
            guard let file = specs.first(where: { $0.path == path }) else { continue }
            do throws(SpecEditError) {
                let result = try SpecEditor(file).applying(edits.filter { $0.address.specFile == path })
                files.append(File(before: file, after: result.file))
            } catch {
                throw .refused("\(error)")
            }
        }
        return files
    }

    /// The name of an interaction's file is its id.
    private mutating func moveFile(_ specs: [SpecFile]) throws(RenamingError) {
        let path = SpecKind.interaction.location + old + ".yaml"
        let target = SpecKind.interaction.location + new + ".yaml"
        guard let file = specs.first(where: { $0.path == path }) else {
            throw .unknown(kind, old, near: nil, known: [])
        }
        if let index = files.firstIndex(where: { $0.before.path == path }) {
            files[index].after.path = target
        } else {
            files.append(File(before: file, after: SpecFile(path: target, bytes: file.bytes)))
            files.sort { $0.before.path < $1.before.path }
        }
    }

    /// Lines of templates with a tag that tests for the id: `{{#deal.team | where: role rep}}`.
    private static func mentions(of id: String, in templates: [SpecFile]) -> [Mention] {
        templates.sorted { $0.path < $1.path }.flatMap { file -> [Mention] in
            let lines = String(decoding: file.bytes, as: UTF8.self)
                .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            return lines.enumerated().compactMap { number, line in
                line.split(separator: "{{").dropFirst(line.hasPrefix("{{") ? 0 : 1).contains { names($0, id) }
                    ? Mention(file: file.path, line: number + 1, text: String(line)) : nil
            }
        }
    }

    /// Whether an argument of the tag is the id; what the tag begins with is a field.
    private static func names(_ tag: Substring, _ id: String) -> Bool {
        guard let end = tag.firstRange(of: "}}")?.lowerBound, tag.first != "!" else { return false }
        return tag[..<end].split { $0.isWhitespace || "\"'|,:()".contains($0) }.dropFirst().contains { $0 == id }
    }
}

/// Why nothing can be renamed.
package enum RenamingError: Error, Equatable, Sendable {
    case badIdentifier(String, suggestion: String?)
    case sameName(String)
    case unknown(Renaming.Kind, String, near: String?, known: [String])
    case taken(Renaming.Kind, String)
    /// Several interactions have an exit criterion of this id.
    case severalCriteria(String, interactions: [String])
    /// A spec cannot be edited, for this reason.
    case refused(String)
    /// The specs or templates would have a problem that they do not have now.
    case newProblem(Diagnostic)
}

/// Lines of a text that others take the place of.
package struct LineChange: Sendable, Equatable {
    /// Of the first old line, from 1; of the line behind the new ones where there are no old ones.
    package var line: Int
    package var old: [String]
    package var new: [String]

    static func all(from old: [UInt8], to new: [UInt8]) -> [LineChange] {
        let (before, after) = (lines(old), lines(new))
        var changes: [LineChange] = []
        var from = (old: 0, new: 0)
        for pair in commonItems(before, after) + [(before.count, after.count)] {
            if from.old < pair.0 || from.new < pair.1 {
                changes.append(
                    LineChange(
                        line: from.old + 1, old: Array(before[from.old..<pair.0]), new: Array(after[from.new..<pair.1]))
                )
            }
            from = (pair.0 + 1, pair.1 + 1)
        }
        return changes
    }

    private static func lines(_ bytes: [UInt8]) -> [String] {
        String(decoding: bytes, as: UTF8.self).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map(String.init)
    }
}

// MARK: What is renamed

/// The record that gets a new id, and everything that refers to it.
private struct Target {
    let kind: Renaming.Kind
    let old: String
    let record: RecordStorage
    let workspace: Workspace
    /// Where the record itself stands; nil where its file's name is its id.
    let address: FieldAddress?

    init(
        _ kind: Renaming.Kind, _ old: String, _ new: String, of interaction: String?, in workspace: Workspace
    ) throws(RenamingError) {
        self.kind = kind
        self.old = old
        self.workspace = workspace
        let process = FieldAddress(file: "process")
        let candidates: [(record: RecordStorage, address: FieldAddress?)]
        switch kind {
        case .interaction: candidates = workspace.interactions.map { ($0.storage, nil) }
        case .stage:
            candidates = Self.items(ProcessFields.declarations.stages.traits, of: workspace.process?.storage, process)
        case .role:
            candidates = Self.items(ProcessFields.declarations.roles.traits, of: workspace.process?.storage, process)
        case .criterion:
            let owners = workspace.interactions.filter { interaction == nil || $0.id?.value == interaction }
            candidates = owners.flatMap { owner in
                Self.items(
                    InteractionFields.declarations.exitCriteria.traits, of: owner.storage,
                    FieldAddress(file: "interactions/" + (owner.id?.value ?? "")))
            }
        }
        let known = candidates.compactMap { $0.record.id?.value }
        let found = candidates.filter { $0.record.id?.value == old }
        guard let first = found.first else {
            throw .unknown(kind, old, near: NearestName.find(old, in: known), known: known)
        }
        if kind == .criterion, found.count > 1 {
            let owners = found.compactMap { $0.address?.file.split(separator: "/").last.map(String.init) }
            throw .severalCriteria(old, interactions: owners)
        }
        // What the new id already leads to where the old one is written would become something else without a word.
        var rivals = candidates.map(\.record)
        switch kind {
        case .stage, .interaction: break
        case .role: rivals += workspace.process?.storage.records(in: ProcessFields.declarations.clusters.traits) ?? []
        case .criterion: rivals = candidates.filter { $0.address?.file == first.address?.file }.map(\.record)
        }
        let isTaken = rivals.contains { rival in
            rival.id?.value == new || kind == .criterion && Criterion(rival).text?.value == new
        }
        guard !isTaken else { throw .taken(kind, new) }
        if kind == .interaction, workspace.unreadableInteractions.contains(new) { throw .taken(kind, new) }
        record = first.record
        address = first.address
    }

    /// Items by position: an id may be missing, or be another's too.
    private static func items(
        _ field: FieldTraits, of record: RecordStorage?, _ file: FieldAddress
    ) -> [(record: RecordStorage, address: FieldAddress?)] {
        (record?.records(in: field) ?? []).enumerated().map { index, item in
            (item, file.appending(.field(field.key), .position(index + 1)))
        }
    }

    func edits(to new: String) throws(RenamingError) -> [SpecEdit] {
        var edits: [SpecEdit] = []
        if let address { edits.append(SpecEdit(address.appending(.field("id")), .set(.text(new)))) }
        for reference in workspace.references() where reference.id.value == old {
            guard case .found(let found) = workspace.resolve(old, reference.kind, in: reference.scope),
                found === record,
                let place = self.address(of: reference)
            else { continue }
            edits.append(SpecEdit(place, .set(.text(new))))
        }
        return edits
    }

    private func address(of reference: VisitedReference) -> FieldAddress? {
        guard let file = FieldAddress(specFile: reference.owner.place.file) else { return nil }
        let roots =
            [workspace.process?.storage].compactMap(\.self) + workspace.interactions.map(\.storage)
            + workspace.deals.map(\.storage)
        guard let root = roots.first(where: { $0.place.file == reference.owner.place.file }),
            let steps = root.steps(to: reference.owner)
        else { return nil }
        let field = file.appending(.field(reference.field.key)).steps
        let address = FieldAddress(file: file.file, steps: steps + field)
        guard case .list(let items)? = reference.owner[reference.field]?.value else { return address }
        guard let index = items.firstIndex(where: { $0.place == reference.id.place }) else { return nil }
        return address.appending(.position(index + 1))
    }
}
