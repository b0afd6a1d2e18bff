package import Diagnostics

/// One thing that makes a process a good one, and what to say where it does not hold.
///
/// A rule stays silent about what another problem already explains: a value that could not be read, a file that is
/// broken, a name that is probably a misspelt other one.
package protocol Rule: Sendable {
    var explanation: Explanation { get }

    func check(_ evidence: Evidence, report: inout Report)
}

extension Rule {
    package var code: DiagnosticCode { explanation.code }
}
