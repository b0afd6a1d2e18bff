package import Diagnostics

/// What `collateral explain T21` says of the codes that are told when a template's Markdown is read: the same parts as
/// the explanation of a rule. T12 and T13, told here too, are explained by the engine.
package struct MarkdownExplanation: Sendable {
    package let code: DiagnosticCode
    package let title: String
    package let what: String
    /// What it costs somebody who sells.
    package let why: String
    package let mend: String
    /// A stretch of a file that has the fault, and the same stretch put right.
    package let before: String
    package let after: String

    package static func of(_ code: DiagnosticCode) -> MarkdownExplanation? { all.first { $0.code == code } }

    /// Sorted by code.
    package static let all = inTemplates + inTemplatesBeyondLimits + inFields
}
