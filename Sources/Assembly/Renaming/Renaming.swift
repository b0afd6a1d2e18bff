package import Diagnostics
import Records
import SalesModel
package import SpecLoader

/// A new id for a stage, an interaction, a role, an exit criterion or one of our people, in every spec that names it.
///
/// ```swift
/// let renaming = try Renaming(.stage, from: "prove-on-a-line", to: "trial", specs: found, templates: templates)
/// renaming.files   // Specs/process.yaml with the new id, and each deal that stands in that stage
/// ```
/// Comments, order and line ends of the files stay as they are. Templates are never changed; those whose tags name the old
/// id are told, and so are files among the specs that nothing reads. Where a spec cannot be read in full, it may name the
/// old id unseen: then nothing is renamed.
package struct Renaming: Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case stage
        case interaction
        case role
        case criterion
        case person
    }

    /// A file as it was and as it is to be.
    package struct File: Sendable {
        package var before: SpecFile
        package var after: SpecFile

        package var path: String { before.path }
        /// nil where the file keeps its name.
        package var newPath: String? { ExactPath(before.path) == ExactPath(after.path) ? nil : after.path }

        /// The lines that differ, each stretch with the number of its first line in the file as it was.
        package var changes: [LineChange] { LineChange.all(from: before.bytes, to: after.bytes) }
    }

    /// A line that names the old id, and stays as it is.
    package struct Mention: Sendable, Equatable {
        package var file: String
        package var line: Int
        package var text: String
    }

    package let kind: Kind
    package let old: String
    package let new: String
    /// Whose exit criterion is meant, where that was said.
    package let interaction: String?
    /// In the order of their paths.
    package private(set) var files: [File] = []
    /// In templates.
    package private(set) var mentions: [Mention] = []
    /// In files among the specs that nothing reads.
    package private(set) var strayMentions: [Mention] = []
    /// All that was read of the specs, by path: what is written holds only while they say the same.
    package let specs: [ExactPath: [UInt8]]

    /// - Parameters:
    ///   - interaction: whose exit criterion is meant, where several have one of this id
    ///   - specs: all files below `Specs`
    ///   - templates: all files below `Templates`
    package init(
        _ kind: Kind, from old: String, to new: String, of interaction: String? = nil, specs: [FoundFile],
        templates: [FoundFile]
    ) throws(RenamingError) {
        self.kind = kind
        self.old = old
        self.new = new
        self.interaction = interaction
        guard Identifier.isValid(new) else { throw .badIdentifier(new, suggestion: Identifier.slug(new)) }
        guard old != new else { throw .sameName(new) }
        let (read, shelf) = (ReadFiles(specs), ReadFiles(templates))
        self.specs = Dictionary(
            read.files.map { (ExactPath($0.path), $0.bytes) }, uniquingKeysWith: { first, _ in first })
        let loaded = SpecLoader.load(files: read.files, unreadable: read.unreadable)
        try Self.requireReadable(loaded, read, shelf)
        let target = try Target(kind, old, new, of: interaction, in: loaded.workspace)
        files = try Self.edited(try target.edits(to: new), in: read.files)
        if kind == .interaction { try moveFile(read.files) }
        mentions = Self.lines(of: shelf.files) { Self.isNamed(old, inTagsOf: $0) }
        let strays = Set(
            loaded.diagnostics.filter { $0.code == SpecFault.stray(near: nil).code }.map { ExactPath($0.place.file) })
        let edited = files.map(\.before.bytes)
        // A spec that is a link may lead to one of them.
        let others = read.files.filter {
            strays.contains(ExactPath($0.path)) && !$0.bytes.contains(0) && !edited.contains($0.bytes)
        }
        strayMentions = Self.lines(of: others) {
            Self.words(of: $0).contains { $0 == old }
        }
    }

    /// A file that is read in part or not at all may name the old id where nobody sees it.
    private static func requireReadable(
        _ loaded: LoadedWorkspace, _ specs: ReadFiles, _ templates: ReadFiles
    ) throws(RenamingError) {
        // Notes beside the specs and pictures of templates name nothing.
        let unread =
            specs.diagnostics.filter { !$0.place.file.lowercased().hasSuffix(".md") }
            + templates.diagnostics.filter { diagnostic in
                let name = diagnostic.place.file.split(separator: "/").last ?? ""
                return !name.contains(".") || name.hasSuffix(".md") || name.hasSuffix(".yaml")
            }
        let faults = loaded.diagnostics.filter { $0.severity == .error } + unread
        guard faults.isEmpty else { throw .unread(Problems(faults, sources: loaded.sources)) }
    }

    private static func edited(
        _ edits: [(edit: SpecEdit, place: Place)], in specs: [SpecFile]
    ) throws(RenamingError) -> [File] {
        var files: [File] = []
        let editsOfFile = Dictionary(grouping: edits) { ExactPath($0.edit.address.specFile) }
        for file in specs.sorted(by: { $0.path < $1.path }) {
            guard let own = editsOfFile[ExactPath(file.path)] else { continue }
            do throws(SpecEditError) {
                files.append(File(before: file, after: try SpecEditor(file).applying(own.map(\.edit)).file))
            } catch {
                let place = own.first { $0.edit.address.description == error.place }?.place
                throw .refused(place ?? Place(file: file.path), reason: error.refusal.message)
            }
        }
        return files
    }

    /// The name of an interaction's file is its id.
    private mutating func moveFile(_ specs: [SpecFile]) throws(RenamingError) {
        let path = SpecKind.interaction.location + old + ".yaml"
        let target = SpecKind.interaction.location + new + ".yaml"
        guard let file = specs.first(where: { ExactPath($0.path) == ExactPath(path) }) else {
            throw .unknown(kind, old, near: nil, known: [])
        }
        if let index = files.firstIndex(where: { ExactPath($0.before.path) == ExactPath(path) }) {
            files[index].after.path = target
        } else {
            files.append(File(before: file, after: SpecFile(path: target, bytes: file.bytes)))
            files.sort { $0.before.path < $1.before.path }
        }
    }

    private static func lines(of files: [SpecFile], where isMeant: (Substring) -> Bool) -> [Mention] {
        files.sorted { $0.path < $1.path }.flatMap { file -> [Mention] in
            let lines = String(decoding: file.bytes, as: UTF8.self)
                .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            return lines.enumerated().compactMap { number, line in
                isMeant(line) ? Mention(file: file.path, line: number + 1, text: String(line)) : nil
            }
        }
    }

    /// Whether a line of a template has a tag that tests for the id: `{{#deal.team | where: role rep}}`.
    private static func isNamed(_ id: String, inTagsOf line: Substring) -> Bool {
        line.split(separator: "{{").dropFirst(line.hasPrefix("{{") ? 0 : 1).contains { tag in
            guard let end = tag.firstRange(of: "}}")?.lowerBound, let kind = tag.first else { return false }
            // A comment says nothing, and a partial, a parent or a block is called by a name of its own.
            guard !"!><$".contains(kind) else { return false }
            // What the tag begins with is a field.
            return words(of: tag[..<end]).dropFirst().contains { $0 == id }
        }
    }

    private static func words(of text: Substring) -> [Substring] {
        text.split { $0.isWhitespace || "\"'|,:()[]{}#".contains($0) }
    }
}

/// Why nothing can be renamed.
package enum RenamingError: Error, Sendable {
    case badIdentifier(String, suggestion: String?)
    case sameName(String)
    case unknown(Renaming.Kind, String, near: String?, known: [String])
    case taken(Renaming.Kind, String)
    /// Something that is no spec stands where the file of the interaction would be.
    case pathTaken(String, Occupant)
    /// Several interactions have an exit criterion of this id.
    case severalCriteria(String, interactions: [String])
    /// Specs, or templates, that may name the old id where nobody sees it.
    case unread(Problems)
    /// A spec cannot be edited at this place.
    case refused(Place, reason: String)
    /// A spec that nobody may write to.
    case readOnly(String)
    /// A spec that other names lead to as well (hard links): they would keep the old text.
    case hardLinked(String)
    /// A spec that is a link, where what it leads to is no spec of its own or would have to say something else.
    case link(String, target: String)
    /// A spec has changed since it was shown, or is new.
    case changed(String)
    /// A paper was sent of a plan that goes by the interaction's id; its record.
    case papersSent(String)
    /// The specs or templates would have a problem that they do not have now.
    case newProblem(Diagnostic)

    package enum Occupant: Sendable, Equatable {
        case file, folder, link, other
    }
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
        case .person:
            candidates = Self.items(
                PeopleFields.declarations.people.traits, of: workspace.people?.storage, FieldAddress(file: "people"))
        case .criterion:
            let ids = workspace.interactions.compactMap { $0.id?.value }
            if let interaction, !ids.contains(interaction) {
                throw .unknown(.interaction, interaction, near: NearestName.find(interaction, in: ids), known: ids)
            }
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
        // An action's owner may be a contact of its deal.
        case .person: rivals += workspace.deals.flatMap(\.contacts).map(\.storage)
        case .criterion: rivals = candidates.filter { $0.address?.file == first.address?.file }.map(\.record)
        }
        let isTaken = rivals.contains { rival in
            rival.id?.value == new || kind == .criterion && Criterion(rival).text?.value == new
                || kind == .person && rival["name"]?.value.raw == new
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

    /// With the places that they change.
    func edits(to new: String) throws(RenamingError) -> [(edit: SpecEdit, place: Place)] {
        var edits: [(edit: SpecEdit, place: Place)] = []
        if let address {
            edits.append(
                (SpecEdit(address.appending(.field("id")), .set(.text(new))), record.id?.place ?? record.place))
        }
        for reference in workspace.references() where reference.id.value == old {
            guard case .found(let found) = workspace.resolve(old, reference.kind, in: reference.scope),
                found === record || kind == .interaction && isNamedAfterIt(found)
            else { continue }
            // One that stayed as it is would name nothing.
            guard let address = self.address(of: reference) else {
                throw .refused(
                    reference.id.place, reason: "'\(old)' is named here where it cannot be edited; edit it by hand")
            }
            edits.append((SpecEdit(address, .set(.text(reference.written(naming: new)))), reference.id.place))
        }
        return edits
    }

    /// Whether it is a plan without an id of its own, which goes by that of its interaction.
    private func isNamedAfterIt(_ found: RecordStorage) -> Bool {
        guard found.entity === PlanFields.entity, case let plan = Plan(found) else { return false }
        return !plan.says(\.id) && plan.interaction?.value.id == old
    }

    private func address(of reference: VisitedReference) -> FieldAddress? {
        guard let file = FieldAddress(specFile: reference.owner.place.file) else { return nil }
        let roots =
            [workspace.process?.storage, workspace.people?.storage].compactMap(\.self)
            + workspace.interactions.map(\.storage)
            + workspace.deals.map(\.storage) + workspace.coachingFiles.map(\.storage)
        guard let root = roots.first(where: { $0.place.isInFile(of: reference.owner.place) }),
            let steps = root.steps(to: reference.owner)
        else { return nil }
        let field = file.appending(.field(reference.field.key)).steps
        let address = FieldAddress(file: file.file, steps: steps + field)
        guard case .list(let items)? = reference.owner[reference.field]?.value else { return address }
        guard let index = items.firstIndex(where: { $0.place == reference.id.place }) else { return nil }
        return address.appending(.position(index + 1))
    }
}
