package import Diagnostics

/// What `collateral explain` says of the codes that templates are told with.
package enum TemplateExplanations {
    package static func of(_ code: DiagnosticCode) -> Explanation? { all.first { $0.code == code } }
}
