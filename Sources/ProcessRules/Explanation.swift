package import Diagnostics

/// What `collateral explain CODE` says, for people who sell and do not program.
package struct Explanation: Sendable {
    package let code: DiagnosticCode
    /// The rule in a few words, as a heading.
    package let title: String
    /// When it is told.
    package let what: String
    /// What it costs in front of a customer.
    package let why: String
    /// How it is put right.
    package let mend: String
    /// A stretch of a spec that breaks the rule.
    package let before: String
    /// The same stretch, put right.
    package let after: String

    package init(
        _ code: String, _ title: String, what: String, why: String, mend: String, before: String, after: String
    ) {
        self.code = DiagnosticCode(rawValue: code)
        self.title = title
        self.what = what
        self.why = why
        self.mend = mend
        self.before = before
        self.after = after
    }
}
