package import Records

/// How strictly a template is held, and who will read what it makes.
package struct TemplateRules: Sendable {
    package var audience: Audience
    /// Internal fields that even a template for outsiders may name, as it writes them: `deal.id` in the path of a file.
    package var allowedInternalPaths: Set<String>
    /// Whether what is missing prints nothing, as Mustache has it: no open items, no fault for an unknown partial.
    package var isLenient: Bool

    package init(
        audience: Audience = .internal, allowedInternalPaths: Set<String> = [], isLenient: Bool = false
    ) {
        self.audience = audience
        self.allowedInternalPaths = allowedInternalPaths
        self.isLenient = isLenient
    }
}
