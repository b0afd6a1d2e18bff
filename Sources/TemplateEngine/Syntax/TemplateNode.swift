import Diagnostics

/// A piece of a parsed template.
indirect enum TemplateNode: Sendable {
    case text(TextNode)
    case variable(VariableNode)
    case section(SectionNode)
    case partial(PartialNode)
    case parent(ParentNode)
    case block(BlockNode)
}

/// The template's own text.
struct TextNode: Sendable {
    var text: Substring
    var place: Place
    /// Whether it begins where a line of the file begins.
    var startsLine: Bool
}

/// `{{path}}`, `{{{path}}}`, `{{&path}}` or `{{?path}}`.
struct VariableNode: Sendable {
    enum Form: Sendable {
        case value
        case markdown
        case fillIn
    }

    var form: Form
    var expression: TagExpression
    var tag: Place
}

/// `{{#path}}…{{/path}}`, `{{^path}}…{{/path}}` or `{{#?path}}…{{/path}}`.
struct SectionNode: Sendable {
    enum Kind: Sendable {
        case shown
        case inverted
        case fillIn
    }

    var kind: Kind
    var expression: TagExpression
    var opening: SectionTag
    var closing: SectionTag
    var body: [TemplateNode]
}

/// The opening or the closing tag of a section.
struct SectionTag: Sendable {
    var place: Place
    /// The white space before a tag that stands alone on its line, nil for a tag within a line.
    var indentation: Substring?
}

/// `{{>name}}` or `{{>*path}}`.
struct PartialNode: Sendable {
    var name: TemplateName
    var tag: Place
    /// What every line of the partial is to be indented by: the white space before a tag alone on its line.
    var indentation: Substring
    /// Whether the tag has its line for itself.
    var standsAlone: Bool
}

/// `{{<name}}{{$block}}…{{/block}}{{/name}}`.
struct ParentNode: Sendable {
    var name: TemplateName
    var tag: Place
    var indentation: Substring
    /// What the parent's blocks are replaced by.
    var blocks: [BlockNode]
    /// Where something stands between the blocks that will not be printed.
    var strayPlace: Place?
}

/// `{{$name}}…{{/name}}`: a part of the template that may be replaced, or, within a parent's tag, what replaces it.
struct BlockNode: Sendable {
    var name: String
    var namePlace: Place
    /// What the lines of `body` were indented by in the file; it is taken away there and given back where the block is
    /// printed.
    var indentation: Substring
    /// Whether the tags stand on lines of their own, so that whatever replaces the body must end its line.
    var endsLine: Bool
    var body: [TemplateNode]
}

/// Which template a tag pulls in.
enum TemplateName: Sendable {
    case fixed(String, Place)
    /// `*path`: the one that the value of a field names.
    case dynamic(TagPath)
}
