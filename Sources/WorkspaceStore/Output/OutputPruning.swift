import Assembly
import SystemPackage

/// Removes files that a build wrote and nobody edited.
struct OutputPruning {
    let tree: OutputTree
    let ledger: OutputLedger
    let staging: StagingFolder

    /// What is removed is moved aside first: only where it is what was written does it go. Needs the lock.
    ///
    /// - Returns: those that are gone, and those that were left, since somebody edited, opened or protected them.
    func remove(_ names: ArraySlice<String>) throws(WorkspaceError) -> (gone: [String], left: [String]) {
        var left: [String] = []
        var going: [(entry: JournalEntry, found: OutputTree.Found)] = []
        for name in names {
            guard var record = ledger.record(of: name),
                (try? tree.requireInside(tree.path.appending(name).removingLastComponent())) != nil,
                let found = try? tree.look(name, record),
                tree.obstacle(name, found, record) == nil, let temporary = staging.nextName()
            else {
                left.append(name)
                continue
            }
            // Remembered until it is gone.
            record.previous = record.previous ?? record.hash
            going.append((JournalEntry(path: name, record: record, temporary: temporary), found))
        }
        try ledger.append(going.map(\.entry), isSynced: true)
        var gone: [JournalEntry] = []
        for (entry, found) in going {
            var move = OutputTree.Move.changed
            do throws(Errno) {
                move = try tree.remove(entry.path, found, by: staging.path(entry.temporary ?? ""))
            } catch {
                if !error.isOfOnePath { move = .stranded(error) }
            }
            switch move {
            case .done: gone.append(JournalEntry(path: entry.path, record: nil))
            case .changed: left.append(entry.path)
            case .stranded(let error):
                throw .cannotWrite(path: tree.path.appending(entry.path).string, reason: FileFailure(error))
            }
        }
        try ledger.append(gone, isSynced: false)
        return (gone.map(\.path), left)
    }
}
