/// What `collateral explain CODE` says of one kind of problem, for people who sell and do not program.
package struct Explanation: Sendable {
    package let code: DiagnosticCode
    /// The problem in a few words, as a heading.
    package let title: String
    /// When it is told.
    package let what: String
    /// What it costs somebody who sells.
    package let why: String
    /// How it is put right.
    package let fix: String
    /// A stretch of a file that has the problem.
    package let before: String
    /// The same stretch, put right.
    package let after: String

    package init(
        code: DiagnosticCode, title: String, what: String, why: String, fix: String, before: String, after: String
    ) {
        self.code = code
        self.title = title
        self.what = what
        self.why = why
        self.fix = fix
        self.before = before
        self.after = after
    }
}
