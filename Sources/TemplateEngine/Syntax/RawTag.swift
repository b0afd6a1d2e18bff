import Diagnostics

/// A tag as it stands in the text, before its content is read.
struct RawTag {
    enum Kind {
        case variable
        case markdown
        case fillIn
        case section
        case fillInSection
        case inverted
        case close
        case partial
        case parent
        case block
        case comment
        case delimiters
    }

    var kind: Kind
    /// The offset of its opening mark, and just behind its closing mark.
    var range: Range<Int>
    /// What stands between sign and closing mark.
    var content: Range<Int>
}
