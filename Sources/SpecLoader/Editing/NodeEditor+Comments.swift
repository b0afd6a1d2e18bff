/// Which comments belong to what.
extension NodeEditor {
    /// Where the line begins that a key or item stands in, or the first of the lines right above it that hold comments
    /// and nothing else.
    ///
    /// - Parameters:
    ///   - start: of the key or item, the first thing in its line
    ///   - end: of what stands before it
    ///   - column: comments that are indented deeper, and have none above that is not, belong to what stands before; nil
    ///     where that is no neighbour
    func commentStart(_ start: Int, behind end: Int, upTo column: Int? = nil) -> Int {
        var line = lines.lineStart(of: start)
        var found = line
        let first = lines.nextLine(after: end) ?? line
        while let above = lines.previousLineEnd(of: line) {
            line = lines.lineStart(of: above)
            guard line >= first, let comment = lines.comment(inLine: line) else { break }
            if comment - line <= column ?? .max { found = line }
        }
        return found
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

    // MARK: What could become text of a block scalar

    /// What writes values into lines above the one that begins at an offset, for a key or hyphen at a column: without block
    /// scalars where they would take what comes next for their own.
    func renderer(above start: Int?, at column: Int) -> YAMLRenderer {
        let indentation = column + min(renderer.style.recordIndentation, renderer.style.hyphenWidth)
        guard !isTextOfBlock(start, indentedBy: indentation) else {
            return YAMLRenderer(style: renderer.style, allowsBlocks: false)
        }
        return renderer
    }

    /// Whether a block scalar that ends before this line would go on with it, or with one behind empty ones: a comment
    /// that is indented like its text, or spaces that are wider.
    private func isTextOfBlock(_ start: Int?, indentedBy indentation: Int) -> Bool {
        var line = start
        while let start = line {
            let end = lines.lineEnd(of: start)
            if let comment = lines.comment(inLine: start) { return comment - start >= indentation }
            guard lines.isBlank(start..<end) else { return false }
            if end - start > indentation { return true }
            line = lines.nextLine(after: start)
        }
        return false
    }

    /// Takes the indentation of what would become text of a block scalar once the stretches are gone.
    ///
    /// - Parameter column: of the keys or hyphens that go
    func outdents(behind stretches: [Range<Int>], at column: Int) -> [Replacement] {
        // Where the first line begins of what goes line by line.
        var first = 0
        var end: Int?
        var found: [Replacement] = []
        for stretch in stretches {
            let start = lines.lineStart(of: stretch.lowerBound)
            let isNext = end.map { lines.isEmpty(lines.lineEnd(of: $0)..<start) } ?? false
            if !isNext { first = start }
            end = stretch.upperBound
            guard let indentation = indentationOfBlock(before: first) else { continue }
            var line = lines.nextLine(after: stretch.upperBound)
            while let start = line, isTextOfBlock(start, indentedBy: indentation) {
                let comment = lines.comment(inLine: start)
                let space = comment == nil ? "" : String(repeating: " ", count: column)
                found.append(Replacement(start..<(comment ?? lines.lineEnd(of: start)), space))
                line = comment == nil ? lines.nextLine(after: start) : nil
            }
        }
        return found
    }

    /// Of the block scalar that ends in the last line before an offset that is not empty; nil where none does.
    private func indentationOfBlock(before offset: Int) -> Int? {
        var end = lines.previousLineEnd(of: offset)
        while let spot = end, lines.isBlank(lines.lineStart(of: spot)..<spot) { end = lines.previousLineEnd(of: spot) }
        guard let block = end.flatMap({ blocks[$0] }) else { return nil }
        let header = lines.lineEnd(of: block.ownStart)
        // Where the header counts the indentation, the first line may be indented more.
        if lines.text(block.ownStart..<header).prefix(while: { $0 != " " }).contains(where: \.isNumber) { return 1 }
        var line = lines.nextLine(after: header)
        while let start = line, lines.isBlank(start..<lines.lineEnd(of: start)) { line = lines.nextLine(after: start) }
        return line.map { lines.skipBlanks(from: $0) - $0 }
    }
}
