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
