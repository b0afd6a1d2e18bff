package import Records

/// Where the rules draw their lines.
package typealias Thresholds = Record<ThresholdsFields>

package final class ThresholdsFields: FieldSet {
    package static let declarations = ThresholdsFields()
    package static let entity = Entity(declarations, name: "thresholds", "Where the rules draw their lines.")

    package let maxSlides = Field<Int>(
        "max_slides", default: .integer(20),
        about: "More slides than this are generic collateral (W02)")
    package let minContacts = Field<Int>(
        "min_contacts", default: .integer(2),
        about: "Fewer contacts than this are no committee (W09)")
    package let benchmarkDays = Field<Int>(
        "benchmark_days", default: .integer(365),
        about: "A benchmark older than this many days is stale (W13)")
}
