package import Assembly
import Diagnostics
import SpecLoader
import SystemPackage

extension WorkspaceFolder {
    /// What it takes to give something another id, with nothing written yet. Refused where a file cannot be read or
    /// written, where papers were sent under the old id, and where the workspace would have a problem then that it does
    /// not have now.
    package func renaming(
        _ kind: Renaming.Kind, from old: String, to new: String, of interaction: String?, today: Today
    ) throws -> Renaming {
        let found = files(below: "Specs")
        let papers = found.filter { IssuedPath.isIssued($0.path) }
        let specs = found.filter { !IssuedPath.isIssued($0.path) }
        let templates = templateFiles()
        let renaming = try Renaming(kind, from: old, to: new, of: interaction, specs: specs, templates: templates)
        try requireFree(renaming)
        try requireOneMeaning(renaming, specs)
        for change in renaming.files where change.before.bytes != change.after.bytes {
            try requireWritable(spec: change.path)
        }
        let changes = Dictionary(uniqueKeysWithValues: renaming.files.map { (ExactPath($0.path), $0) })
        let after = specs.map { found in
            guard let file = changes[ExactPath(found.path)] else { return found }
            return FoundFile(path: file.after.path, content: .bytes(file.after.bytes))
        }
        let told = Project(specs: specs + papers, templates: templates, today: today) { file(at: $0) }.diagnostics
        let toldThen = Project(specs: after + papers, templates: templates, today: today) { file(at: $0) }.diagnostics
        let unread = told.filter { IssuedPath.isIssued($0.place.file) && ["S40", "S41"].contains($0.code) }
        guard kind != .interaction || unread.isEmpty else { throw RenamingError.unread(Problems(unread, sources: [:])) }
        var known = Dictionary(
            told.map {
                (Problem(file: changes[ExactPath($0.place.file)]?.after.path ?? $0.place.file, code: $0.code), 1)
            }, uniquingKeysWith: +)
        for diagnostic in toldThen {
            let problem = Problem(file: diagnostic.place.file, code: diagnostic.code)
            guard let count = known[problem], count > 0 else {
                throw diagnostic.code == "S44"
                    ? RenamingError.papersSent(diagnostic.place.file) : RenamingError.newProblem(diagnostic)
            }
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

    /// A file may have several names, by links: it is a spec by its own one, and must say the same by all of them.
    private func requireOneMeaning(_ renaming: Renaming, _ specs: [FoundFile]) throws {
        let changes = Dictionary(uniqueKeysWithValues: renaming.files.map { (ExactPath($0.path), $0) })
        var names: [FilePath: [FoundFile]] = [:]
        for found in specs {
            guard let place = try? files.resolved(root.appending(found.path)) else { continue }
            names[place, default: []].append(found)
        }
        for (place, names) in names {
            guard let change = names.lazy.compactMap({ changes[ExactPath($0.path)] }).first else { continue }
            let target = pathInWorkspace(place)?.string ?? place.string
            guard RenamingPlan.isSpec(Array(target.utf8)) else {
                throw RenamingError.link(change.path, target: target)
            }
            let isMoved = changes[ExactPath(target)]?.newPath != nil
            for other in names where ExactPath(other.path) != ExactPath(target) {
                let isSame = changes[ExactPath(other.path)]?.after.bytes == changes[ExactPath(target)]?.after.bytes
                if isMoved || RenamingPlan.isSpec(Array(other.path.utf8)) && !isSame {
                    throw RenamingError.link(other.path, target: target)
                }
            }
        }
    }

    private func requireWritable(spec path: String) throws {
        do throws(Errno) {
            try requireWritable(try files.resolved(root.appending(path)))
        } catch {
            switch error {
            case .permissionDenied, .notPermitted: throw RenamingError.readOnly(path)
            case .tooManyLinks: throw RenamingError.hardLinked(path)
            default: throw WorkspaceError.cannotWrite(path: path, reason: FileFailure(error))
            }
        }
    }

    private func status(ofLink path: String) throws(WorkspaceError) -> FileStatus? {
        do throws(Errno) {
            return try files.status(ofLink: root.appending(path))
        } catch {
            throw .cannotRead(path: path, reason: FileFailure(error))
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
        let transaction: (plan: RenamingPlan, texts: [FilePath: [UInt8]])
        do {
            try requireUnchanged(renaming)
            transaction = try plan(renaming)
        } catch {
            try? journal.remove()
            if let error = error as? Errno {
                throw WorkspaceError.cannotRead(path: root.appending("Specs").string, reason: FileFailure(error))
            }
            throw error
        }
        return try RenamingTransaction(transaction.plan, journal, in: self)
            .run(transaction.texts, isCancelled: isCancelled)
    }

    /// A spec that was saved, or came, while the question was asked may name the old id.
    private func requireUnchanged(_ renaming: Renaming) throws {
        var rest = renaming.specs
        for found in files(below: "Specs", unless: IssuedPath.isIssued) {
            guard case .bytes(let bytes) = found.content else { continue }
            guard rest.removeValue(forKey: ExactPath(found.path)) == bytes else {
                throw RenamingError.changed(found.path)
            }
        }
        if let gone = rest.keys.map(\.text).min() { throw RenamingError.changed(gone) }
        try requireFree(renaming)
    }

    private func plan(_ renaming: Renaming) throws(Errno) -> (plan: RenamingPlan, texts: [FilePath: [UInt8]]) {
        var plan = RenamingPlan(
            kind: renaming.kind.rawValue, old: renaming.old, new: renaming.new, interaction: renaming.interaction,
            replaced: [], moved: [])
        var texts: [FilePath: [UInt8]] = [:]
        for change in renaming.files {
            if change.before.bytes != change.after.bytes {
                let place = try files.resolved(root.appending(change.path))
                guard let path = pathInWorkspace(place) else { throw .tooManySymbolicLinkLevels }
                // A spec may have several names, by links.
                if texts.updateValue(change.after.bytes, forKey: path) == nil {
                    plan.replaced.append(
                        RenamingPlan.Replaced(
                            path: path.string, before: ContentHash(change.before.bytes),
                            after: ContentHash(change.after.bytes),
                            staged: try freeName(beside: place, ending: "new").lastComponent?.string ?? "",
                            saved: try freeName(beside: place, ending: "old").lastComponent?.string ?? ""))
                }
            }
            if let newPath = change.newPath { plan.moved.append(RenamingPlan.Moved(from: change.path, to: newPath)) }
        }
        // What nobody could go on from is not begun.
        guard plan.isOwn else { throw .invalidArgument }
        try requireOwnPlaces(plan)
        return (plan, texts)
    }

    /// nil outside.
    private func pathInWorkspace(_ place: FilePath) -> FilePath? {
        var path = place
        return path != root && path.removePrefix(root) ? path : nil
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
            if case .plan(let plan, _) = content { try requireOwnPlaces(plan) }
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
        case .plan(let plan, let phase):
            let texts = phase == .planned ? plannedTexts(plan) : [:]
            return try RenamingTransaction(plan, journal, in: self).recover(phase, texts: texts)
        }
    }

    /// Reads while nobody renames: waits for a renaming that runs, goes on from one that was ended half way, and reads
    /// again where one came meanwhile. `WorkspaceError.renamingBusy` where they do not end.
    func betweenRenamings<Found>(_ read: () -> Found) throws(WorkspaceError) -> Found {
        let specs = root.appending("Specs")
        for _ in 0..<10 {
            _ = try goOnFromInterruptedRenaming()
            // The journal comes and goes there.
            let before = try? files.status(of: specs)
            let found = read()
            let isRenamed = files.exists(RenamingJournal.path(in: self))
            if !isRenamed, (try? files.status(of: specs)) == before { return found }
        }
        throw .renamingBusy(path: specs.string)
    }

    /// A folder may be a link that leads elsewhere, a file a link or a pipe.
    private func requireOwnPlaces(_ plan: RenamingPlan) throws(Errno) {
        let moved = plan.moved.flatMap { [FilePath($0.from), FilePath($0.to)] }
        let specs = plan.replaced.map(\.place)
        let paths = specs + plan.replaced.flatMap { [$0.stagedPath, $0.savedPath] } + moved
        for folder in Set(paths.map { $0.removingLastComponent() } + ["Specs"]) {
            let full = root.pushing(folder)
            guard try files.resolved(full) == full else { throw .tooManySymbolicLinkLevels }
        }
        for path in paths {
            guard let kind = try files.status(ofLink: root.pushing(path))?.kind else { continue }
            guard kind == .file || kind == .link && moved.contains(path) else { throw .invalidArgument }
        }
    }

    /// What a renaming was to write that was ended before it touched a spec: the specs still tell it.
    private func plannedTexts(_ plan: RenamingPlan) -> [FilePath: [UInt8]] {
        guard let kind = Renaming.Kind(rawValue: plan.kind),
            let renaming = try? Renaming(
                kind, from: plan.old, to: plan.new, of: plan.interaction,
                specs: files(below: "Specs", unless: IssuedPath.isIssued), templates: [])
        else { return [:] }
        var texts: [FilePath: [UInt8]] = [:]
        for file in renaming.files {
            guard let place = try? files.resolved(root.appending(file.path)), let path = pathInWorkspace(place) else {
                continue
            }
            texts[path] = file.after.bytes
        }
        return texts
    }
}
