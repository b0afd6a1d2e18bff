import Diagnostics

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

    init(_ node: TextNode) { self.node = node }
}

/// Where a value is found: in one of the scopes around, and the fields that lead to it.
final class BoundPath: Sendable {
    /// Counted from the outermost; nil: the innermost scope that has the first field, looked up while rendering.
    let scope: Int?
    let fields: [String]
    /// The fields with dots between them.
    let fieldsText: String
    /// The case that an enum is asked for.
    let caseID: String?
    /// As the template writes it.
    let text: String
    /// In the reader's words.
    let label: String

    init(scope: Int?, fields: [String], caseID: String? = nil, text: String, label: String) {
        self.scope = scope
        self.fields = fields
        fieldsText = fields.joined(separator: ".")
        self.caseID = caseID
        self.text = text
        self.label = label
    }
}

/// A path with filters.
struct BoundExpression: Sendable {
    var path: BoundPath
    /// What the path leads to.
    var sourceType: ValueType
    var filters: [BoundFilter]
    /// What the filters make of it.
    var type: ValueType
    /// How many blank rows `rows` asks for.
    var rows: Int?
}

extension BoundExpression {
    /// Stands for an expression with a fault where only the place of its tag matters.
    static func unbound(_ expression: TagExpression) -> BoundExpression {
        let text = expression.path.text
        let path = BoundPath(scope: nil, fields: [], text: text, label: text)
        return BoundExpression(path: path, sourceType: .text, filters: [], type: .text)
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
        switch expression.sourceType {
        case .list, .record: isLeaf = false
        case .text, .markdown, .integer, .number, .date, .boolean, .choice: isLeaf = true
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
