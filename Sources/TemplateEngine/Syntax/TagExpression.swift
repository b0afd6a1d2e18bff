import Diagnostics

/// What a tag is about: a path, and what filters make of its value.
///
/// `{{deal.actions | where: audience customer | sort: due}}`
struct TagExpression: Sendable {
    var path: TagPath
    var filters: [TagFilter]
}

/// `deal.close_date`, or `.` for the innermost scope itself.
struct TagPath: Sendable {
    /// Empty for `.`.
    var segments: [Segment]
    var place: Place

    struct Segment: Sendable {
        var name: String
        var place: Place
    }

    /// As the template writes it.
    var text: String { segments.isEmpty ? "." : segments.map(\.name).joined(separator: ".") }
}

struct TagFilter: Sendable {
    var name: String
    var place: Place
    var arguments: [TagArgument]
}

/// A word or a quoted text behind a filter's colon.
struct TagArgument: Sendable {
    /// Without the quotes.
    var text: String
    var place: Place
}
