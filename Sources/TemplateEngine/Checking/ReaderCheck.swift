import Records

/// Whether the readers of a template may see what it names, and whether that is the same tomorrow.
///
///     for customers:  deal.company → fine    deal.forecast → E11    today → T15
struct ReaderCheck {
    let rules: TemplateRules
    /// Whether anything was named that may be another one tomorrow.
    private(set) var readsDay = false
    /// Whether a record has nothing that outsiders may see, by its entity.
    private var whollyInternal: [ObjectIdentifier: Bool] = [:]

    init(_ rules: TemplateRules) { self.rules = rules }

    /// What is wrong with naming a field; nil where it may be named.
    ///
    /// - Parameters:
    ///   - isLast: whether the path ends there.
    ///   - path: as the template writes it.
    ///   - via: the tag that pulls in the partial in which it is named.
    ///   - isDayFixed: whether a section around says for which day the document is made.
    mutating func fault(
        naming field: FieldTraits, isLast: Bool, path: String, via: String?, isDayFixed: Bool
    ) -> TemplateFault? {
        let changesWithDay = field.changesWithDay && !isDayFixed
        if changesWithDay { readsDay = true }
        guard rules.audience.isOutside else { return nil }
        if isInternal(field, isLast: isLast) {
            if rules.allowedInternalPaths.contains(path) { return nil }
            return .internalField(path: path, audience: rules.audience, via: via)
        }
        return changesWithDay ? .changesWithDay(path: path, audience: rules.audience, via: via) : nil
    }

    /// Whether a field is kept from outsiders. Lists of records and records have no audience of their own: what they
    /// lead to has; but where nothing they lead to may be seen, neither may be seen that they are there.
    private mutating func isInternal(_ field: FieldTraits, isLast: Bool) -> Bool {
        guard !field.isInternal, case .record(let entity) = field.kind.followed.innermost else {
            return field.isInternal
        }
        return isLast && isWhollyInternal(entity)
    }

    private mutating func isWhollyInternal(_ entity: Entity) -> Bool {
        let key = ObjectIdentifier(entity)
        if let known = whollyInternal[key] { return known }
        // A record that leads back to itself adds nothing that may be seen.
        whollyInternal[key] = true
        let result = entity.fields.allSatisfy { field in
            guard !field.isInternal, case .record(let inner) = field.kind.followed.innermost else {
                return field.isInternal
            }
            return isWhollyInternal(inner)
        }
        whollyInternal[key] = result
        return result
    }
}
