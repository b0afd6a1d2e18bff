package import struct Foundation.Decimal

/// A value as the loader read it, before anybody asked for its type.
package indirect enum FieldValue: Sendable {
    case text(String)
    case integer(Int)
    case number(Decimal)
    case boolean(Bool)
    case day(Day)
    case moment(Moment)
    case timeSpan(TimeSpan)
    case record(RecordStorage)
    case list([Located<FieldValue>])
}
