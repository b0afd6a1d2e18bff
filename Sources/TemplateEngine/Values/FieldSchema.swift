/// What one field of a record is: its type, whether it may be missing, and who may see it.
package struct FieldSchema: Sendable {
    package var name: String
    package var type: ValueType
    /// Whether a spec may leave it out; a value missing where it is not optional is an open item too.
    package var isOptional: Bool
    /// Whether the field is kept from customers and partners. Lists and nested records have no audience, only leaves do;
    /// where a record is internal, so is all that is reached through it.
    package var isInternal: Bool
    /// In the reader's words: `close date`. What an open item and a blank print.
    package var label: String

    package init(
        name: String, type: ValueType, isOptional: Bool = false, isInternal: Bool = false, label: String? = nil
    ) {
        self.name = name
        self.type = type
        self.isOptional = isOptional
        self.isInternal = isInternal
        self.label = label ?? name.replacing("_", with: " ")
    }
}
