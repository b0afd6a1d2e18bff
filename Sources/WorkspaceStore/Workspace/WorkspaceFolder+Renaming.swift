package import Assembly
import Diagnostics
import SpecLoader
import SystemPackage

extension WorkspaceFolder {
    /// What it takes to give something another id, with nothing written yet. Refused where the workspace would have a
    /// problem then that it does not have now.
    package func renaming(
        _ kind: Renaming.Kind, from old: String, to new: String, of interaction: String?, today: Today
    ) throws -> Renaming {
        let specs = files(below: "Specs")
        let templates = files(below: "Templates")
        let renaming = try Renaming(
            kind, from: old, to: new, of: interaction, specs: Self.readable(specs), templates: Self.readable(templates))
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

    /// Writes all of its files, or none: what cannot be written leaves the others as they were.
    package func write(_ renaming: Renaming) throws(WorkspaceError) {
        for change in renaming.files {
            guard case .bytes(change.before.bytes)? = file(at: change.before.path)?.content else {
                throw .cannotWrite(path: change.before.path, reason: "it has changed since it was read")
            }
        }
        var done: [Renaming.File] = []
        do throws(WorkspaceError) {
            for change in renaming.files where change.before.bytes != change.after.bytes {
                try write(change.after.bytes, to: change.before.path)
                done.append(change)
            }
            for change in renaming.files where change.before.path != change.after.path {
                try move(change.before.path, to: change.after.path)
            }
        } catch {
            for change in done { try write(change.before.bytes, to: change.before.path) }
            throw error
        }
    }

    private func move(_ old: String, to new: String) throws(WorkspaceError) {
        do throws(Errno) {
            try files.renameToFree(root.appending(old), to: root.appending(new))
        } catch {
            throw .cannotWrite(path: new, reason: error.description)
        }
    }

    private static func readable(_ found: [FoundFile]) -> [SpecFile] {
        found.compactMap { file in
            guard case .bytes(let bytes) = file.content else { return nil }
            return SpecFile(path: file.path, bytes: bytes)
        }
    }
}
