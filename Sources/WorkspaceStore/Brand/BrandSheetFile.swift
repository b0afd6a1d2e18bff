package import Assembly
import SystemPackage

/// Where the page goes that shows a look.
package struct BrandSheetFile {
    private let folder: WorkspaceFolder
    private let path: FilePath

    /// - Parameters:
    ///   - said: a path from where the person stands; nil: `brand` among the documents.
    ///   - environment: of the process.
    package init(
        said: String?, ending: String, of folder: WorkspaceFolder, environment: [String: String]
    ) throws(WorkspaceError) {
        self.folder = folder
        if let said {
            path = FilePath(said)
        } else {
            path = try OutputLocation(folder, environment: environment).path(said: nil)
                .appending("brand.\(ending)")
        }
    }

    /// Writes the page, whatever was there; all of it or nothing.
    ///
    /// - Returns: its path
    package func write(_ bytes: [UInt8]) throws(WorkspaceError) -> String {
        do throws(Errno) {
            let parent = path.removingLastComponent()
            if !parent.isEmpty { try folder.files.makeFolders(parent) }
            try folder.files.writeWhole(bytes, to: path, by: ".\(path.lastComponent?.string ?? "brand").new")
        } catch {
            throw .cannotWrite(path: path.string, reason: FileFailure(saving: error))
        }
        let inside = folder.root.string.hasSuffix("/") ? folder.root.string : folder.root.string + "/"
        return path.string.hasPrefix(inside) ? String(path.string.dropFirst(inside.count)) : path.string
    }
}
