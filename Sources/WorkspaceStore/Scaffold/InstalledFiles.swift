import Assembly
import Foundation
import SystemPackage

/// The files that come with the program: the shipped templates and the starter specs.
///
/// An installed program has them in `share/collateral` beside its `bin`; one run from its checkout finds them there.
struct InstalledFiles {
    /// Absolute.
    let templates: FilePath
    let starter: FilePath

    init(_ files: any FileSystem) throws(WorkspaceError) {
        let executable = Bundle.main.executablePath.flatMap { try? files.resolved(FilePath($0)) }
        let installed = executable?.removingLastComponent().removingLastComponent().appending("share/collateral")
        if let installed, files.isFolder(installed.appending("Starter")) {
            templates = installed.appending("Templates")
            starter = installed.appending("Starter")
            return
        }
        let module = FilePath(#filePath).removingLastComponent().removingLastComponent()
        starter = module.appending("Starter")
        templates = module.removingLastComponent().removingLastComponent().appending("Templates")
        guard files.isFolder(starter), files.isFolder(templates) else {
            throw .notInstalled(path: (installed ?? starter).string)
        }
    }
}
