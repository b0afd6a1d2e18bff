package import Records

/// A change of one field of a spec file, as data.
///
/// ```swift
/// let plan = try FieldAddress(parsing: "deals/lindtal:plans[demo]")
/// SpecEdit(plan.appending(.field("objective")), .set(.text("Agree on the trial")))
/// SpecEdit(plan.appending(.field("learn")), .insert(.text("Who signs?"), at: 1))
/// SpecEdit(plan, .remove)
/// ```
/// Of several edits of one file each address means the file as it was before any of them.
package struct SpecEdit: Hashable, Sendable {
    package enum Change: Hashable, Sendable {
        /// Puts a value in the place of what is there; records around it that are missing are made.
        case set(SpecValue)
        /// Into the list at the address, as the item of this position from 1; behind the last one where it is nil.
        case insert(SpecValue, at: Int?)
        /// The field, or the item of a list.
        case remove
    }

    package var address: FieldAddress
    package var change: Change

    package init(_ address: FieldAddress, _ change: Change) {
        self.address = address
        self.change = change
    }
}

/// What is written into a field: texts are as ``FieldValue/raw`` gives them, `2026-12-01` or `in_production`.
package indirect enum SpecValue: Hashable, Sendable {
    case text(String)
    case list([SpecValue])
    /// By key; written in the order in which the entity declares its fields.
    case record([String: SpecValue])
}

/// Why an edit was not made. Nothing is written then.
package struct SpecEditError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Of the field, or the path of the file as a whole.
    package var place: String
    package var refusal: SpecEditRefusal

    package init(place: String, refusal: SpecEditRefusal) {
        self.place = place
        self.refusal = refusal
    }

    /// One line: `deals/lindtal:company: …`.
    package var description: String { "\(place): \(refusal.message)" }
}

package enum SpecEditRefusal: Error, Hashable, Sendable {
    case noSpecFile
    /// The file has an S error; the first one.
    case faulty(line: Int, message: String)
    /// Reached through an alias (`*name`) or `<<`.
    case aliased
    /// Marked by an anchor (`&name`) that aliases refer to.
    case shared(anchor: String)
    case unknownField(String, entity: String)
    case computed(String)
    case namedByFile(String)
    /// An item of a list, by id or `#position`.
    case noItem(String)
    /// There is nothing to remove, or nothing to go on from.
    case nothingThere
    /// An item of a list would be left without any field.
    case lastField
    /// A list for a text, a text for a record …
    case wrongShape
    case emptyText
    case forbiddenCharacter(Unicode.Scalar)
    /// The loader would tell this of the new text.
    case invalid(message: String)
    /// The text reads back as something else than was wanted.
    case unsafe

    /// Without the place, a full stop or a line break.
    package var message: String {
        switch self {
        case .noSpecFile: "this is no spec file"
        case .faulty(let line, let message): "the file has errors, first in line \(line): \(message)"
        case .aliased: "the value is written elsewhere in the file and comes here by an alias; edit it by hand"
        case .shared(let anchor): "'&\(quoted(anchor))' shares the value with other places of the file; edit it by hand"
        case .unknownField(let key, let entity): "'\(quoted(key))' is not a key of \(article(entity))"
        case .computed(let key): "'\(key)' is not written in a spec: it follows from other keys"
        case .namedByFile(let key): "'\(key)' is not written in a spec: the file's name says it"
        case .noItem(let item): "there is no item '\(quoted(item))'"
        case .nothingThere: "nothing is written there"
        case .lastField: "it is the only field of its item; remove the item instead"
        case .wrongShape: "the value is a list, a record or a text, and the field is not"
        case .emptyText: "the text is empty; remove the field instead"
        case .forbiddenCharacter(let scalar): SpecFault.forbiddenCharacter(scalar).message
        case .invalid(let message): message
        case .unsafe: "the file is written in a way that cannot be edited safely here; edit it by hand"
        }
    }
}
