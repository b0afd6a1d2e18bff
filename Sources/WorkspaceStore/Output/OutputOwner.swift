import Assembly
import SystemPackage

/// Which workspace the documents of an output folder are made from: `output/.collateral/workspace` says it, so that two
/// of them do not write over and remove each other's files.
///
/// One line: where the workspace is, absolute, or from the output folder (`../`) where that lies in the workspace and is
/// moved and copied with it. A workspace that is no longer where the line says was moved or removed, and the folder goes
/// to whoever builds next; to take it from one that is still there a person removes that file.
struct OutputOwner {
    /// Absolute, links resolved.
    private let workspace: FilePath
    private let files: any FileSystem

    init(_ workspace: FilePath, _ files: any FileSystem) {
        self.workspace = workspace
        self.files = files
    }

    /// Throws where the folder is another workspace's.
    ///
    /// - Parameter output: absolute, links resolved.
    func check(_ output: FilePath) throws(WorkspaceError) { _ = try read(output) }

    /// Says that the folder is this workspace's from now on. Needs the folder's lock.
    func claim(_ output: FilePath) throws(WorkspaceError) {
        let line = (output.starts(with: workspace) ? output.way(to: workspace) : workspace.string) + "\n"
        guard try read(output) != line else { return }
        let path = OutputOwner.path(in: output)
        do throws(Errno) {
            try files.writeWhole(Array(line.utf8), to: path, by: "workspace.new")
        } catch {
            throw .cannotWrite(path: path.string, reason: FileFailure(error))
        }
    }

    /// What the folder says; nil where it says nothing.
    private func read(_ output: FilePath) throws(WorkspaceError) -> String? {
        let path = OutputOwner.path(in: output)
        let text: String
        do throws(Errno) {
            guard try files.status(of: path) != nil else { return nil }
            text = String(decoding: try files.contents(of: path, limit: 1 << 16), as: UTF8.self)
        } catch {
            throw .cannotRead(path: path.string, reason: FileFailure(error))
        }
        let said = output.pushing(FilePath(String(text.prefix { $0 != "\n" })))
        if let other = try? files.resolved(said), other != workspace, files.isFolder(other.appending("Specs")) {
            throw .outputOfOther(path: output.string, workspace: other.string, owner: path.string)
        }
        return text
    }

    private static func path(in output: FilePath) -> FilePath { output.appending(".collateral/workspace") }
}
