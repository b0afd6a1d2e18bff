extension Document {
    /// The tree as indented lines, for tests: one line a node, values with the place they came from.
    ///
    ///     document "Call plan" en-GB a4 internal
    ///       paragraph
    ///         text "Meet "
    ///         text "Acme" @Specs/deals/acme.yaml:3:7
    package var dump: String {
        var dumper = Dumper()
        let marks = [isInternal ? "internal" : nil, isDraft ? "draft" : nil].compactMap { $0 }
        dumper.line(
            (["document", quoted(title), language, paper.rawValue] + marks).joined(separator: " "))
        dumper.nested { $0.blocks(blocks) }
        return dumper.text
    }
}

extension [Block] {
    /// The same as ``Document/dump`` for blocks on their own.
    package var dump: String {
        var dumper = Dumper()
        dumper.blocks(self)
        return dumper.text
    }
}

extension [Inline] {
    package var dump: String {
        var dumper = Dumper()
        dumper.inlines(self)
        return dumper.text
    }
}

private func quoted(_ text: String) -> String { text.debugDescription }

private struct Dumper {
    var text = ""
    private var depth = 0

    mutating func line(_ content: String) {
        text += String(repeating: "  ", count: depth) + content + "\n"
    }

    mutating func nested(_ body: (inout Dumper) -> Void) {
        depth += 1
        body(&self)
        depth -= 1
    }

    mutating func blocks(_ blocks: [Block]) {
        for value in blocks { block(value) }
    }

    mutating func inlines(_ inlines: [Inline]) {
        for value in inlines { inline(value) }
    }

    private mutating func block(_ block: Block) {
        switch block {
        case .heading(let heading):
            line("heading \(heading.level) #\(heading.id)")
            nested { $0.inlines(heading.content) }
        case .paragraph(let content):
            line("paragraph")
            nested { $0.inlines(content) }
        case .list(let list):
            line(list.start.map { "list from \($0)" } ?? "list")
            nested { for item in list.items { $0.item(item) } }
        case .table(let table):
            line("table " + table.alignments.map(\.rawValue).joined(separator: " "))
            nested {
                if let header = table.header { $0.row("header", header) }
                for cells in table.rows { $0.row("row", cells) }
            }
        case .quote(let content):
            line("quote")
            nested { $0.blocks(content) }
        case .callout(let callout):
            line("callout \(callout.kind.rawValue)")
            nested {
                $0.group("title", callout.title)
                $0.blocks(callout.blocks)
            }
        case .code(let code):
            line("code " + (code.language.isEmpty ? "" : code.language + " ") + quoted(code.text))
        case .thematicBreak: line("break")
        case .field(let field): line("block " + describe(field))
        case .figure(.stageMap(let map)): stageMap(map)
        case .figure(.drawing(let drawing)):
            line("drawing " + quoted(drawing.title) + " " + quoted(drawing.description))
            nested { $0.blocks([.table(drawing.table)]) }
        }
    }

    private mutating func item(_ item: ListItem) {
        line(item.checked.map { $0 ? "item [x]" : "item [ ]" } ?? "item")
        nested { $0.blocks(item.blocks) }
    }

    private mutating func row(_ name: String, _ cells: [TableCell]) {
        line(name)
        nested { for cell in cells { $0.group("cell", cell.content) } }
    }

    private mutating func group(_ name: String, _ content: [Inline]) {
        line(name)
        nested { $0.inlines(content) }
    }

    private mutating func stageMap(_ map: StageMap) {
        line("stage-map " + quoted(map.alternative))
        nested {
            for stage in map.stages {
                $0.line("stage " + quoted(stage.name) + (stage.isCurrent ? " current" : ""))
                $0.nested {
                    for interaction in stage.interactions {
                        $0.line("interaction " + quoted(interaction.name) + (interaction.isCurrent ? " current" : ""))
                    }
                }
            }
        }
    }

    private mutating func inline(_ inline: Inline) {
        switch inline {
        case .text(let value, let origin): line("text " + quoted(value) + describe(origin))
        case .code(let value, let origin): line("code " + quoted(value) + describe(origin))
        case .emphasis(let content): group("emphasis", content)
        case .strong(let content): group("strong", content)
        case .strikethrough(let content): group("strikethrough", content)
        case .link(let link):
            group("link \(link.destination)" + (link.title.isEmpty ? "" : " " + quoted(link.title)), link.content)
        case .image(let image):
            line(
                "image \(image.path) \(image.width)x\(image.height) " + quoted(image.alternative)
                    + (image.shownWidth.map { " \($0)" } ?? "") + (image.place.map { " \($0.rawValue)" } ?? ""))
        case .lineBreak: line("line-break")
        case .softBreak: line("soft-break")
        case .field(let field): line(describe(field))
        case .openItem(let item): line("open-item " + quoted(item.label))
        }
    }

    private func describe(_ origin: Origin?) -> String {
        origin.map { " @\($0.file):\($0.line):\($0.column)" } ?? ""
    }

    private func describe(_ field: FormField) -> String {
        let kind =
            switch field.kind {
            case .text: "text"
            case .multiline: "multiline"
            case .date: "date" + (field.raw.map { " \($0)" } ?? "")
            case .choice(let choices): "choice [" + choices.map(\.label).map(quoted).joined(separator: ", ") + "]"
            case .checkbox: field.isChecked ? "checkbox [x]" : "checkbox [ ]"
            }
        let value = field.value.map { " = " + quoted($0) } ?? ""
        return "field \(field.path) " + quoted(field.label) + " \(kind)" + value + describe(field.origin)
    }
}
