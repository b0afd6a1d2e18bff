import DocumentModel

extension TreeBuilder {
    /// A quote, or a call-out where it begins with `[!NOTE]` and the like; nil where tags left nothing of it.
    mutating func quote(_ node: MarkupNode, in source: MarkupSource, depth: Int) -> Block? {
        guard let first = node.firstChild, first.kind == .paragraph,
            let word = Self.calloutWord(source.firstLine(of: first))
        else {
            let blocks = blocks(of: node, in: source, depth: depth + 1)
            return blocks.isEmpty ? nil : .quote(blocks)
        }
        guard let kind = Callout.Kind(rawValue: word.lowercased()) else {
            report(.unknownCallout(word), at: source.place(of: first, else: options.template))
            let blocks = blocks(of: node, in: source, depth: depth + 1)
            return .quote(blocks)
        }
        return callout(kind, node, first, skipping: word.utf8.count + 3, in: source, depth: depth + 1)
    }

    /// `NOTE` of `[!NOTE] Own title`.
    private static func calloutWord(_ line: ArraySlice<UInt8>) -> String? {
        guard line.starts(with: "[!".utf8), let close = line.firstIndex(of: UInt8(ascii: "]")) else { return nil }
        let word = line[(line.startIndex + 2)..<close]
        guard !word.isEmpty, word.allSatisfy({ (0x41...0x5A).contains($0 & 0xDF) }) else { return nil }
        guard close + 1 == line.endIndex || line[close + 1].isBlank else { return nil }
        return String(decoding: word, as: UTF8.self)
    }

    private mutating func callout(
        _ kind: Callout.Kind, _ node: MarkupNode, _ first: MarkupNode, skipping lead: Int, in source: MarkupSource,
        depth: Int
    ) -> Block? {
        var run = InlineRun(context: .paragraph, skipping: lead)
        inlines(of: first, into: &run, in: source, depth: 0)
        let titleEnd = run.pieces.firstIndex(where: \.isBreak) ?? run.pieces.count
        let ownTitle = InlineRun.trimmed(inlines(of: Array(run.pieces[..<titleEnd]), context: .heading))
        var content = assemble(Array(run.pieces[titleEnd...].dropFirst()), depth: depth, isInItem: false)
        let rest = blocks(of: node, in: source, depth: depth, skippingFirst: true)
        content += rest
        let hasTitle = !InlineRun.isEmpty(ownTitle)
        guard hasTitle || !content.isEmpty else { return nil }
        let title = hasTitle ? ownTitle : [.text(options.words.title(of: kind))]
        return .callout(Callout(kind: kind, title: title, blocks: content))
    }
}

extension WriterWords {
    fileprivate func title(of kind: Callout.Kind) -> String {
        switch kind {
        case .note: note
        case .tip: tip
        case .important: important
        case .warning: warning
        case .caution: caution
        }
    }
}
