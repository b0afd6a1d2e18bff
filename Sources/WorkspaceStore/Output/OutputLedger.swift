import Assembly
import Synchronization
import SystemPackage

/// The manifest and the journal of an output folder, as this process knows them.
///
/// A record is looked up at any time; what reads or writes the disk is for whoever has the folder's lock: it is read
/// anew where another build wrote to it meanwhile, so that nothing of either is lost.
final class OutputLedger: Sendable {
    private let own: FilePath
    private let files: any FileSystem
    private let state = Mutex(State())

    private struct State {
        var manifest = Manifest()
        /// The manifest and the journal as they were when they were last read or written.
        var seen = Seen()
        var damage: Manifest.Damage?
        /// What others wrote into the journal, as far as it names temporary files.
        var journal: [JournalEntry] = []
        /// Whether the manifest on disk lacks something.
        var isStale = false
    }

    private struct Seen: Equatable {
        var manifest: FileStamp?
        var journal: FileStamp?
    }

    /// - Parameter own: the folder `.collateral`.
    init(in own: FilePath, _ files: any FileSystem) {
        self.own = own
        self.files = files
    }

    /// What the manifest that was found says less than it should.
    var damage: Manifest.Damage? { state.withLock { $0.damage } }

    /// By path in the output folder.
    var records: [String: OutputRecord] { state.withLock { $0.manifest.files } }

    /// The manifest on disk and how its file looks; nil where it lacks something.
    var saved: (manifest: Manifest, stamp: FileStamp)? {
        state.withLock { state in
            guard !state.isStale, state.seen.journal == nil else { return nil }
            return state.seen.manifest.map { (state.manifest, $0) }
        }
    }

    func record(of file: String) -> OutputRecord? { state.withLock { $0.manifest.files[file] } }

    /// What others wrote into the journal, as far as it names temporary files.
    var unfinished: [JournalEntry] { state.withLock { $0.journal } }

    /// Whether a file that looks as it is remembered is as it is remembered: not where it was touched in the same step of
    /// the disk's clock as the manifest, since it may have been written to once more.
    func isSettled(_ stamp: FileStamp) -> Bool {
        state.withLock { stamp.isOlder(than: $0.seen.manifest?.modified ?? 0) }
    }

    /// Remembers how a file looks whose bytes are known to be those of its record.
    func note(_ stamp: FileStamp, of file: String) {
        state.withLock { state in
            guard let record = state.manifest.files[file], record.stamp != stamp else { return }
            state.manifest.files[file]?.stamp = stamp
            state.isStale = true
        }
    }

    /// Has manifest and journal read again: a build was given up, and what it told the journal is now another's to do.
    func giveUp() { state.withLock { $0.seen = Seen() } }

    /// Whether the program's version 1 wrote here last.
    var isOfVersion1: Bool { files.exists(oldManifestPath) }

    private var manifestPath: FilePath { own.appending("manifest") }
    private var oldManifestPath: FilePath { own.appending("manifest.json") }
    private var journalPath: FilePath { own.appending("journal") }

    /// Reads manifest and journal where another build wrote to them.
    func refresh() throws(WorkspaceError) {
        do throws(Errno) {
            let now = try seen()
            guard state.withLock({ $0.seen != now || now == Seen() }) else { return }
            var (manifest, damage) = try readManifest()
            var entries: [JournalEntry] = []
            if now.journal != nil {
                entries = try readJournal()
                manifest.apply(entries)
            }
            let renewal = HashRenewal(in: own.removingLastComponent(), files)
            let isRenewed = renewal.renew(&manifest)
            renewal.renew(&entries)
            state.withLock { state in
                state.manifest = manifest
                state.damage = state.damage ?? damage
                state.seen = now
                state.journal = entries.filter { $0.temporary != nil }
                state.isStale = state.isStale || !entries.isEmpty || damage != nil || isRenewed
            }
        } catch {
            throw .cannotRead(path: own.string, reason: FileFailure(error))
        }
    }

    /// One that is longer than any manifest is none that a build wrote.
    private func readJournal() throws(Errno) -> [JournalEntry] {
        do throws(Errno) {
            return Journal.entries(try files.contents(of: journalPath, atMost: OutputLedger.largestManifest))
        } catch .fileTooLarge {
            return []
        }
    }

    private func readManifest() throws(Errno) -> (Manifest, Manifest.Damage?) {
        if try files.status(of: manifestPath) != nil {
            let bytes = try files.contents(of: manifestPath, limit: OutputLedger.largestManifest)
            return Manifest.parse(bytes)
        }
        guard try files.status(of: oldManifestPath) != nil else { return (Manifest(), nil) }
        let bytes = try files.contents(of: oldManifestPath, limit: OutputLedger.largestManifest)
        guard let old = Manifest.parse(json: bytes) else {
            return (Manifest(), .notOfVersion1)
        }
        return (old, nil)
    }

    /// Room for a million files; more is no manifest.
    static let largestManifest = 384 * 1024 * 1024

    private func seen() throws(Errno) -> Seen {
        Seen(
            manifest: try files.status(of: manifestPath).map { FileStamp($0) },
            journal: try files.status(of: journalPath).map { FileStamp($0) })
    }

    /// What is known anew of a file that is left as it is.
    struct Renewal: Sendable {
        var inputs: DocumentInputs
        var blankCount: Int
    }

    /// Takes over what files that say what they said follow from now, to be written with the manifest.
    func renew(_ renewals: [String: Renewal]) {
        state.withLock { state in
            for (file, new) in renewals {
                guard let document = state.manifest.files[file]?.document, let old = document.inputs,
                    old.content == new.inputs.content, old != new.inputs
                else { continue }
                state.manifest.files[file]?.document = document.with(new.inputs, blankCount: new.blankCount)
                state.isStale = true
            }
        }
    }

    /// Says what is about to happen, and waits for the disk.
    func append(_ entries: [JournalEntry], isSynced: Bool) throws(WorkspaceError) {
        guard !entries.isEmpty else { return }
        do throws(Errno) {
            let isNew = try files.status(of: journalPath) == nil
            let journal = try files.open(journalPath, .append)
            do throws(Errno) {
                try files.writeAll(Array(Journal.text(entries).utf8), to: journal)
                if isSynced { try files.sync(journal) }
            } catch {
                try? files.close(journal)
                throw error
            }
            try files.close(journal)
            if isSynced, isNew { try files.syncFolder(own) }
            let now = try seen()
            state.withLock { state in
                state.manifest.apply(entries)
                state.seen = now
                state.isStale = true
            }
        } catch {
            throw .cannotWrite(path: journalPath.string, reason: FileFailure(error))
        }
    }

    /// Writes the manifest and empties the journal.
    func save() throws(WorkspaceError) {
        let (manifest, isStale) = state.withLock { ($0.manifest, $0.isStale) }
        guard isStale else { return }
        do throws(Errno) {
            let new = own.appending("manifest.new")
            if try files.status(ofLink: new) != nil { try files.remove(new) }
            try manifest.write(to: new, files)
            try files.rename(new, to: manifestPath)
            try files.syncFolder(own)
            if try files.status(of: journalPath) != nil { try files.remove(journalPath) }
            if try files.status(of: oldManifestPath) != nil { try files.remove(oldManifestPath) }
            let now = try seen()
            state.withLock { state in
                state.seen = now
                state.journal = []
                state.isStale = false
            }
        } catch {
            throw .cannotWrite(path: manifestPath.string, reason: FileFailure(error))
        }
    }
}
