import Diagnostics
import SpecLoader

/// A file of the workspace as it was found: its bytes, or what kept them from being read.
package struct FoundFile: Sendable, Equatable {
    /// Path in the workspace, with `/`.
    package var path: String
    package var content: Content

    package enum Content: Sendable, Equatable {
        case bytes([UInt8])
        /// Of a file that was read and of which only the hash matters, such as a paper that was sent.
        case hash(ContentHash)
        case unreadable(reason: String)
        /// A folder of which nobody knows what is in it.
        case unreadableFolder(reason: String)
        /// A link that leads out of the workspace; not followed.
        case outside(target: String)
    }

    package init(path: String, content: Content) {
        self.path = path
        self.content = content
    }

    /// Whether it could be read.
    package var isRead: Bool {
        switch content {
        case .bytes, .hash: true
        case .unreadable, .unreadableFolder, .outside: false
        }
    }
}

/// The files that could be read, and what is wrong with the others.
struct ReadFiles {
    var files: [SpecFile] = []
    /// Paths of the others.
    var unreadable: [String] = []
    var diagnostics: [Diagnostic] = []

    init(_ found: [FoundFile]) {
        for found in found {
            let fault: WorkspaceFault
            let isCoaching = SpecPath.isOfCoaching(found.path)
            switch found.content {
            case .bytes(let bytes):
                files.append(SpecFile(path: found.path, bytes: bytes))
                continue
            case .hash: continue
            case .unreadable(let reason):
                fault = isCoaching ? .unreadableCoaching(reason: reason) : .unreadable(reason: reason)
            case .unreadableFolder(let reason):
                fault = isCoaching ? .unreadableCoaching(reason: reason) : .unreadableFolder(reason: reason)
            case .outside(let target): fault = .linkOutside(target: target)
            }
            unreadable.append(found.path)
            diagnostics.append(fault.diagnostic(at: Place(file: found.path)))
        }
    }
}
