import Diagnostics

/// A section, parent or block whose closing tag the parser has not met yet, with what it holds so far.
struct OpenElement {
    enum Kind {
        case section(SectionNode.Kind, TagExpression, SectionTag)
        /// `whitespaceIndex`: where, among the nodes around, the white space before the tag stands that is to become
        /// indentation if the closing tag ends its line.
        case parent(TemplateName, whitespaceIndex: Int?, indentation: Substring)
        /// Its opening tag can not be read; what it holds is dropped.
        case broken
        case block(String, namePlace: Place, standsAlone: Bool, indentation: Substring)
    }

    var kind: Kind
    /// What its closing tag must say.
    var name: String
    var tag: Place
    /// The offset behind its opening tag.
    var contentStart: Int
    var nodes: [TemplateNode] = []

    /// How the opening tag begins: `#`, `^`, `#?`, `<` or `$`.
    var sign: String {
        switch kind {
        case .section(.shown, _, _), .broken: "#"
        case .section(.inverted, _, _): "^"
        case .section(.fillIn, _, _): "#?"
        case .parent: "<"
        case .block: "$"
        }
    }

    var isParent: Bool {
        if case .parent = kind { true } else { false }
    }
}
