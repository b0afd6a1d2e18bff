package import Assembly
import Foundation

/// The workspace on disk: where its specs and templates are, and that nothing outside of it is read by way of a link.
package struct WorkspaceFolder: Sendable {
    /// Absolute, links resolved.
    package let root: String

    /// - Parameter path: the folder that holds `Specs`.
    package init(at path: String) throws(KitError) {
        let url = URL(fileURLWithPath: path).standardizedFileURL
        root = WorkspaceFolder.realPath(url.path) ?? url.path
        guard WorkspaceFolder.isDirectory(root) else { throw .noFolder(path: path) }
        guard WorkspaceFolder.isDirectory(root + "/Specs") else {
            throw .noWorkspace(folder: path, nearby: WorkspaceFolder.nearby(root))
        }
    }

    /// Every file below `folder`, hidden ones left out, in the order of their paths. A folder that is not there has none.
    package func files(below folder: String) -> [FoundFile] {
        var found: [FoundFile] = []
        var visited = Set<String>()
        collect(folder, into: &found, visited: &visited)
        return found.sorted { $0.path < $1.path }
    }

    /// One file of the workspace, nil where there is none.
    package func file(at path: String) -> FoundFile? {
        guard FileManager.default.fileExists(atPath: root + "/" + path) else { return nil }
        return read(path)
    }

    private func collect(_ folder: String, into found: inout [FoundFile], visited: inout Set<String>) {
        guard let real = WorkspaceFolder.realPath(root + "/" + folder), visited.insert(real).inserted else { return }
        guard isInside(real) else {
            found.append(FoundFile(path: folder, content: .outside(target: real)))
            return
        }
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: real)
        } catch {
            found.append(FoundFile(path: folder, content: .unreadable(reason: reason(of: error))))
            return
        }
        for name in names.sorted() where !name.hasPrefix(".") {
            let path = folder + "/" + name
            if WorkspaceFolder.isDirectory(root + "/" + path) {
                collect(path, into: &found, visited: &visited)
            } else {
                found.append(read(path))
            }
        }
    }

    private func read(_ path: String) -> FoundFile {
        let full = root + "/" + path
        guard let real = WorkspaceFolder.realPath(full) else {
            return FoundFile(path: path, content: .unreadable(reason: "No such file or directory"))
        }
        guard isInside(real) else { return FoundFile(path: path, content: .outside(target: real)) }
        // A pipe or a device would never end.
        let kind = try? FileManager.default.attributesOfItem(atPath: real)[.type] as? FileAttributeType
        guard kind == .typeRegular else {
            return FoundFile(path: path, content: .unreadable(reason: "It is not a regular file"))
        }
        do {
            return FoundFile(path: path, content: .bytes([UInt8](try Data(contentsOf: URL(fileURLWithPath: real)))))
        } catch {
            return FoundFile(path: path, content: .unreadable(reason: reason(of: error)))
        }
    }

    private func isInside(_ path: String) -> Bool { path == root || path.hasPrefix(root + "/") }

    static func isDirectory(_ path: String) -> Bool {
        var isDirectory: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory.boolValue
    }

    static func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// A workspace somebody probably meant: a folder above, or one right below.
    private static func nearby(_ folder: String) -> String? {
        var above = folder
        while above != "/" && !above.isEmpty {
            above = (above as NSString).deletingLastPathComponent
            if isDirectory(above + "/Specs") { return above }
        }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder))?.sorted() ?? []
        return names.map { folder + "/" + $0 }.first { isDirectory($0 + "/Specs") }
    }
}
