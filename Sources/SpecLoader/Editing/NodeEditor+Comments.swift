/// Which comments belong to what.
extension NodeEditor {
    /// Where the line begins that a key or item stands in, or the first of the lines right above it that hold comments
    /// and nothing else.
    ///
    /// - Parameters:
    ///   - start: of the key or item, the first thing in its line
    ///   - end: of what stands before it
    ///   - column: comments that are indented deeper belong to what stands before; nil where that is no neighbour
    func commentStart(_ start: Int, behind end: Int, upTo column: Int? = nil) -> Int {
        var line = lines.lineStart(of: start)
        let first = lines.nextLine(after: end) ?? line
        while let above = lines.previousLineEnd(of: line) {
            let next = lines.lineStart(of: above)
            guard next >= first, let comment = lines.comment(inLine: next), comment - next <= column ?? .max else {
                break
            }
            line = next
        }
        return line
    }

    /// Behind what ends at an offset, and behind the comments below it that are indented deeper than a column.
    func commentEnd(_ end: Int, deeperThan column: Int) -> Int {
        var found = end
        var line = lines.nextLine(after: end)
        while let start = line {
            if let comment = lines.comment(inLine: start), comment - start > column {
                found = lines.lineEnd(of: start)
            } else if !lines.isBlank(start..<lines.lineEnd(of: start)) {
                break
            }
            line = lines.nextLine(after: start)
        }
        return found
    }

    /// What writes values that end in the line of an offset.
    func renderer(before offset: Int, at column: Int) -> YAMLRenderer {
        renderer(beforeComment: lines.nextComment(below: offset), at: column)
    }

    /// What writes values into lines above the one that begins at an offset.
    func renderer(above start: Int, at column: Int) -> YAMLRenderer {
        renderer(beforeComment: lines.comment(inLine: start), at: column)
    }

    /// Without block scalars where the comment is indented deeper than their key or hyphen.
    private func renderer(beforeComment comment: Int?, at column: Int) -> YAMLRenderer {
        guard let comment, lines.column(of: comment) > column else { return renderer }
        return YAMLRenderer(style: renderer.style, allowsBlocks: false)
    }

    /// Whether a block scalar ends in the last line before an offset that is not empty.
    func endsBlock(before offset: Int) -> Bool {
        var end = lines.previousLineEnd(of: offset)
        while let spot = end, lines.isBlank(lines.lineStart(of: spot)..<spot) { end = lines.previousLineEnd(of: spot) }
        return end.map(blockEnds.contains) ?? false
    }
}
