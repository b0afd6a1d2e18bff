package import Diagnostics

package import struct Foundation.Decimal

/// A value that says of itself what it is: `.reference("plant-manager")`, `.day(2026-12-01)`.
package enum FieldValue: Sendable {
    case text(String)
    /// Markdown source.
    case markdown(String)
    case integer(Int)
    case number(Decimal)
    case boolean(Bool)
    case day(Day)
    case moment(Moment)
    case timeSpan(TimeSpan)
    /// A due date whose day follows from another one.
    case relativeDay(RelativeDay)
    /// The id of one of a choice's cases: `in_production`.
    case choice(String)
    /// The id (or exact text) of a record elsewhere, as written.
    case reference(String)
    case record(RecordStorage)
    case list([Located<FieldValue>])
}

extension FieldValue {
    /// The value as a spec writes it, without quotes: `2026-12-01`, `12500.5`, `true`, `in_production`; nil for records
    /// and lists.
    package var raw: String? {
        switch self {
        case .text(let text), .markdown(let text), .choice(let text), .reference(let text): text
        case .integer(let number): String(number)
        case .number(let number): "\(number)"
        case .boolean(let truth): truth ? "true" : "false"
        case .day(let day): day.iso
        case .moment(let moment): moment.iso
        case .timeSpan(let span): span.text
        case .relativeDay(let relative): relative.text
        case .record, .list: nil
        }
    }
}

/// A value and where a spec says it.
package struct Located<Value: Sendable>: Sendable {
    package var value: Value
    package var place: Place

    package init(_ value: Value, at place: Place) {
        self.value = value
        self.place = place
    }

    package func map<Other: Sendable>(_ transform: (Value) -> Other) -> Located<Other> {
        Located<Other>(transform(value), at: place)
    }
}

/// A Markdown field: its source, as written.
package struct Markdown: FieldContent, Hashable {
    package var source: String

    package static var kind: FieldKind { .markdown }

    package init?(_ value: FieldValue) {
        guard case .markdown(let source) = value else { return nil }
        self.source = source
    }
}
