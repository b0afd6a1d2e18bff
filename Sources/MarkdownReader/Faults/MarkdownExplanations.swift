package import Diagnostics

/// What `collateral explain` says of the codes that are told when a template's Markdown is read. T12 and T13, told here too,
/// are explained by the engine.
package enum MarkdownExplanations {
    package static func of(_ code: DiagnosticCode) -> Explanation? { all.first { $0.code == code } }

    /// Sorted by code.
    package static let all = inTemplates + inTemplatesBeyondLimits + inFields + comments
}
