/// How much is parsed. cmark's tables take time and memory by columns × rows whatever the rows hold (2,000 × 2,000 took
/// 981 MB), and its blocks by depth × lines; the numbers leave room for any document people read.
enum Limits {
    /// Quotes and lists in one another.
    static let depth = 60
    /// Word takes no more columns.
    static let columns = 63
    static let cells = 400_000
    /// Bytes of Markdown.
    static let size = 32 << 20
    /// Emphasis, links and the like in one another.
    static let inlineDepth = 60
}
