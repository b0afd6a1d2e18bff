package import Records

/// What good looks like, from deals that went well.
package typealias Benchmark = Record<BenchmarkFields>

package final class BenchmarkFields: FieldSet {
    package static let declarations = BenchmarkFields()
    package static let entity = Entity(
        declarations, name: "benchmark", "What good looks like, from deals that went well.")

    package let date = Field<Day>("date", .required, about: "When it was taken")
    package let source = Field<String>("source", about: "Which deals it was taken from")
}
