extension Block {
    /// Whether no page may end between this block and the next: a paragraph that is a label in bold, or one that leads to
    /// a list, a table, a figure or room to write.
    package func staysWith(_ next: Block?) -> Bool {
        guard case .paragraph(let content) = self, let next else { return false }
        switch next {
        case .list, .table, .code, .field, .figure: return true
        case .paragraph, .quote, .callout: return TableCell(content).isStrong
        case .heading, .thematicBreak: return false
        }
    }
}
