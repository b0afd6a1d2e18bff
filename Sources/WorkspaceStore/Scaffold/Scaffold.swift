package import Assembly
import Foundation
import Records
import SalesModel
import SpecLoader
import SystemPackage

/// Makes what `collateral new` makes; never overwrites anything.
package enum Scaffold {
    /// What became of naming a new interaction in a stage.
    package enum Listing: Sendable, Equatable {
        /// Of the stage's name; a stage named it before there was a file.
        case named(stage: String)
        case added(stage: String)
        /// Each stage has its two Major Interactions.
        case noRoom
        case noStage
        /// The process cannot be edited, in the words of the editor.
        case refused(String)
        /// The process cannot be written.
        case unwritten(WorkspaceError)
    }

    /// A workspace to start from: small commented specs and the shipped templates.
    package static func workspace(
        at path: String, files: any FileSystem = LocalFileSystem()
    ) throws(WorkspaceError) {
        let shared = try InstalledFiles(files)
        let folder = FilePath(path)
        if let status = try? files.status(of: folder), status.kind != .folder {
            throw .alreadyThere(path: path, .file)
        }
        func requireFree() throws(WorkspaceError) {
            let isTaken = ["Specs", "Templates"].contains { files.exists(folder.appending($0)) }
            if isTaken, !ScaffoldStaging.isHalfDone(folder, files) { throw .alreadyThere(path: path, .workspace) }
        }
        try requireFree()
        let wasThere = files.isFolder(folder)
        do throws(Errno) {
            let staging = try ScaffoldStaging(in: folder, files)
            defer { staging.end() }
            try staging.fill(specs: shared.starter.appending("Specs"), templates: shared.templates)
        } catch {
            // Another process may just have made one.
            try requireFree()
            if !wasThere { try? files.removeFolder(folder) }
            throw .cannotWrite(
                path: path, reason: error == .resourceBusy ? .workspaceBeingMade : FileFailure(error))
        }
    }

    /// A deal to fill in, at the first stage of the workspace.
    ///
    /// - Returns: the path of its file
    package static func deal(_ id: String, in folder: WorkspaceFolder) throws(WorkspaceError) -> String {
        let workspace = Project.specs(of: folder).workspace
        let stage = workspace.stages.first
        let people = workspace.people?.people ?? []
        let rep = people.first { $0.manager != nil }
        let words = [
            "<rep>": rep?.id?.value ?? "Your name",
            "<manager>": rep?.manager?.value.id ?? "Your manager",
            "<id>": id, "<company>": title(id), "<stage>": stage?.id?.value ?? "first-stage",
            "<interaction>": stage?.interactions.first?.value.id ?? "first-meeting",
        ]
        try make(SpecPath.deal(id), from: "deal.yaml", id: id, words: words, in: folder)
        return SpecPath.deal(id)
    }

    /// A Major Interaction to fill in, named in a stage with room for it.
    package static func interaction(
        _ id: String, in folder: WorkspaceFolder
    ) throws(WorkspaceError) -> (path: String, listing: Listing) {
        let loaded = Project.specs(of: folder)
        let roles = loaded.workspace.process?.roles ?? []
        let sellers = roles.filter { $0.side?.value == .seller }.compactMap { $0.id?.value }
        let words = [
            "<id>": id, "<name>": title(id), "<seller>": sellers.first ?? "rep",
            "<coach>": sellers.first { $0.contains("manager") || $0.contains("lead") } ?? sellers.last ?? "manager",
        ]
        try make(SpecPath.interaction(id), from: "interaction.yaml", id: id, words: words, in: folder)
        return (SpecPath.interaction(id), list(id, loaded, in: folder))
    }

    /// Names the interaction in a stage with room for it, the last one first, unless a stage names it already.
    private static func list(_ id: String, _ loaded: LoadedWorkspace, in folder: WorkspaceFolder) -> Listing {
        let stages = loaded.workspace.stages
        if let stage = stages.first(where: { $0.interactions.contains { $0.value.id == id } }) {
            return .named(stage: stage.name?.value ?? "")
        }
        guard case .bytes(let bytes)? = folder.file(at: SpecPath.process)?.content else { return .noStage }
        // Of a process that cannot be read nobody knows its stages: the editor says what is wrong with it.
        if loaded.workspace.process != nil, stages.isEmpty { return .noStage }
        let index = loaded.workspace.process == nil ? 0 : stages.lastIndex { $0.interactions.count < 2 }
        guard let index else { return .noRoom }
        let fields = (process: ProcessFields.declarations, stage: StageFields.declarations)
        let interactions = FieldAddress(
            file: "process",
            steps: [
                .field(fields.process.stages.traits.key), .position(index + 1),
                .field(fields.stage.interactions.traits.key),
            ])
        do {
            let edited = try SpecEditor(SpecFile(path: SpecPath.process, bytes: bytes))
                .applying([SpecEdit(interactions, .insert(.text(id), at: nil))])
            try folder.write(edited.file.bytes, to: SpecPath.process, over: bytes)
        } catch let error as WorkspaceError {
            // The interaction is made, whatever becomes of the process.
            return .unwritten(error)
        } catch {
            return .refused("\(error)")
        }
        return .added(stage: stages.indices.contains(index) ? stages[index].name?.value ?? "" : "")
    }

    /// A look to fill in, which changes nothing as it stands.
    ///
    /// - Returns: the path of its file
    package static func brand(in folder: WorkspaceFolder) throws(WorkspaceError) -> String {
        try make(WorkspaceBrand.path, from: "brand.yaml", .file, words: [:], in: folder)
        return WorkspaceBrand.path
    }

    /// Every word that documents have from the program, to be translated.
    ///
    /// - Returns: the path of its file
    package static func words(_ language: String, in folder: WorkspaceFolder) throws(WorkspaceError) -> String {
        guard LanguageTag.isValid(language) else {
            throw .badLanguage(text: language, near: LanguageTag.near(language))
        }
        try write(VocabularyText.text(for: LanguageTag.normalized(language)), to: Vocabulary.path, .file, in: folder)
        return Vocabulary.path
    }

    private static func make(
        _ path: String, from template: String, id: String, words: [String: String], in folder: WorkspaceFolder
    ) throws(WorkspaceError) {
        guard Identifier.isValid(id) else { throw .badIdentifier(text: id, suggestion: Identifier.slug(id)) }
        try make(path, from: template, .spec(id: id), words: words, in: folder)
    }

    /// - Parameter occupant: what stands there, where something does.
    private static func make(
        _ path: String, from template: String, _ occupant: WorkspaceError.Occupant, words: [String: String],
        in folder: WorkspaceFolder
    ) throws(WorkspaceError) {
        guard folder.file(at: path) == nil else { throw .alreadyThere(path: path, occupant) }
        let source = try InstalledFiles(folder.files).starter.appending(template)
        var text: String
        do throws(Errno) {
            text = String(decoding: try folder.files.contents(of: source), as: UTF8.self)
        } catch {
            throw .cannotRead(path: source.string, reason: FileFailure(error))
        }
        for (mark, word) in words.sorted(by: { $0.key < $1.key }) { text = text.replacing(mark, with: word) }
        try write(text, to: path, occupant, in: folder)
    }

    private static func write(
        _ text: String, to path: String, _ occupant: WorkspaceError.Occupant, in folder: WorkspaceFolder
    ) throws(WorkspaceError) {
        guard folder.file(at: path) == nil else { throw .alreadyThere(path: path, occupant) }
        do { try folder.write(Array(text.utf8), to: path, over: nil) } catch {
            // Another process may just have made it.
            if case .cannotWrite(_, .system(EEXIST)) = error { throw .alreadyThere(path: path, occupant) }
            throw error
        }
    }

    /// `acme-brewing` becomes `Acme brewing`.
    private static func title(_ id: String) -> String {
        let words = id.replacing("-", with: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}
