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

    /// Where the line is drawn unless the organisation draws another one, as it is written under 'thresholds':
    /// `overdue_days: {note: 1, warning: 8}`; nil where there is none to draw.
    package let setting: String?

    package init(
        code: DiagnosticCode, title: String, what: String, why: String, fix: String, before: String, after: String,
        setting: String? = nil
    ) {
        self.code = code
        self.title = title
        self.what = what
        self.why = why
        self.fix = fix
        self.before = before
        self.after = after
        self.setting = setting
    }
}
