import Diagnostics
package import Records

/// A hand-off spec: one item that marketing makes for one Major Interaction.
package typealias Collateral = Record<CollateralFields>

package final class CollateralFields: FieldSet {
    package static let declarations = CollateralFields()
    package static let entity = Entity(
        declarations, name: "collateral", "A hand-off spec: one item that marketing makes for one Major Interaction.")

    package let id = Field<String>("id", .required, kind: .text(.identifier), about: "What plans call it")
    package let title = Field<String>("title", .required, .customer, about: "What the item is called")
    package let message = Field<Markdown>("message", .required, .customer, about: "The one message")
    package let status = Field<CollateralStatus>("status", default: .choice("draft"), about: "How far it is")
    package let format = Field<CollateralFormat>("format", about: "What it is made as")
    package let audience = Field<Reference<ToAudience>>("audience", about: "The role or cluster it is made for")
    package let requiredResult = Field<[Located<Reference<ToCriterion>>]>(
        "required_result", unresolved: "E09",
        about: "The exit criterion it has to bring about")
    package let requestedBy = Field<Reference<ToPerson>>(
        "requested_by", unresolved: "W22", about: "Who asked for it")
    package let owner = Field<Reference<ToPerson>>("owner", unresolved: "W22", about: "Who makes it")
    package let approver = Field<Reference<ToPerson>>("approver", unresolved: "W22", about: "Who says it is good")
    package let due = Field<Day>("due", about: "When it has to be there")
    package let lengthLimit = Field<LengthLimit>("length_limit", about: "How long it may be")
    package let currentBelief = Field<String>("current_belief", about: "What they believe before")
    package let desiredBelief = Field<String>("desired_belief", about: "What they believe after")
    package let proof = Field<[Located<String>]>("proof", .optional, .customer, about: "What makes it credible")
    package let mustInclude = Field<Markdown>("must_include", about: "What has to be in it, as a list to tick off")
    package let avoid = Field<Markdown>("avoid", about: "What must not be in it")
    package let presenter = Field<Reference<ToRole>>("presenter", about: "Who presents it")
    package let production = Field<[Located<String>]>(
        "production",
        about: "What its maker has to know: size, channel, languages, how many, sources, whom to ask about the matter")
    package let usageNotes = Field<String>("usage_notes", about: "How it is used in the meeting")
    package let successMeasure = Field<String>("success_measure", about: "How we know that it works")
    package let buyingStep = Field<Reference<ToBuyingStep>>(
        "buying_step", unresolved: "E13", about: "Where the buyer is")
    package let expires = Field<Day>("expires", about: "When it must no longer be used")
    package let share = Field<Sharing>("share", about: "What the customer may do with it")
    package let asset = Field<String>(
        "asset", kind: .text(.asset),
        about: "The finished thing: a file of the workspace or an https link")

    package let assetLink = ComputedField<String>(
        "asset_link", kind: .text(.webAddress), about: "The finished thing, where it is a link",
        from: computing { (item: Collateral, _) in
            item.asset.flatMap { $0.value.hasPrefix("https://") ? .text($0.value) : nil }
        })
    package let firstNeeded = ComputedField<FirstNeed>(
        "first_needed", changesWithDay: true, looksAcross: .plannedMeetings,
        about: "The first planned meeting of any open deal, from today on, that it is taken to",
        from: computing { (item: Collateral, context) in context.firstNeed(of: item).map { .record($0.storage) } })
    package let late = ComputedField<Bool>(
        "late", changesWithDay: true, about: "Whether it is due before today and neither approved nor retired",
        from: computing { (item: Collateral, context) in .boolean(item.isLate(on: context.today)) })
    package let expired = ComputedField<Bool>(
        "expired", changesWithDay: true, about: "Whether it must no longer be used",
        from: computing { (item: Collateral, context) in
            let isPast = item.expires.map { $0.value < context.today } ?? false
            return .boolean(isPast || item.status?.value == .retired)
        })
}

extension Record where Fields == CollateralFields {
    /// Whether the item is due before that day and neither approved nor retired.
    package func isLate(on today: Day) -> Bool {
        guard let due = self.due?.value, due < today else { return false }
        return isUnfinished
    }

    /// Whether the item is due only after that day and neither approved nor retired.
    package func isDue(after day: Day) -> Bool {
        guard let due = self.due?.value, due > day else { return false }
        return isUnfinished
    }

    /// Whether it is neither approved nor retired.
    private var isUnfinished: Bool {
        switch self.status?.value ?? .draft {
        case .draft, .requested, .inProduction: true
        case .approved, .retired: false
        }
    }
}

/// How far an item is: its hand-off is being written, it is ordered, made, approved for use, or no longer used.
package enum CollateralStatus: String, Choice {
    case draft
    case requested
    case inProduction = "in_production"
    case approved
    case retired
}

/// The kinds of things that marketing makes.
package enum CollateralFormat: String, Choice {
    case onePager = "one-pager"
    case slides
    case demoScript = "demo-script"
    case caseStudy = "case-study"
    case worksheet
    case email
    case video
    case proposal
    case other
}

/// How long an item may be.
package typealias LengthLimit = Record<LengthLimitFields>

package final class LengthLimitFields: FieldSet {
    package static let declarations = LengthLimitFields()
    package static let entity = Entity(declarations, name: "length limit", "How long an item may be.")

    package let count = Field<Int>("count", .required, about: "How many")
    package let unit = Field<LengthUnit>("unit", .required, about: "Of what")

    package let text = ComputedField<String>(
        "text", label: "length", about: "Count and unit: `12 slides`",
        from: computing { (length: LengthLimit, context) in
            guard let count = length.count?.value, let unit = length.unit?.value else { return nil }
            let many = context.labels.label(ofChoice: unit.rawValue)
            let one = many == unit.rawValue && many.hasSuffix("s") ? String(many.dropLast()) : many
            return .text("\(count) \(count == 1 ? one : many)")
        })
}

/// What the length of an item is counted in.
package enum LengthUnit: String, Choice {
    case pages
    case slides
    case minutes
    case words
}

/// What the customer may do with an item: not see it, look at it, or keep a copy.
package enum Sharing: String, Choice {
    case none
    case view
    case download
}
