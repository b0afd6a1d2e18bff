import Assembly
import SystemPackage

/// Removes files that a build wrote and nobody edited, and folders that are empty then.
struct OutputPruning {
    let tree: OutputTree
    let ledger: OutputLedger
    let staging: StagingFolder
    let turn: CommitTurn

    /// - Returns: those that were left, since somebody edited, opened or protected them.
    func remove(_ names: [String]) throws(WorkspaceError) -> [String] {
        guard !names.isEmpty else { return [] }
        return try turn.take { (folders: inout Set<FilePath>) throws(WorkspaceError) in
            try turn.locked { () throws(WorkspaceError) in
                try ledger.refresh()
                try staging.open()
                var left: [String] = []
                for start in stride(from: 0, to: names.count, by: OutputFolder.batch) {
                    let batch = names[start..<min(start + OutputFolder.batch, names.count)]
                    let (gone, stayed) = try remove(batch)
                    left += stayed
                    for name in gone { removeEmptyFolders(above: name, &folders) }
                }
                return left
            }
        }
    }

    /// Forgets files that are no longer made and are gone.
    func forgetGone(unless isMade: (_ path: String, _ document: String) -> Bool) throws(WorkspaceError) {
        let all = ledger.records
        let gone = all.filter { !isMade($0.key, $0.value.document.id) && !tree.holds($0.key) }.keys.sorted()
        guard !gone.isEmpty else { return }
        try turn.take { (folders: inout Set<FilePath>) throws(WorkspaceError) in
            try turn.locked { () throws(WorkspaceError) in
                try ledger.refresh()
                // Another build may just have made one of them.
                let gone = gone.filter { !tree.holds($0) }
                try ledger.append(gone.map { JournalEntry(path: $0, record: nil) }, isSynced: false)
                for name in gone { removeEmptyFolders(above: name, &folders) }
            }
        }
    }

    private func removeEmptyFolders(above name: String, _ folders: inout Set<FilePath>) {
        var folder = tree.path.appending(name).removingLastComponent()
        guard (try? tree.requireInside(folder)) != nil else { return }
        while folder != tree.path, (try? tree.files.removeFolder(folder)) != nil {
            folders.remove(folder)
            folder.removeLastComponent()
        }
    }

    /// What is removed is moved aside first: only where it is what was written does it go. Needs the lock.
    ///
    /// - Returns: those that are gone, and those that were left, since somebody edited, opened or protected them.
    private func remove(_ names: ArraySlice<String>) throws(WorkspaceError) -> (gone: [String], left: [String]) {
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
