package import Diagnostics
import Records
package import SalesModel

/// What the specs say, and everything that is wrong with how they say it.
package struct LoadedWorkspace: Sendable {
    package var workspace: Workspace
    /// Sorted by file and place.
    package var diagnostics: [Diagnostic]
    /// By path: the text of each file that is text, to show lines from.
    package var sources: [String: SourceText]
}
