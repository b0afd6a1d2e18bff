extension Document {
    /// The document as its language is set in print, the same for every writer: typographic quotation marks and
    /// apostrophes, spaces that do not break in dates and amounts, evidence set apart in checklists, and links where a
    /// value is an address of mail or a telephone number.
    ///
    ///     it's "ready", by 24 November 2026   →  it’s “ready”, by 24 November 2026
    ///
    /// Code, the targets of links, ids and what a field holds as a spec writes it (``FormField/raw``) stay as they are.
    package func typeset() -> Document {
        let setter = DocumentSetter(convention: TypographicConvention(language: language))
        var document = self
        document.kind = setter.set(kind)
        document.title = setter.set(title)
        document.organisation = setter.set(organisation)
        document.customer = setter.set(customer)
        document.occasion = setter.set(occasion)
        document.readers = readers.map(setter.set)
        if let changed = setter.changed(titleInlines) { document.titleInlines = changed }
        if let changed = setter.changed(blocks) { document.blocks = changed }
        return document
    }
}

/// Goes through the tree. What nothing changes in is given back as nil, so that it is not copied: most of a document.
private struct DocumentSetter {
    let convention: TypographicConvention

    func set(_ text: String) -> String {
        Candidates.exist(in: text) ? TextSetter(Array(text.unicodeScalars), convention).result : text
    }

    private func changed<Item>(_ items: [Item], _ change: (Item) -> Item?) -> [Item]? {
        var result: [Item]?
        for (index, item) in items.enumerated() {
            guard let changed = change(item) else { continue }
            if result == nil { result = items }
            result?[index] = changed
        }
        return result
    }

    // MARK: Blocks

    func changed(_ blocks: [Block]) -> [Block]? { changed(blocks, changed) }

    private func changed(_ block: Block) -> Block? {
        switch block {
        case .heading(let heading):
            return changed(heading.content).map {
                .heading(Heading(level: heading.level, content: $0, id: heading.id))
            }
        case .paragraph(let content): return changed(content).map(Block.paragraph)
        case .list(let list): return changed(list.items, changed).map { .list(List(start: list.start, items: $0)) }
        case .table(let table): return changed(table).map(Block.table)
        case .quote(let blocks): return changed(blocks).map(Block.quote)
        case .callout(let callout):
            let (title, blocks) = (changed(callout.title), changed(callout.blocks))
            if title == nil && blocks == nil { return nil }
            return .callout(
                Callout(kind: callout.kind, title: title ?? callout.title, blocks: blocks ?? callout.blocks))
        case .field(let field):
            guard case .field(let changed)? = changed([Inline.field(field)])?.first else { return nil }
            return .field(changed)
        case .figure(.drawing(let drawing)): return .figure(.drawing(set(drawing)))
        case .figure(.stageMap(let map)): return .figure(.stageMap(set(map)))
        case .code, .thematicBreak: return nil
        }
    }

    private func changed(_ item: ListItem) -> ListItem? {
        var blocks = item.blocks
        var isChanged = false
        if item.task != nil, case .paragraph(let content)? = blocks.first, let apart = Evidence.setApart(in: content) {
            blocks[0] = .paragraph(apart)
            isChanged = true
        }
        if let changed = changed(blocks) {
            blocks = changed
            isChanged = true
        }
        return isChanged ? ListItem(checked: item.checked, blocks: blocks) : nil
    }

    private func changed(_ table: Table) -> Table? {
        let header = table.header.flatMap { changed($0, changed) }
        let rows = changed(table.rows) { changed($0, changed) }
        if header == nil && rows == nil { return nil }
        return Table(alignments: table.alignments, header: header ?? table.header, rows: rows ?? table.rows)
    }

    private func changed(_ cell: TableCell) -> TableCell? { changed(cell.content).map(TableCell.init) }

    private func set(_ map: StageMap) -> StageMap {
        var map = map
        map.alternative = set(map.alternative)
        for stage in map.stages.indices {
            map.stages[stage].name = set(map.stages[stage].name)
            for interaction in map.stages[stage].interactions.indices {
                map.stages[stage].interactions[interaction].name = set(
                    map.stages[stage].interactions[interaction].name)
            }
        }
        return map
    }

    private func set(_ drawing: Drawing) -> Drawing {
        var drawing = drawing
        drawing.title = set(drawing.title)
        drawing.description = set(drawing.description)
        if let table = changed(drawing.table) { drawing.table = table }
        for (index, element) in drawing.elements.enumerated() {
            guard case .words(var words) = element else { continue }
            // One text, so that a quotation may end on another line than it began on.
            let lines = set(words.lines.joined(separator: "\n"))
                .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            guard lines.count == words.lines.count, lines != words.lines else { continue }
            words.lines = lines
            drawing.elements[index] = .words(words)
        }
        return drawing
    }

    // MARK: Lines

    func changed(_ content: [Inline]) -> [Inline]? {
        var candidates = Candidates()
        candidates.visit(content)
        guard candidates.exist else { return nil }
        var flat = FlatText()
        flat.add(content)
        var rebuilder = Rebuilder(replacements: TextSetter(flat.scalars, convention).replacements)
        return rebuilder.inlines(content, isInLink: false)
    }
}

/// Finds, from one look at the bytes, whether a typesetter could have anything to change.
private struct Candidates: DocumentVisitor {
    private(set) var exist = false
    /// Whether the text before ended with what may bind a space, such as a digit.
    private var mayBind = false

    static func exist(in text: String) -> Bool {
        var candidates = Candidates()
        candidates.look(at: text)
        return candidates.exist
    }

    mutating func visit(_ inline: Inline) {
        switch inline {
        case .text(let text, let origin):
            if origin != nil && ContactAddress.mayBe(text) { exist = true }
            look(at: text)
        case .field(let field): look(at: field.value ?? "")
        case .openItem(let item): look(at: item.label)
        case .code, .image, .lineBreak, .softBreak: mayBind = false
        case .emphasis, .strong, .strikethrough, .link: descend(into: inline)
        }
    }

    private mutating func look(at text: String) {
        var text = text
        var (found, binds) = (exist, mayBind)
        text.withUTF8 { bytes in
            for byte in bytes {
                // Quotation marks; a space behind what may bind it: a digit (`24. May`), a capital (`EUR 5`), § and №.
                switch byte {
                case 0x22, 0x27: found = true
                case 0x20:
                    if binds { found = true }
                    binds = false
                case 0x30...0x39, 0x41...0x5A, 0xA7, 0x96: binds = true
                case 0x2E: break
                default: binds = false
                }
            }
        }
        (exist, mayBind) = (found, binds)
    }
}

/// The text of a line, end to end.
private struct FlatText {
    private(set) var scalars: [Unicode.Scalar] = []

    mutating func add(_ content: [Inline]) {
        for inline in content {
            switch inline {
            case .text(let text, _): scalars += text.unicodeScalars
            case .emphasis(let content), .strong(let content), .strikethrough(let content): add(content)
            case .link(let link): link.showsItsAddress ? scalars.append(TextSetter.object) : add(link.content)
            case .lineBreak: scalars.append("\n")
            case .softBreak: scalars.append("\r")
            case .field(let field): scalars += field.setValue.map { Array($0.unicodeScalars) } ?? [TextSetter.object]
            case .openItem(let item): scalars += [TextSetter.object] + item.label.unicodeScalars + [TextSetter.object]
            case .code, .image: scalars.append(TextSetter.object)
            }
        }
    }
}

/// Puts the replacements into the line that ``FlatText`` was made of.
private struct Rebuilder {
    let replacements: [Int: String]
    private var index = 0

    init(replacements: [Int: String]) { self.replacements = replacements }

    mutating func inlines(_ content: [Inline], isInLink: Bool) -> [Inline] {
        var result: [Inline] = []
        result.reserveCapacity(content.count)
        for inline in content { result.append(self.inline(inline, isInLink: isInLink)) }
        return result
    }

    private mutating func inline(_ inline: Inline, isInLink: Bool) -> Inline {
        switch inline {
        case .text(let text, let origin):
            let set = self.text(text)
            if origin != nil, !isInLink, let address = ContactAddress(text) {
                return .link(Link(destination: address.destination, content: [.text(address.text, origin: origin)]))
            }
            return .text(set, origin: origin)
        case .emphasis(let content): return .emphasis(inlines(content, isInLink: isInLink))
        case .strong(let content): return .strong(inlines(content, isInLink: isInLink))
        case .strikethrough(let content): return .strikethrough(inlines(content, isInLink: isInLink))
        case .link(let link):
            guard !link.showsItsAddress else { return skipping(inline) }
            return .link(
                Link(
                    destination: link.destination, title: link.title, content: inlines(link.content, isInLink: true)))
        case .field(var field):
            guard let value = field.setValue else { return skipping(inline) }
            field.value = text(value)
            return .field(field)
        case .openItem(let item):
            index += 1
            let label = text(item.label)
            index += 1
            return .openItem(OpenItem(label: label))
        case .code, .image, .lineBreak, .softBreak: return skipping(inline)
        }
    }

    private mutating func skipping(_ inline: Inline) -> Inline {
        index += 1
        return inline
    }

    private mutating func text(_ text: String) -> String {
        let scalars = text.unicodeScalars
        var result = String.UnicodeScalarView()
        for scalar in scalars {
            if let replacement = replacements[index] {
                result.append(contentsOf: replacement.unicodeScalars)
            } else {
                result.append(scalar)
            }
            index += 1
        }
        return String(result)
    }
}

extension FormField {
    /// What is known and may be set: a choice is found by its label, which stays.
    fileprivate var setValue: String? {
        switch kind {
        case .text, .multiline, .date: value
        case .choice, .checkbox: nil
        }
    }
}

extension Link {
    /// Whether it is an address that leads where it says.
    fileprivate var showsItsAddress: Bool {
        guard Address.isWebOrMail(destination) else { return false }
        let text = content.plainText
        return destination == text || destination == "mailto:" + text
    }
}
