import Assembly
import SystemPackage

/// What builds left that were ended half way: an edit that one of them had just taken out of its place goes back, and
/// what was staged goes.
struct InterruptedBuilds {
    let tree: OutputTree
    let ledger: OutputLedger
    let staging: StagingFolder

    /// Needs the lock, and the journal as it is.
    func clear() throws(WorkspaceError) {
        try staging.clearEnded { (prefix) throws(Errno) in
            for entry in ledger.unfinished where entry.temporary?.hasPrefix(prefix) == true { try restore(entry) }
        }
        if ledger.isOfVersion1 { removeOldTemporaries() }
    }

    /// Puts back what was taken out of its place and turned out to be somebody's own, where the build was ended before
    /// it could do so itself.
    private func restore(_ entry: JournalEntry) throws(Errno) {
        guard let name = entry.temporary, let status = try files.status(ofLink: staging.path(name)) else { return }
        // Where nothing was taken out, this is what was to be written, perhaps cut off.
        guard let record = entry.record, record.previous != nil else { return }
        // What cannot be read is not what a build wrote.
        if status.kind == .file, isOurs(staging.path(name), record) { return }
        let target = path.appending(entry.path)
        guard (try? tree.requireInside(target.removingLastComponent())) != nil else { return }
        guard try files.status(ofLink: target)?.kind == .file, let there = try? tree.hash(at: target) else {
            return try tree.putBack(staging.path(name), to: entry.path)
        }
        if there == record.hash { return try files.exchange(staging.path(name), target) }
        // Nothing was taken out after all; what was to be put there was cut off with the power.
        if there == record.previous { return }
        try tree.putBack(staging.path(name), to: entry.path)
    }

    /// Whether a build wrote these bytes, or nobody did: an empty file is nobody's work.
    private func isOurs(_ path: FilePath, _ record: OutputRecord) -> Bool {
        do throws(Errno) {
            return try tree.hash(at: path).map(record.owns) ?? true
        } catch {
            return false
        }
    }

    /// Version 1 wrote `.Agenda.docx.4711.new` beside `Agenda.docx`, and left it there when it was ended.
    private func removeOldTemporaries() {
        var known: [FilePath: Set<String>] = [:]
        for file in ledger.records.keys {
            let full = path.appending(file)
            known[full.removingLastComponent(), default: []].insert(full.lastComponent?.string ?? "")
        }
        for (folder, files) in known where (try? tree.requireInside(folder)) != nil {
            for name in (try? self.files.names(in: folder)) ?? [] where name.hasPrefix(".") && name.hasSuffix(".new") {
                let parts = name.dropFirst().dropLast(".new".count).split(separator: ".")
                guard let process = parts.last, Int(process) != nil,
                    files.contains(parts.dropLast().joined(separator: "."))
                else { continue }
                try? self.files.remove(folder.appending(name))
            }
        }
    }

    private var files: any FileSystem { tree.files }
    private var path: FilePath { tree.path }
}
