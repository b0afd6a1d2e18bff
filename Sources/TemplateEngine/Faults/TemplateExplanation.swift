package import Diagnostics

/// What `collateral explain T02` says, for people who write documents and do not program.
package struct TemplateExplanation: Sendable {
    package let code: DiagnosticCode
    /// The fault in a few words, as a heading.
    package let title: String
    /// When it is told.
    package let what: String
    /// What it would cost if it were not.
    package let why: String
    /// How it is put right.
    package let mend: String
    /// A stretch of a template with the fault.
    package let before: String
    /// The same stretch, put right.
    package let after: String

    /// The explanation of a code, nil where it is none of the engine's.
    package static func of(_ code: DiagnosticCode) -> TemplateExplanation? { all.first { $0.code == code } }
}
