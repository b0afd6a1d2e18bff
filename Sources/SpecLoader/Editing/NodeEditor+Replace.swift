extension NodeEditor {
    /// Puts a value in the place of a node.
    func replace(_ node: YAMLSyntax.Node, with value: YAMLValue, at spot: Spot) throws(SpecEditRefusal) -> [Replacement]
    {
        if case .alias = node.content { throw .aliased }
        if spot.isInFlow { return [inFlow(node, value, spot)] }
        if case .scalar(let text, let isText) = value, let old = node.scalar, node.end > node.ownStart {
            return scalar(node, old, with: text, isText: isText, at: spot)
        }
        let renderer = renderer(above: lines.nextLine(after: max(node.end, spot.head)), at: spot.column)
        return place(
            spot.isItem
                ? renderer.item(value, at: spot.column) : renderer.field(value, of: spot.key, at: spot.column),
            replacing: node, at: spot)
    }

    private func inFlow(_ node: YAMLSyntax.Node, _ value: YAMLValue, _ spot: Spot) -> Replacement {
        guard case .scalar(let text, let isText) = value, let old = node.scalar, node.end > node.ownStart else {
            let written = renderer.inline(value)
            let range = max(node.start, spot.head)..<max(node.end, spot.head)
            return Replacement(range, range.isEmpty ? " " + written : written)
        }
        let written = renderer.scalars.write(
            text, isText: isText, style: style(old, for: text), at: writing(node, spot))
        return Replacement(node.ownStart..<node.end, written.head)
    }

    /// Where a scalar's further lines stand, and how wide they are.
    private func writing(_ node: YAMLSyntax.Node, _ spot: Spot) -> YAMLScalarWriter.Spot {
        let indentation =
            spot.isItem ? renderer.style.hyphenWidth : renderer.style.recordIndentation
        var writing = YAMLScalarWriter.Spot(
            inFlow: spot.isInFlow, parentColumn: spot.column, bodyColumn: spot.column + indentation)
        let isBlock = node.scalar?.style == .literal || node.scalar?.style == .folded
        if !isBlock {
            writing.allowsBlocks = renderer(above: lines.nextLine(after: node.end), at: spot.column).allowsBlocks
        }
        guard lines.hasBreak(node.ownStart..<node.end) else { return writing }
        writing.isWrapped = true
        var line = lines.nextLine(after: node.ownStart)
        while let start = line, start < node.end, lines.skipBlanks(from: start) == lines.lineEnd(of: start) {
            line = lines.nextLine(after: start)
        }
        if let start = line, start < node.end { writing.bodyColumn = lines.skipBlanks(from: start) - start }
        if isBlock {
            writing.header = lines.text(node.ownStart..<headerEnd(node))
            // Spaces that lead the first line are text where the header counts the indentation.
            if let digit = writing.header.compactMap(\.wholeNumberValue).first {
                writing.bodyColumn = spot.column + digit
            }
        }
        var widest = 60
        line = lines.nextLine(after: node.ownStart)
        while let start = line, start < node.end {
            let text = lines.text(start..<lines.lineEnd(of: start))
            widest = max(widest, text.unicodeScalars.count)
            line = lines.nextLine(after: start)
        }
        writing.width = widest
        return writing
    }

    private func headerEnd(_ node: YAMLSyntax.Node) -> Int {
        let line = lines.lineEnd(of: node.ownStart)
        return lines.bytes[node.ownStart..<line].firstIndex(where: TextLines.isBlank) ?? line
    }

    /// The style of a text that takes the place of another one: its own, but for the first line break of a text in
    /// quotes, which turns them into a block.
    private func style(_ old: YAMLScalar, for text: String) -> YAMLScalar.Style {
        let breaks = { (text: String) in text.unicodeScalars.contains(where: \.isLineBreak) }
        return old.style == .doubleQuoted && breaks(text) && !breaks(old.text) ? .literal : old.style
    }

    /// A scalar in the place of a scalar, in its style; a comment behind it stays where it is.
    private func scalar(
        _ node: YAMLSyntax.Node, _ old: YAMLScalar, with text: String, isText: Bool, at spot: Spot
    ) -> [Replacement] {
        let style = style(old, for: text)
        let written = renderer.scalars.write(text, isText: isText, style: style, at: writing(node, spot))
        switch old.style {
        case .plain, .singleQuoted, .doubleQuoted:
            var changes = [Replacement(node.ownStart..<node.end, written.head)]
            if !written.body.isEmpty {
                let end = lines.lineEnd(of: node.end)
                changes.append(Replacement(end..<end, written.body))
            }
            return changes
        case .literal, .folded:
            let header = node.ownStart..<headerEnd(node)
            let body = lines.lineEnd(of: node.ownStart)
            var changes = [Replacement(body..<max(body, node.end), written.body)]
            if lines.text(header) != written.head { changes.insert(Replacement(header, written.head), at: 0) }
            return changes
        }
    }

    /// Puts text in the place of a node within blocks: its head behind the colon or hyphen, its further lines below.
    func place(_ written: YAMLRenderer.Written, replacing node: YAMLSyntax.Node, at spot: Spot) -> [Replacement] {
        let head = written.head.isEmpty ? "" : gap(at: spot) + written.head
        let isEmpty = node.end <= spot.head
        if isEmpty || !lines.hasBreak(spot.head..<node.start) {
            let end = isEmpty ? spot.head : node.end
            let below = lines.lineEnd(of: end)
            // A block scalar's comment stands behind its header, and goes with it.
            if written.body.isEmpty { return [Replacement(spot.head..<end, head)] }
            if below == end { return [Replacement(spot.head..<end, head + written.body)] }
            return [Replacement(spot.head..<end, head), Replacement(below..<below, written.body)]
        }
        let start = lines.previousLineEnd(of: node.start) ?? spot.head
        if start == spot.head { return [Replacement(spot.head..<node.end, head + written.body)] }
        let body = Replacement(start..<node.end, written.body)
        return head.isEmpty ? [body] : [Replacement(spot.head..<spot.head, head), body]
    }

    /// Behind a colon one space; behind a hyphen as many as the file has.
    private func gap(at spot: Spot) -> String {
        spot.isItem ? String(renderer.hyphen.dropFirst()) : " "
    }
}
