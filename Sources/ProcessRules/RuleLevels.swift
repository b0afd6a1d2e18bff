package import Diagnostics

/// Where a rule begins to advise, and where to warn.
///
/// ```swift
/// RuleLevels(note: 1, warning: 8).reached(by: 3)    // .note: three days overdue
/// RuleLevels(note: 7, warning: 2).left(by: 2)       // .warning: two days to the meeting
/// ```
package struct RuleLevels: Sendable {
    package let note: Int?
    package let warning: Int?

    package init(note: Int?, warning: Int?) {
        self.note = note
        self.warning = warning
    }

    /// What is to be told of a number that grows worse as it grows; nil where it has not come so far.
    package func reached(by number: Int) -> Severity? {
        if let warning, number >= warning { return .warning }
        return note.flatMap { number >= $0 ? .note : nil }
    }

    /// What is to be told of a number that grows worse as it falls; nil where there is enough of it.
    package func left(by number: Int) -> Severity? {
        if let warning, number <= warning { return .warning }
        return note.flatMap { number <= $0 ? .note : nil }
    }
}
