import Records
import TemplateEngine

/// Where the documents of a template for rep and manager go: into the manager's folder, by a path that says nothing of
/// coaching.
///
/// `coaching-plans/{{deal.manager.folder}}/{{deal.id}}/{{plan.id}}`
struct CoachingPath {
    /// As the front matter says it.
    let text: String
    /// The fields that it names.
    let fields: Set<FieldName>

    init(_ text: String, _ naming: WorkspaceTemplate.Naming) {
        self.text = text
        fields = naming.name.fields.union(naming.folder?.fields ?? [])
    }

    /// What is wrong with it, where it is of documents about something of this kind; nil where all is well.
    func fault(in entity: Entity) -> WorkspaceFault? {
        guard text.firstMatch(of: /^[^{}\/]+\/\{\{ *deal\.manager\.folder *\}\}\//) != nil else {
            return .coachingOutsideFolder
        }
        return fields.intersection(entity.coachingFields).min().map { .coachingInPath(field: $0.description) }
    }
}

extension Entity {
    /// The fields of coaching that it leads to.
    fileprivate var coachingFields: Set<FieldName> {
        var found: Set<FieldName> = []
        var (seen, waiting): (Set<ObjectIdentifier>, [Entity]) = ([], [self])
        while let entity = waiting.popLast() {
            guard seen.insert(ObjectIdentifier(entity)).inserted else { continue }
            for field in entity.fields {
                var kind = field.kind.followed
                while case .list(let item) = kind { kind = item }
                if case .record(let inner) = kind { waiting.append(inner) }
                if field.audience == .coaching { found.insert(FieldName(entity.name, field.key)) }
            }
        }
        return found
    }
}
