import Records

/// Whether the readers of a template may see what it names, and whether that is the same tomorrow.
///
///     for customers:  deal.company → fine    deal.forecast → E11    today → T15
struct ReaderCheck {
    let rules: TemplateRules
    /// Whether anything was named that may be another one tomorrow.
    private(set) var readsDay = false
    /// What was named that follows from other deals than the document's own.
    private(set) var acrossDeals: Set<AcrossDeals> = []
    /// Whether a record has nothing that the readers may see, by its entity.
    private var whollyKept: [ObjectIdentifier: Bool] = [:]

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
        if let across = field.looksAcross { acrossDeals.insert(across) }
        guard rules.audience != .coaching else { return nil }
        if isKept(field, isLast: isLast) {
            if rules.allowedInternalPaths.contains(path) { return nil }
            return isCoaching(field)
                ? .coachingField(path: path, audience: rules.audience, via: via)
                : .internalField(path: path, audience: rules.audience, via: via)
        }
        return changesWithDay && rules.audience.isOutside
            ? .changesWithDay(path: path, audience: rules.audience, via: via) : nil
    }

    /// Whether a field is kept from the readers. Lists of records and records have no audience of their own: what they
    /// lead to has; but where nothing they lead to may be seen, neither may be seen that they are there.
    private mutating func isKept(_ field: FieldTraits, isLast: Bool) -> Bool {
        guard !isKept(field), case .record(let entity) = field.kind.followed.innermost else { return isKept(field) }
        return isLast && isWhollyKept(entity)
    }

    private func isKept(_ field: FieldTraits) -> Bool { field.kind.isLeaf && !rules.audience.maySee(field.audience) }

    private mutating func isWhollyKept(_ entity: Entity) -> Bool {
        let key = ObjectIdentifier(entity)
        if let known = whollyKept[key] { return known }
        // A record that leads back to itself adds nothing that may be seen.
        whollyKept[key] = true
        let result =
            !entity.fields.isEmpty
            && entity.fields.allSatisfy { field in
                guard !isKept(field), case .record(let inner) = field.kind.followed.innermost else {
                    return isKept(field)
                }
                return isWhollyKept(inner)
            }
        whollyKept[key] = result
        return result
    }

    /// Whether what is kept is coaching, of which even colleagues read nothing.
    private func isCoaching(_ field: FieldTraits) -> Bool {
        guard !field.kind.isLeaf, case .record(let entity) = field.kind.innermost else {
            return field.audience == .coaching
        }
        return entity.fields.contains { $0.audience == .coaching }
    }
}
