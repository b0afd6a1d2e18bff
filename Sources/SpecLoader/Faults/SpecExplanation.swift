package import Diagnostics

/// What `collateral explain S03` says: the same parts as the explanation of a rule.
package struct SpecExplanation: Sendable {
    package let code: DiagnosticCode
    package let title: String
    package let what: String
    /// What it costs somebody who sells.
    package let why: String
    package let mend: String
    /// A stretch of a file that has the fault, and the same stretch put right.
    package let before: String
    package let after: String

    package static func of(_ code: DiagnosticCode) -> SpecExplanation? { all.first { $0.code == code } }
}
