package import Assembly
import Diagnostics
import SpecLoader
import SystemPackage

extension WorkspaceFolder {
    /// What it takes to give something another id, with nothing written yet. Refused where a file cannot be read or
    /// written, and where the workspace would have a problem then that it does not have now.
    package func renaming(
        _ kind: Renaming.Kind, from old: String, to new: String, of interaction: String?, today: Today
    ) throws -> Renaming {
        let specs = files(below: "Specs")
        let templates = files(below: "Templates")
        let renaming = try Renaming(kind, from: old, to: new, of: interaction, specs: specs, templates: templates)
        try requireFree(renaming)
        for change in renaming.files where change.before.bytes != change.after.bytes {
            try requireWritable(spec: change.path)
        }
        let after = specs.map { found in
            guard let file = renaming.files.first(where: { $0.before.path == found.path }) else { return found }
            return FoundFile(path: file.after.path, content: .bytes(file.after.bytes))
        }
        let told = Project(specs: specs, templates: templates, today: today) { file(at: $0) }.diagnostics
        let toldThen = Project(specs: after, templates: templates, today: today) { file(at: $0) }.diagnostics
        let moved = Dictionary(
            renaming.files.map { ($0.before.path, $0.after.path) }, uniquingKeysWith: { first, _ in first })
        var known = Dictionary(
            told.map { (Problem(file: moved[$0.place.file] ?? $0.place.file, code: $0.code), 1) }, uniquingKeysWith: +)
        for diagnostic in toldThen {
            let problem = Problem(file: diagnostic.place.file, code: diagnostic.code)
            guard let count = known[problem], count > 0 else { throw RenamingError.newProblem(diagnostic) }
            known[problem] = count - 1
        }
        return renaming
    }

    /// A problem by what stays of it where ids change.
    private struct Problem: Hashable {
        var file: String
        var code: DiagnosticCode
    }

    private func requireFree(_ renaming: Renaming) throws {
        for path in renaming.files.compactMap(\.newPath) {
            guard let status = try status(ofLink: path) else { continue }
            let occupant: RenamingError.Occupant =
                switch status.kind {
                case .file: .file
                case .folder: .folder
                case .link: .link
                case .other: .other
                }
            throw RenamingError.pathTaken(path, occupant)
        }
    }

    private func requireWritable(spec path: String) throws {
        do throws(Errno) {
            try requireWritable(try files.resolved(root.appending(path)))
        } catch {
            switch error {
            case .permissionDenied, .notPermitted: throw RenamingError.readOnly(path)
            case .tooManyLinks: throw RenamingError.hardLinked(path)
            default: throw WorkspaceError.cannotWrite(path: path, reason: error.description)
            }
        }
    }

    private func status(ofLink path: String) throws(WorkspaceError) -> FileStatus? {
        do throws(Errno) {
            return try files.status(ofLink: root.appending(path))
        } catch {
            throw .cannotRead(path: path, reason: error.description)
        }
    }

    /// Writes all of its files, or none, whatever goes wrong or ends the process on the way; where it was ended,
    /// ``goOnFromInterruptedRenaming()`` brings it to an end.
    ///
    /// - Parameter isCancelled: asked before the first file is touched
    /// - Returns: whether it was done
    package func write(_ renaming: Renaming, isCancelled: () -> Bool = { false }) throws -> Bool {
        let journal = try RenamingJournal(in: self, patience: patience)
        // Another renaming was ended half way since this one was shown.
        guard (try? journal.content()) == .nothing else {
            journal.close()
            throw RenamingError.changed("Specs")
        }
        let transaction: (plan: RenamingPlan, texts: [String: [UInt8]])
        do {
            try requireUnchanged(renaming)
            transaction = try plan(renaming)
        } catch {
            try? journal.remove()
            if let error = error as? Errno {
                throw WorkspaceError.cannotRead(path: root.appending("Specs").string, reason: error.description)
            }
            throw error
        }
        return try RenamingTransaction(transaction.plan, journal, in: self)
            .run(transaction.texts, isCancelled: isCancelled)
    }

    /// A spec that was saved, or came, while the question was asked may name the old id.
    private func requireUnchanged(_ renaming: Renaming) throws {
        var rest = renaming.specs
        for found in files(below: "Specs") {
            guard case .bytes(let bytes) = found.content else { continue }
            guard rest.removeValue(forKey: found.path) == bytes else { throw RenamingError.changed(found.path) }
        }
        if let gone = rest.keys.min() { throw RenamingError.changed(gone) }
        try requireFree(renaming)
    }

    private func plan(_ renaming: Renaming) throws(Errno) -> (plan: RenamingPlan, texts: [String: [UInt8]]) {
        var plan = RenamingPlan(
            kind: renaming.kind.rawValue, old: renaming.old, new: renaming.new, replaced: [], moved: [])
        var texts: [String: [UInt8]] = [:]
        for change in renaming.files {
            if change.before.bytes != change.after.bytes {
                let place = try files.resolved(root.appending(change.path))
                guard let path = pathInWorkspace(place) else { throw .tooManySymbolicLinkLevels }
                plan.replaced.append(
                    RenamingPlan.Replaced(
                        path: path, before: ContentHash(change.before.bytes), after: ContentHash(change.after.bytes),
                        staged: try freeName(beside: place, ending: "new").lastComponent?.string ?? "",
                        saved: try freeName(beside: place, ending: "old").lastComponent?.string ?? ""))
                texts[path] = change.after.bytes
            }
            if let newPath = change.newPath {
                guard let from = try placeOfLink(change.path), let to = try placeOfLink(newPath) else {
                    throw .tooManySymbolicLinkLevels
                }
                plan.moved.append(RenamingPlan.Moved(from: from, to: to))
            }
        }
        return (plan, texts)
    }

    /// A path in the workspace with the links of its folders followed, not the last one; nil outside.
    private func placeOfLink(_ path: String) throws(Errno) -> String? {
        let full = root.appending(path)
        guard let name = full.lastComponent else { return nil }
        return pathInWorkspace(try files.resolved(full.removingLastComponent()).appending(name))
    }

    private func pathInWorkspace(_ place: FilePath) -> String? {
        var path = place
        guard path != root, path.removePrefix(root) else { return nil }
        return path.string
    }

    // MARK: Interruptions

    /// Completes, or undoes, a renaming that was ended half way; waits for one that runs. nil where there is none.
    ///
    /// For whoever opens a workspace, before anything is read.
    package func goOnFromInterruptedRenaming() throws(WorkspaceError) -> InterruptedRenaming? {
        let path = RenamingJournal.path(in: self)
        guard let found = try? files.status(ofLink: path), found.kind == .file,
            let specs = try? files.resolved(path.removingLastComponent()), isInside(specs)
        else { return nil }
        let journal = try RenamingJournal(in: self, patience: patience)
        let content: RenamingJournal.Content
        do throws(Errno) {
            content = try journal.content()
            if case .plan(let plan, _) = content { try requireInside(plan) }
            if content == .nothing { try journal.remove() }
        } catch {
            journal.close()
            throw .foreignJournal(path: path.string)
        }
        switch content {
        case .nothing: return nil
        case .foreign:
            journal.close()
            throw .foreignJournal(path: path.string)
        case .plan(let plan, let phase): return try RenamingTransaction(plan, journal, in: self).recover(phase)
        }
    }

    /// A folder may have become a link that leads elsewhere.
    private func requireInside(_ plan: RenamingPlan) throws(Errno) {
        for path in plan.replaced.map(\.path) + plan.moved.flatMap({ [$0.from, $0.to] }) {
            let folder = root.appending(path).removingLastComponent()
            guard isInside(try files.resolved(folder)) else { throw .tooManySymbolicLinkLevels }
        }
    }
}
