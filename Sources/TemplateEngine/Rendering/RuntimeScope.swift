import Records

/// A scope while rendering.
struct RuntimeScope {
    /// nil within a row that is to be filled in.
    var value: TemplateValue?
    /// The section that made it the innermost one; nil for the template's outermost scope.
    var section: SectionOrigin?
    /// Which item of the section's list it is, from 1.
    var position: Int?

    /// As templates name it: `plan.learn.3`.
    var path: String {
        guard let section else { return "" }
        let path = section.scope.path(of: section.path)
        return position.map { "\(path).\($0)" } ?? path
    }

    /// As templates name what a path leads to from here.
    func path(of path: BoundPath) -> String {
        let outer = self.path
        return outer.isEmpty || path.keys.isEmpty ? outer + path.keysText : "\(outer).\(path.keysText)"
    }

    /// Where its value is written, or would be.
    private var address: FieldAddress? {
        if case .record(let record, _)? = value, section?.path.endsInName != true { return record.address }
        guard let section, let address = section.scope.address(of: section.path) else { return nil }
        return position.map { address.appending(.position($0)) } ?? address
    }

    /// Where what a path leads to from here is written, or would be: below the last record on the way that there is.
    /// Nil where that hangs on a reference that nobody has written.
    func address(of path: BoundPath) -> FieldAddress? {
        var last = self
        var below: [FieldTraits] = []
        for (index, field) in path.fields.enumerated() {
            let isName = path.endsInName && index == path.fields.count - 1
            if below.isEmpty, !isName, case .record(let record, _)? = last.value,
                case .record(let next, let place)? = record.value(of: field)
            {
                last = RuntimeScope(value: .record(next, at: place))
            } else {
                if case .reference? = below.last?.kind { return nil }
                below.append(field)
            }
        }
        guard var address = last.address else { return nil }
        address.steps += below.map { .field($0.key) }
        return address
    }
}

/// Where the records of a section are found: shared by all its rounds.
final class SectionOrigin: Sendable {
    /// The scope that its path starts from.
    let scope: RuntimeScope
    let path: BoundPath

    init(scope: RuntimeScope, path: BoundPath) {
        self.scope = scope
        self.path = path
    }
}
