package import Diagnostics

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
    ///   - kind: where the type says less than the field is (`.identifier` for a `String`)
    ///   - unresolved: the code told when a reference points at nothing (E10 unless said)
    ///   - label: in the reader's words; the key with spaces unless said
    package init(
        _ key: String, _ need: FieldTraits.Need = .optional, _ audience: Audience = .internal, kind: FieldKind? = nil,
        default value: FieldValue? = nil, unresolved: DiagnosticCode = "E10", label: String? = nil,
        about summary: String
    ) {
        traits = FieldTraits(
            key: key, kind: kind ?? Content.kind, need: need, audience: audience, defaultValue: value,
            unresolvedCode: unresolved, label: label ?? key.replacing("_", with: " "), summary: summary, compute: nil)
    }
}

/// A field that templates can print and that no spec writes, since it follows from others: a line's amount, a total.
package struct ComputedField<Content: FieldContent>: FieldDeclaration {
    package let traits: FieldTraits

    package init(
        _ key: String, _ audience: Audience = .internal, label: String? = nil, about summary: String,
        from compute: @escaping @Sendable (RecordStorage) -> FieldValue?
    ) {
        traits = FieldTraits(
            key: key, kind: Content.kind, need: .computed, audience: audience, defaultValue: nil, unresolvedCode: "E10",
            label: label ?? key.replacing("_", with: " "), summary: summary, compute: compute)
    }
}

extension FieldTraits {
    /// An optional field whose key was not written by hand.
    package init(key: String, kind: FieldKind, about summary: String) {
        self.init(
            key: key, kind: kind, need: .optional, audience: .internal, defaultValue: nil, unresolvedCode: "E10",
            label: key, summary: summary, compute: nil)
    }
}

package protocol FieldDeclaration: Sendable {
    var traits: FieldTraits { get }
}

/// A field's declaration without its Swift type.
package struct FieldTraits: Sendable {
    package enum Need: Sendable, Equatable {
        case optional
        /// Told by the loader when it is missing.
        case required
        /// Told by the rule of this code when it is missing; the loader stays silent.
        case requiredBy(DiagnosticCode)
        /// Not written in the spec: the file's name says it.
        case fromFileName
        /// Not written in the spec: it follows from other fields of the record (see ``FieldTraits/compute``).
        case computed
    }

    package let key: String
    package let kind: FieldKind
    package let need: Need
    package let audience: Audience
    /// What holds where the spec is silent.
    package let defaultValue: FieldValue?
    package let unresolvedCode: DiagnosticCode
    package let label: String
    /// One line for the schema, the reference and editors.
    package let summary: String
    /// How a computed field follows from the record; nil where the spec writes the field.
    package let compute: (@Sendable (RecordStorage) -> FieldValue?)?
}

/// Who may see a field: customers and partners see ``customer`` leaves, everything else stays in the house.
package enum Audience: String, Choice {
    case `internal`
    case partner
    case customer
}
