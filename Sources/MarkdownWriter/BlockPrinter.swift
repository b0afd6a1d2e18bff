import DocumentModel

/// Turns blocks into lines of Markdown; who nests them (lists, quotes) puts its own prefix before each line.
struct BlockPrinter {
    var words: WriterWords
    var inlines: InlinePrinter

    /// The lines of sibling blocks, an empty line between two.
    ///
    /// Lists that follow one another take turns with their markers (`-` and `*`, `1.` and `1)`), for with the same
    /// marker Markdown would melt them into one.
    func lines(of blocks: [Block], isNested: Bool = false, isTight: Bool = false) -> [String] {
        var lines: [String] = []
        var previousList: (isNumbered: Bool, takesTurn: Bool)?
        for block in blocks {
            let isNumbered = block.printsNumberedList
            var takesTurn = false
            if let isNumbered, let previousList, previousList.isNumbered == isNumbered {
                takesTurn = !previousList.takesTurn
            }
            let printed = self.lines(of: block, isNested: isNested, takesTurn: takesTurn)
            if printed.isEmpty { continue }
            if !lines.isEmpty && !isTight { lines.append("") }
            lines += printed
            previousList = isNumbered.map { ($0, takesTurn) }
        }
        return lines
    }

    private func lines(of block: Block, isNested: Bool, takesTurn: Bool) -> [String] {
        switch block {
        case .heading(let heading): self.heading(level: heading.level, heading.content)
        case .paragraph(let content): paragraph(content)
        case .list(let list): self.list(list, takesTurn: takesTurn)
        case .table(let table): self.table(table)
        case .quote(let blocks): quote(lines(of: blocks, isNested: true))
        case .callout(let callout):
            quote(lines(of: [.paragraph([.strong(callout.title)])] + callout.blocks, isNested: true))
        case .code(let code): self.code(code)
        // In a list `- ---` would be a line across the page instead of an item.
        case .thematicBreak: [isNested ? "___" : "---"]
        case .field(let field): self.field(field)
        case .figure(.stageMap(let map)): stageMap(map, takesTurn: takesTurn)
        case .figure(.drawing(let drawing)): self.table(drawing.table)
        }
    }

    func paragraph(_ content: [Inline]) -> [String] {
        let text = inlines.text(content, in: .paragraph)
        guard text.utf8.contains(UInt8(ascii: "\n")) else { return text.isEmpty ? [] : [text] }
        return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    func heading(level: Int, _ content: [Inline]) -> [String] {
        let text = inlines.text(content, in: .heading)
        return text.isEmpty ? [] : [String(repeating: "#", count: min(max(level, 1), 6)) + " " + text]
    }

    private func quote(_ lines: [String]) -> [String] {
        lines.map { $0.isEmpty ? ">" : "> " + $0 }
    }

    private func code(_ code: CodeBlock) -> [String] {
        let mark: Unicode.Scalar = code.language.unicodeScalars.contains("`") ? "~" : "`"
        let length = max(3, longestRun(of: UInt8(ascii: mark), in: code.text.utf8) + 1)
        let fence = String(repeating: Character(mark), count: length)
        var lines = splitLines(DocumentText.replacingForbidden(in: code.text))
        // The text's own end is no line more.
        if lines.last == "" { lines.removeLast() }
        return [fence + code.language] + lines + [fence]
    }

    /// What is known stands as a paragraph; a blank is a line of its own to write on.
    private func field(_ field: FormField) -> [String] {
        switch field.kind {
        case .text, .multiline, .date:
            guard let value = field.value, !value.isEmpty else {
                return ["\\" + String(repeating: "_", count: 40)]
            }
            return paragraph([.text(value, origin: field.origin)])
        case .choice, .checkbox: return paragraph([.field(field)])
        }
    }

    /// A numbered list of the stages, each with its interactions behind it: `2. **Needs analysis** (you are here): Review · …`
    private func stageMap(_ map: StageMap, takesTurn: Bool) -> [String] {
        let items = map.stages.map { stage in
            var content: [Inline] =
                stage.isCurrent
                ? [.strong([.text(stage.name)]), .text(" (\(words.youAreHere))")] : [.text(stage.name)]
            for (index, interaction) in stage.interactions.enumerated() {
                content.append(.text(index == 0 ? ": " : " · "))
                content.append(
                    interaction.isCurrent ? .strong([.text(interaction.name)]) : .text(interaction.name))
            }
            return ListItem(blocks: [.paragraph(content)])
        }
        return list(List(start: 1, items: items), takesTurn: takesTurn)
    }
}

extension Block {
    /// Whether the list that the block is printed as has numbers or bullets; nil: it is printed as something else.
    fileprivate var printsNumberedList: Bool? {
        switch self {
        case .list(let list): list.start != nil
        case .figure(.stageMap): true
        case .heading, .paragraph, .table, .quote, .callout, .code, .thematicBreak, .field, .figure(.drawing): nil
        }
    }
}

/// The length of the longest unbroken run of a byte.
func longestRun(of mark: UInt8, in text: some Sequence<UInt8>) -> Int {
    var longest = 0
    var current = 0
    for byte in text {
        current = byte == mark ? current + 1 : 0
        longest = max(longest, current)
    }
    return longest
}

/// The lines of a text, whether they end with a line feed, a carriage return or both.
func splitLines(_ text: String) -> [String] {
    var lines: [String] = []
    var line: [UInt8] = []
    var isAfterReturn = false
    for byte in text.utf8 {
        switch byte {
        case 0x0A where isAfterReturn: break
        case 0x0A, 0x0D:
            lines.append(String(decoding: line, as: UTF8.self))
            line = []
        default: line.append(byte)
        }
        isAfterReturn = byte == 0x0D
    }
    lines.append(String(decoding: line, as: UTF8.self))
    return lines
}
