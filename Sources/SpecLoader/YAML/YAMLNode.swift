import Diagnostics

/// The first document of a YAML text.
struct YAMLDocument: Sendable {
    /// nil where the text says nothing: it is empty, or holds comments only.
    var root: YAMLNode?
    /// Where a second document begins (`---`), which is not read.
    var secondDocument: Position?
    /// Anchors (`&name`) before a text that nothing refers to: the text began with an ampersand.
    var idleAnchors: [Position] = []
}

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

    /// Nothing is said: `key:`, `key: ~`, `key: null`, `key: ""`, and nothing but characters that nobody sees.
    var isNothing: Bool {
        if style == .plain, text == "~" || text == "null" { return true }
        return text.saysNothing
    }
}

extension String {
    /// It holds nothing but characters that nobody sees.
    var saysNothing: Bool {
        unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0.properties.isDefaultIgnorableCodePoint }
    }
}

extension YAMLNode {
    var scalar: YAMLScalar? {
        if case .scalar(let scalar) = content { scalar } else { nil }
    }

    var shape: FoundShape {
        switch content {
        case .mapping: .mapping
        case .sequence: .list
        case .scalar(let scalar): scalar.isNothing ? .nothing : .text(scalar.text)
        }
    }

    /// What `<<` takes from this node: the entries of a mapping, or of several in a list.
    var merged: [Entry] {
        switch content {
        case .mapping(let entries): entries
        case .sequence(let nodes): nodes.flatMap(\.ownEntries)
        case .scalar: []
        }
    }

    private var ownEntries: [Entry] {
        if case .mapping(let entries) = content { entries } else { [] }
    }
}
