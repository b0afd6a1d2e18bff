import Diagnostics

/// A node of a YAML document, with the stretch of text it was read from.
///
/// Aliases are resolved: the node they stand for appears again, with the place where it was written.
struct YAMLNode: Sendable {
    enum Content: Sendable {
        case scalar(YAMLScalar)
        case mapping([Entry])
        case sequence([YAMLNode])
    }

    struct Entry: Sendable {
        var key: YAMLNode
        var value: YAMLNode
    }

    var content: Content
    /// Of a scalar its text without quotes, `|` or `>`; of a collection where it begins.
    var start: Position
    /// Just behind the scalar's text; of a collection equal to `start`.
    var end: Position
    /// The UTF-8 offset of what libyaml takes for the end: just behind a plain scalar's text, and behind the closing
    /// quote or bracket; of a block somewhere before the next key.
    var endOffset: Int
}

/// A piece of text as YAML gives it: `'it''s'` is `it's`.
struct YAMLScalar: Sendable {
    enum Style: Sendable { case plain, singleQuoted, doubleQuoted, literal, folded }

    var text: String
    var style: Style

    /// Nothing is said: `key:`, `key: ~`, `key: null`, `key: ""`.
    var isNothing: Bool {
        switch style {
        case .plain: text.isEmpty || text == "~" || text == "null"
        case .singleQuoted, .doubleQuoted, .literal, .folded: text.allSatisfy(\.isWhitespace)
        }
    }
}
