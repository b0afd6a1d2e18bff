package import Diagnostics

/// What `collateral explain` says of the codes that spec files are told with.
package enum SpecExplanations {
    package static func of(_ code: DiagnosticCode) -> Explanation? { all.first { $0.code == code } }
}
