/// Something that can be wrong, as facts: an enum whose cases carry what was found, and which words them in one place.
///
/// ```swift
/// enum OrderFault: Fault {
///     case unknownItem(String, near: String?)
///     var code: DiagnosticCode { "S90" }
///     var message: String { … }
/// }
/// OrderFault.unknownItem("spings", near: "springs").diagnostic(at: place)
/// ```
package protocol Fault: Sendable {
    var code: DiagnosticCode { get }
    /// An error unless said.
    var severity: Severity { get }
    /// One sentence without a full stop.
    var message: String { get }
    /// What mends it, in one line; empty where the message says enough.
    var help: String { get }
    /// What is to be written in the place of what is wrong; nil where nobody can know.
    var replacement: String? { get }
}

extension Fault {
    package var severity: Severity { .error }
    package var help: String { "" }
    package var replacement: String? { nil }

    package func diagnostic(at place: Place) -> Diagnostic {
        var diagnostic = Diagnostic(severity, code, at: place, message, help: help)
        diagnostic.fixes = replacement.map { [Diagnostic.Fix(place: place, text: $0)] } ?? []
        return diagnostic
    }
}
