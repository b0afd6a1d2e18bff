import Diagnostics
import TemplateEngine

/// A boundary and where in the text it was told.
struct PlacedBoundary: Sendable {
    var offset: Int
    var kind: BlockBoundary
    var tag: Place
    var isAtLineStart: Bool
    /// The columns of white space before the tag.
    var indentation: Int
}
