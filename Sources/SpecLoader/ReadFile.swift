package import Diagnostics
package import Records
import SalesModel

/// One file as read.
package struct ReadFile: Sendable {
    /// nil where nothing could be read; the diagnostics say why.
    package var record: RecordStorage?
    package var diagnostics: [Diagnostic]
    /// To show lines from; nil where the bytes are nothing like text.
    package var source: SourceText?
}
