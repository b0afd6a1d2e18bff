package import Diagnostics
import Synchronization

/// The one declaration of a field: its key in YAML, its type, whether it is required, who may see it, what it is.
///
/// The loader, its messages, the check of templates, the audience allow-list, the JSON Schema and the reference page all
/// read this and nothing else. A declaration is a stored property of a ``FieldSet``:
/// ```swift
/// let closeDate = Field<Day>("close_date", about: "The day the rep expects the decision")
/// ```
package struct Field<Content: FieldContent>: FieldDeclaration {
    package let traits: FieldTraits

    /// - Parameters:
    ///   - key: as written in YAML, snake_case
    ///   - need: optional unless said
    ///   - audience: internal unless said
    ///   - kind: where the type says less than the field is (an identifier for a `String`)
    ///   - unresolved: the code told when a reference points at nothing (E10 unless said); nil where any name will do
    ///   - label: in the reader's words; the key with spaces unless said
    ///   - otherwise: what holds where the spec does not say the field, if that follows from elsewhere
    package init(
        _ key: String, _ need: FieldTraits.Need = .optional, _ audience: Audience = .internal, kind: FieldKind? = nil,
        default value: FieldValue? = nil, unresolved: DiagnosticCode? = "E10", label: String? = nil,
        about summary: String, otherwise compute: FieldTraits.Computation? = nil
    ) {
        traits = FieldTraits(
            key: key, kind: kind ?? Content.kind, need: need, audience: audience, defaultValue: value,
            unresolvedCode: unresolved, label: label, summary: summary, compute: compute)
    }
}

/// A field that templates can print and that no spec writes, since it follows from others: a line's amount, a total, the
/// people behind a role in one deal.
package struct ComputedField<Content: FieldContent>: FieldDeclaration {
    package let traits: FieldTraits

    /// - Parameters:
    ///   - kind: where the type says less than the field is
    ///   - changesWithDay: see ``FieldTraits/changesWithDay``
    ///   - looksAcross: see ``FieldTraits/looksAcross``
    package init(
        _ key: String, _ audience: Audience = .internal, kind: FieldKind? = nil, changesWithDay: Bool = false,
        looksAcross: AcrossDeals? = nil, label: String? = nil, about summary: String,
        from compute: @escaping FieldTraits.Computation
    ) {
        traits = FieldTraits(
            key: key, kind: kind ?? Content.kind, need: .computed, audience: audience, label: label, summary: summary,
            changesWithDay: changesWithDay, looksAcross: looksAcross, compute: compute)
    }
}

package protocol FieldDeclaration: Sendable {
    var traits: FieldTraits { get }
}

/// What is known of all deals, whichever a document is about.
package enum AcrossDeals: Sendable {
    /// When which meeting is planned, and what is taken along.
    case plannedMeetings
    /// What a rep and a manager practised.
    case coachedMeetings
}

/// A field's declaration without its Swift type.
package final class FieldTraits: Sendable {
    package enum Need: Sendable, Equatable {
        case optional
        /// Told by the loader when it is missing.
        case required
        /// Told by the rule of this code when it is missing; the loader stays silent.
        case requiredBy(DiagnosticCode)
        /// Not written in the spec: the file's name says it.
        case fromFileName
        /// Not written in the spec: it follows from other fields (see ``FieldTraits/compute``).
        case computed
    }

    /// How a value follows from the record, and from what is around it where the computation knows the context.
    package typealias Computation = @Sendable (RecordStorage, any ComputationContext) -> FieldValue?

    package let key: String
    package let kind: FieldKind
    package let need: Need
    package let audience: Audience
    /// What holds where the spec is silent.
    package let defaultValue: FieldValue?
    /// The code told when a reference points at nothing; nil where any name will do.
    package let unresolvedCode: DiagnosticCode?
    /// In the reader's words: `close date`.
    package let label: String
    /// One line for the schema, the reference and editors.
    package let summary: String
    /// Of a list: whether one value may be written instead of a list of one.
    package let takesOne: Bool
    /// Other words that people write for the key: it is guessed from them, and they are told.
    package let alsoCalled: [String]
    /// Whether the value may be another one tomorrow, though nobody changed a spec: today, and what is late by then.
    package let changesWithDay: Bool
    /// What of deals other than the one at hand the value follows from; nil where it follows from none.
    package let looksAcross: AcrossDeals?
    /// How the value follows where no spec writes it; nil where only the spec says it.
    package let compute: Computation?
    /// Where the field stands among its entity's fields; -1 until the entity is made.
    private let position = Atomic<Int>(-1)

    package init(
        key: String, kind: FieldKind, need: Need = .optional, audience: Audience = .internal,
        defaultValue: FieldValue? = nil, unresolvedCode: DiagnosticCode? = "E10", label: String? = nil,
        takesOne: Bool = false, alsoCalled: [String] = [], summary: String, changesWithDay: Bool = false,
        looksAcross: AcrossDeals? = nil,
        compute: Computation? = nil
    ) {
        self.key = key
        self.kind = kind
        self.need = need
        self.audience = audience
        self.defaultValue = defaultValue
        self.unresolvedCode = unresolvedCode
        self.label = label ?? key.replacing("_", with: " ")
        self.summary = summary
        self.takesOne = takesOne
        self.alsoCalled = alsoCalled
        self.changesWithDay = changesWithDay
        self.looksAcross = looksAcross
        self.compute = compute
    }

    var index: Int { position.load(ordering: .relaxed) }

    /// The field as the one at `index` of an entity: itself, or a copy where it already belongs to another entity.
    func placed(at index: Int) -> FieldTraits {
        if position.compareExchange(expected: -1, desired: index, ordering: .relaxed).exchanged { return self }
        return FieldTraits(
            key: key, kind: kind, need: need, audience: audience, defaultValue: defaultValue,
            unresolvedCode: unresolvedCode, label: label, takesOne: takesOne, alsoCalled: alsoCalled, summary: summary,
            changesWithDay: changesWithDay, looksAcross: looksAcross, compute: compute
        ).placed(at: index)
    }
}

extension FieldTraits {
    /// Whether a spec writes it, rather than a file's name or a computation.
    package var isWritten: Bool {
        switch need {
        case .optional, .required, .requiredBy: true
        case .fromFileName, .computed: false
        }
    }

    /// Whether a spec without it has an error, the loader's or a rule's.
    package var isNeeded: Bool {
        switch need {
        case .required: true
        // What may follow from elsewhere need not be written here.
        case .requiredBy: compute == nil
        case .optional, .fromFileName, .computed: false
        }
    }

    /// Whether the value may be missing without anything being wrong.
    package var isOptional: Bool { (need == .optional || need == .computed) && defaultValue == nil }

    /// Whether the field is kept from customers and partners.
    package var isInternal: Bool { audience != .customer && kind.isLeaf }
}

/// What computed fields may look at besides their own record. A model gives it its own type: the workspace, the day, who
/// reads.
package protocol ComputationContext: AnyObject, Sendable {}
