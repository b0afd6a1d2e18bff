package import Records

/// Thresholds of the rules, and warnings an organisation lives with.
package typealias RuleSettings = Record<RuleSettingsFields>

package final class RuleSettingsFields: FieldSet {
    package static let declarations = RuleSettingsFields()
    package static let entity = Entity(
        declarations, name: "rule settings", "Thresholds of the rules, and warnings an organisation lives with.")

    package let thresholds = Field<Thresholds>("thresholds", about: "Where the rules draw their lines")
    package let waivers = Field<[Waiver]>("waivers", about: "Warnings that are not told, each with a reason")
}
