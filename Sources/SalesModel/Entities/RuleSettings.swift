import Diagnostics
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
    package let overdueDays = levels(
        "overdue_days", note: 1, warning: 8, "So many days after the day it was due an action is overdue (W29)")
    package let buyerOverdue = levels(
        "buyer_overdue", note: 2, warning: 3, "So many overdue actions of the buyer in a row are silence (W30)")
    package let contactsMet = levels(
        "contacts_met", note: 3, warning: 2,
        "Fewer people of the customer met than this, in the second half of the stages, are too few (W31)")
    package let powerPercent = levels(
        "power_percent", note: 50, warning: 75,
        "So far along the stages, in per cent, somebody of high influence is to be met; a stage counts at its middle (W32)"
    )
    package let stalledDays = levels(
        "stalled_days", note: 30, warning: 60, "So many days without a meeting or a new stage are a standstill (W33)")
    package let outcomeDays = levels(
        "outcome_days", note: 1, warning: 5, "So many days after a meeting its outcome is to be written (W34)")
    package let invitationDays = levels(
        "invitation_days", note: 14, warning: 3,
        "So many days before a meeting all whom it needs are to be invited (W25)")
    package let planDays = levels(
        "plan_days", note: 7, warning: 2, "So many days before a meeting its call plan is to be written (W35)")

    /// A line that a rule draws twice.
    private static func levels(_ key: String, note: Int, warning: Int, _ about: String) -> Field<Levels> {
        let fields = LevelsFields.declarations
        var levels = RecordBuilder(LevelsFields.entity, at: Place(file: ""))
        levels[fields.note.traits] = Located(.integer(note), at: levels.place)
        levels[fields.warning.traits] = Located(.integer(warning), at: levels.place)
        return Field(
            key, default: .record(levels.record()), about: "\(about) (default `{note: \(note), warning: \(warning)}`)")
    }
}

/// A line that a rule draws twice: advice first, for the coach, then a warning.
///
/// ```yaml
/// overdue_days: {note: 1, warning: 8}
/// ```
package typealias Levels = Record<LevelsFields>

package final class LevelsFields: FieldSet {
    package static let declarations = LevelsFields()
    package static let entity = Entity(
        declarations, name: "levels", "A line that a rule draws twice: advice first, for the coach, then a warning.")

    package let note = Field<Int>("note", about: "From where on 'check' advises; '--strict' leaves it alone")
    package let warning = Field<Int>("warning", about: "From where on it is a warning")
}

/// A warning that is not told, and why.
package typealias Waiver = Record<WaiverFields>

package final class WaiverFields: FieldSet {
    package static let declarations = WaiverFields()
    package static let entity = Entity(declarations, name: "waiver", "A warning that is not told, and why.")

    package let rule = Field<String>("rule", .required, about: "The code of a warning: W08")
    package let because = Field<String>("because", .required, about: "Why this organisation lives with it")
}
