import Diagnostics
import Records

/// What is known at one place of a template while its names are bound.
struct BindingContext {
    /// Outermost first.
    var scopes: [StaticScope]
    /// What replaces blocks here.
    var overrides: [String: BlockNode] = [:]
    /// The blocks whose replacement is being bound: within itself a block keeps its own body.
    var expanding: Set<Place> = []
    /// Which procedure is being bound, and how many scopes it began with.
    var procedure = 0
    var entryCount = 1
    /// Whether a section around, in this procedure, goes down into the record the procedure began with.
    var goesDown = false
    var depth = 0
    /// The tags that pulled this in, outermost first.
    var via: [Place] = []
    /// Whether a section around has a fault, so that it is not known what may be named in it.
    var hasUnknownScope = false
    /// Values that a section around has found missing.
    var decided: Set<PathKey> = []

    func deeper() -> BindingContext {
        var inner = self
        inner.depth += 1
        return inner
    }
}

/// A scope as far as it is known without data.
struct StaticScope {
    /// References are followed in it.
    var kind: FieldKind
    /// What `.` is called.
    var label: BoundLabel
    /// Whether it stands elsewhere, and what is written here is only its id.
    var isReferred = false

    /// Two scopes with the same key have the same names.
    indirect enum Key: Hashable {
        case record(ObjectIdentifier)
        case choice([String])
        case list(Key)
        case leaf(String)

        init(_ kind: FieldKind) {
            switch kind {
            case .record(let entity): self = .record(ObjectIdentifier(entity))
            case .reference(let kind): self = .record(ObjectIdentifier(kind.entity))
            case .choice(let choice): self = .choice(choice.ids)
            case .list(let element): self = .list(Key(element))
            case .text, .markdown, .integer, .number, .boolean, .day, .moment, .timeSpan, .dueDate:
                self = .leaf(kind.words)
            }
        }
    }

    var key: Key { Key(kind) }

    /// Whether names may be looked up in it.
    var hasNames: Bool {
        switch kind {
        case .record, .reference, .choice: true
        case .text, .markdown, .integer, .number, .boolean, .day, .moment, .timeSpan, .dueDate, .list: false
        }
    }
}

/// A value as the binder tells it from others.
struct PathKey: Hashable {
    var scope: Int?
    var fields: [String]
    var caseID: String?

    init(_ path: BoundPath) {
        scope = path.scope
        fields = path.keys
        caseID = path.caseID
    }
}

/// What a procedure is bound for: one template in one surrounding.
struct ProcedureKey: Hashable {
    var name: String
    var scopes: [StaticScope.Key]
    var overrides: [String: Place]
    var expanding: Set<Place>
    var end: CalleeEnd
}

/// One template pulling in another.
struct CallEdge {
    var from: Int
    var to: Int
    var name: String
    var tag: Place
    /// Whether each time the record at hand is another, further down in the data.
    var goesDown: Bool
}
