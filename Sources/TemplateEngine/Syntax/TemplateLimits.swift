/// Beyond these a template is refused with a message, so that no input can exhaust the stack.
enum TemplateLimits {
    /// How deep the tags of one file may be nested.
    static let nestingInFile = 100
    /// How deep sections, partials and blocks may be nested altogether, while checking and while rendering.
    static let nesting = 200
    /// How many bytes a tag may have that is no comment.
    static let tagLength = 2_000
    /// How many pieces one rendering may write: lines, texts and values, the same one again each time it is written; and
    /// how many lines a file may have. Many times what the longest table that is read has.
    static let pieces = 500_000
    /// How many bytes of values one rendering may write.
    static let valueBytes = 32 << 20
    /// How many partials a skeleton unfolds before it takes the rest as seen.
    static let skeletonCalls = 10_000
}
