import SpecLoader

/// The JSON Schema of the spec files.
package enum Schemas {
    /// - Parameter kind: `process`, `interaction` or `deal`; nil for all in one.
    package static func text(for kind: String?) -> String {
        kind.flatMap(SpecKind.init(rawValue:)).map(SpecSchema.text(for:)) ?? SpecSchema.text()
    }
}
