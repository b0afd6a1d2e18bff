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
