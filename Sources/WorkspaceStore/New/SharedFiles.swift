import Assembly
import Foundation

/// The files that come with the program: the shipped templates and the starter specs.
///
/// An installed program has them in `share/collateral` beside its `bin`; one run from its checkout finds them there.
struct SharedFiles {
    /// Absolute.
    let templates: String
    let starter: String

    init() throws(KitError) {
        let executable = (Bundle.main.executablePath.map(URL.init(fileURLWithPath:)))?.resolvingSymlinksInPath()
        let installed = executable?.deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("share/collateral").path
        if let installed, WorkspaceFolder.isDirectory(installed + "/Starter") {
            templates = installed + "/Templates"
            starter = installed + "/Starter"
            return
        }
        let module = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        starter = module.appendingPathComponent("Starter").path
        templates =
            module.deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Templates").path
        guard WorkspaceFolder.isDirectory(starter), WorkspaceFolder.isDirectory(templates) else {
            throw .cannotRead(
                path: installed ?? starter,
                reason: "the files that come with collateral are not there; install it again")
        }
    }
}
