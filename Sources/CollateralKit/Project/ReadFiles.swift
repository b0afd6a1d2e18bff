import Diagnostics
import SpecLoader

/// The files below a folder of the workspace, and what kept some of them from being read.
struct ReadFiles {
    var files: [SpecFile] = []
    var diagnostics: [Diagnostic] = []

    init(_ folder: WorkspaceFolder, below name: String) {
        for found in folder.files(below: name) {
            switch found.content {
            case .bytes(let bytes):
                files.append(SpecFile(path: found.path, bytes: bytes))
            case .unreadable(let reason):
                diagnostics.append(WorkspaceFault.unreadable(reason: reason).diagnostic(at: Place(file: found.path)))
            case .outside(let target):
                diagnostics.append(WorkspaceFault.linkOutside(target: target).diagnostic(at: Place(file: found.path)))
            }
        }
    }
}
