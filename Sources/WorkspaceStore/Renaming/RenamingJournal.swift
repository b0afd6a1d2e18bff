import Assembly
import Foundation
import SystemPackage

/// What a renaming is about to do to the files of a workspace, as its journal tells it.
struct RenamingPlan: Codable, Equatable {
    /// A file that gets other bytes. Paths are those in the workspace, links followed.
    struct Replaced: Codable, Equatable {
        var path: String
        var before: ContentHash
        var after: ContentHash
        /// A name beside it, where the new bytes wait; once they are in their place it holds the old ones.
        var staged: String
        /// A name beside it for the old bytes, where the file system cannot swap two files.
        var saved: String

        var place: FilePath { FilePath(path) }
        var stagedPath: FilePath { place.removingLastComponent().appending(staged) }
        var savedPath: FilePath { place.removingLastComponent().appending(saved) }
    }

    /// A file that gets another name.
    struct Moved: Codable, Equatable {
        var from: String
        var to: String
    }

    /// Another version of the program may need to tell something else.
    var version = RenamingPlan.version
    var kind: String
    var old: String
    var new: String
    /// Of a criterion: whose it is, where that was said.
    var interaction: String?
    var replaced: [Replaced]
    var moved: [Moved]

    static let version = 2
}

/// `Specs/.collateral-renaming`: what a renaming is about to do, told before it does it. It is there only while one runs,
/// or was ended half way; whoever writes it, or goes on from it, holds the lock on it.
///
/// ```
/// {"kind":"stage","old":"trial","new":"test","replaced":[…],"moved":[],"version":2}
/// staged
/// ```
/// Before the second line no file but those beside the specs is written.
struct RenamingJournal {
    enum Content: Equatable {
        /// Empty, or cut off: nothing was begun.
        case nothing
        case plan(RenamingPlan, Phase)
        /// Of another version of the program, or nothing that it would write.
        case foreign
    }

    /// How far it came.
    enum Phase: String {
        case planned
        /// All new texts wait beside their files.
        case staged
        /// Something went wrong, and all is put back.
        case undone
    }

    let path: FilePath
    private let files: any FileSystem
    private let file: OpenFile

    /// Where it would be.
    static func path(in folder: WorkspaceFolder) -> FilePath { folder.root.appending("Specs/.collateral-renaming") }

    /// The lock on it, once nobody else has it; it is made where it is not there.
    ///
    /// - Parameter patience: how long to wait, in seconds.
    init(in folder: WorkspaceFolder, patience: Double) throws(WorkspaceError) {
        path = RenamingJournal.path(in: folder)
        files = folder.files
        do throws(Errno) {
            var waited = 0.0
            while true {
                let file = try files.open(path, .append)
                if try RenamingJournal.isLocked(file, at: path, files) {
                    self.file = file
                    return
                }
                try? files.close(file)
                guard waited < patience else { break }
                Thread.sleep(forTimeInterval: 0.02)
                waited += 0.02
            }
        } catch {
            throw .cannotWrite(path: path.string, reason: FileFailure(error))
        }
        throw .renamingBusy(path: folder.root.appending("Specs").string)
    }

    /// Whether the lock was free, and the file is still the one at its path: whoever had it removes it in the end.
    private static func isLocked(_ file: OpenFile, at path: FilePath, _ files: any FileSystem) throws(Errno) -> Bool {
        do throws(Errno) {
            guard try files.lock(file) else { return false }
            return try files.status(of: file).inode == files.status(ofLink: path)?.inode
        } catch {
            try? files.close(file)
            throw error
        }
    }

    func content() throws(Errno) -> Content {
        let bytes = try files.contents(of: path, limit: 16 * 1024 * 1024)
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        guard lines.count > 1 else { return .nothing }
        guard let plan = try? JSONDecoder().decode(RenamingPlan.self, from: Data(lines[0])),
            plan.version == RenamingPlan.version, plan.isOwn
        else { return .foreign }
        switch lines.dropFirst().dropLast().map({ Phase(rawValue: String(decoding: $0, as: UTF8.self)) }) {
        case []: return .plan(plan, .planned)
        case [.staged]: return .plan(plan, .staged)
        case [.staged, .undone]: return .plan(plan, .undone)
        default: return .foreign
        }
    }

    /// Tells what is about to happen, and waits for the disk.
    func write(_ plan: RenamingPlan) throws(Errno) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let line = try? encoder.encode(plan) else { throw .invalidArgument }
        try append(Array(line))
        try files.syncFolder(path.removingLastComponent())
    }

    func add(_ phase: Phase) throws(Errno) { try append(Array(phase.rawValue.utf8)) }

    private func append(_ line: [UInt8]) throws(Errno) {
        try files.writeAll(line + [0x0A], to: file)
        try files.sync(file)
    }

    /// Gives the lock back; the journal stays for whoever comes next.
    func close() { try? files.close(file) }

    /// Nothing is left to do.
    func remove() throws(Errno) {
        try files.remove(path)
        close()
        try files.syncFolder(path.removingLastComponent())
    }
}
