import Diagnostics
import Records

/// A piece of a template whose names are bound. Classes, so that walking them copies nothing.
enum BoundNode: Sendable {
    case text(BoundText)
    case value(BoundValue)
    case section(BoundSection)
    case call(BoundCall)
    case choiceCall(BoundChoiceCall)
    case block(BoundBlock)
}

/// The template's own text.
final class BoundText: Sendable {
    let node: TextNode
    let lineEnds: Int

    init(_ node: TextNode) {
        self.node = node
        lineEnds = node.text.utf8.count { $0 == Byte.lineFeed }
    }
}

/// Where a value is found: in one of the scopes around, and the fields that lead to it.
final class BoundPath: Sendable {
    /// Counted from the outermost; nil: the innermost scope that has the first field, looked up while rendering.
    let scope: Int?
    /// As declared; empty where names are looked up while rendering.
    let fields: [FieldTraits]
    /// The keys of the fields.
    let keys: [String]
    /// The keys with dots between them.
    let keysText: String
    /// The case that an enum is asked for.
    let caseID: String?
    /// As the template writes it.
    let text: String
    let label: BoundLabel

    init(scope: Int, fields: [FieldTraits], caseID: String? = nil, text: String, label: BoundLabel) {
        self.scope = scope
        self.fields = fields
        keys = fields.map(\.key)
        keysText = keys.joined(separator: ".")
        self.caseID = caseID
        self.text = text
        self.label = label
    }

    /// Whether it ends in a reference that any name will do for: what the spec says there is a text, whatever record has
    /// that name.
    var endsInName: Bool {
        guard caseID == nil, case .reference(let kind)? = fields.last?.kind else { return false }
        return kind.isLenient
    }

    /// A path whose names are looked up while rendering.
    init(open keys: [String], text: String) {
        scope = nil
        fields = []
        self.keys = keys
        keysText = keys.joined(separator: ".")
        caseID = nil
        self.text = text
        label = BoundLabel(text)
    }
}

/// What a value is called in the reader's words, which the rendering knows.
struct BoundLabel: Sendable {
    /// The field that is named; nil where there is none.
    private let field: FieldTraits?
    private let text: String

    init(_ field: FieldTraits) {
        self.field = field
        text = field.label
    }

    init(_ text: String) {
        field = nil
        self.text = text
    }

    func text(in labels: Labels) -> String { field.map(labels.label(of:)) ?? text }
}

/// A path with filters.
struct BoundExpression: Sendable {
    var path: BoundPath
    /// What the path leads to.
    var sourceKind: FieldKind
    var filters: [BoundFilter]
    /// What the filters make of it.
    var kind: FieldKind
    /// How many blank rows `rows` asks for.
    var rows: Int?
}

extension BoundExpression {
    /// Stands for an expression with a fault where only the place of its tag matters.
    static func unbound(_ expression: TagExpression) -> BoundExpression {
        let text = expression.path.text
        return BoundExpression(
            path: BoundPath(open: [], text: text), sourceKind: .text, filters: [], kind: .text)
    }
}

/// A tag that prints.
final class BoundValue: Sendable {
    let form: VariableNode.Form
    let expression: BoundExpression
    let tag: Place
    /// Whether the author has decided what stands where the value is missing.
    let isDecided: Bool
    /// Whether it prints as it is, so that in a row to fill in it is a blank: no list that filters make something of.
    let isLeaf: Bool

    init(form: VariableNode.Form, expression: BoundExpression, tag: Place, isDecided: Bool) {
        self.form = form
        self.expression = expression
        self.tag = tag
        self.isDecided = isDecided
        switch expression.sourceKind {
        case .list, .record, .reference: isLeaf = expression.path.endsInName
        case .text, .markdown, .integer, .number, .boolean, .day, .moment, .timeSpan, .dueDate, .choice: isLeaf = true
        }
    }
}

final class BoundSection: Sendable {
    let kind: SectionNode.Kind
    let expression: BoundExpression
    let opening: SectionTag
    let closing: SectionTag
    let body: [BoundNode]

    init(
        kind: SectionNode.Kind, expression: BoundExpression, opening: SectionTag, closing: SectionTag,
        body: [BoundNode]
    ) {
        self.kind = kind
        self.expression = expression
        self.opening = opening
        self.closing = closing
        self.body = body
    }
}

/// A partial or parent that is pulled in.
final class BoundCall: Sendable {
    let name: String
    let procedure: Int
    /// Which of the scopes around it sees, outermost first; nil: all.
    let scopes: [Int]?
    let indentation: Substring
    let tag: Place

    init(name: String, procedure: Int, scopes: [Int]?, indentation: Substring, tag: Place) {
        self.name = name
        self.procedure = procedure
        self.scopes = scopes
        self.indentation = indentation
        self.tag = tag
    }
}

/// A partial or parent named by a field: one call for each name the field can have.
final class BoundChoiceCall: Sendable {
    let path: BoundPath
    let calls: [String: BoundCall]
    let tag: Place

    init(path: BoundPath, calls: [String: BoundCall], tag: Place) {
        self.path = path
        self.calls = calls
        self.tag = tag
    }
}

/// A block with what stands in it here: its own body, or what replaces it.
final class BoundBlock: Sendable {
    let indentation: Substring
    let endsLine: Bool
    let place: Place
    let body: [BoundNode]

    init(indentation: Substring, endsLine: Bool, place: Place, body: [BoundNode]) {
        self.indentation = indentation
        self.endsLine = endsLine
        self.place = place
        self.body = body
    }
}
