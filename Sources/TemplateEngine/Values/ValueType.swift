/// What a field holds.
package indirect enum ValueType: Sendable {
    case text
    case markdown
    case integer
    case number
    /// With or without a time of day.
    case date
    case boolean
    /// The ids of an enum's cases: each is a boolean field of the value.
    case choice([String])
    case list(ValueType)
    case record(RecordSchema)
}
