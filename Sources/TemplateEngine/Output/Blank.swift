package import Diagnostics

/// A field to fill in: where the answer belongs, what is asked, and what is known.
package struct Blank: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case text
        case multiline
        /// A day. Where a time goes with it, it is a text: who fills it in has to be able to write both.
        case date
        case choice([Choice])
        /// A yes or no.
        case checkbox
    }

    package struct Choice: Hashable, Sendable {
        /// What a spec writes: `in_production`.
        package var id: String
        /// What a person reads: `in production`.
        package var label: String

        package init(id: String, label: String) {
            self.id = id
            self.label = label
        }
    }

    /// As the template names it, in a loop with the position from 1 of the item in its list: `plan.learn.3`.
    package var path: String
    /// Where the answer belongs in the specs, as Records' `FieldAddress` writes it; nil where no spec could hold it.
    package var address: String?
    package var label: String
    package var kind: Kind
    /// What is known, as a spec writes it: `2026-03-03`, `no_decision`, `12500.5`, `true`; nil: a blank.
    package var raw: String?
    /// What is known, formatted for the reader; nil: a blank, or a box.
    package var value: String?
    package var origin: Place?

    package init(
        path: String, address: String? = nil, label: String, kind: Kind, raw: String? = nil, value: String? = nil,
        origin: Place? = nil
    ) {
        self.path = path
        self.address = address
        self.label = label
        self.kind = kind
        self.raw = raw
        self.value = value
        self.origin = origin
    }
}
