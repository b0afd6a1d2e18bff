import DocumentModel

extension Block {
    /// The same with every run of inlines changed.
    func changingInlines(_ change: ([Inline]) -> [Inline]) -> Block {
        switch self {
        case .heading(var heading):
            heading.content = change(heading.content)
            return .heading(heading)
        case .paragraph(let content): return .paragraph(change(content))
        case .list(var list):
            for index in list.items.indices {
                list.items[index].blocks = list.items[index].blocks.map { $0.changingInlines(change) }
            }
            return .list(list)
        case .table(var table):
            table.header = table.header?.map { TableCell(change($0.content)) }
            table.rows = table.rows.map { row in row.map { TableCell(change($0.content)) } }
            return .table(table)
        case .quote(let blocks): return .quote(blocks.map { $0.changingInlines(change) })
        case .callout(var callout):
            callout.title = change(callout.title)
            callout.blocks = callout.blocks.map { $0.changingInlines(change) }
            return .callout(callout)
        case .code, .thematicBreak, .field, .figure: return self
        }
    }

    /// The same with the place it came from in every text.
    func withOrigin(_ origin: Origin) -> Block {
        changingInlines { $0.map { $0.withOrigin(origin) } }
    }
}

extension Inline {
    fileprivate func withOrigin(_ origin: Origin) -> Inline {
        switch self {
        case .text(let text, origin: _): return .text(text, origin: origin)
        case .code(let text, origin: _): return .code(text, origin: origin)
        case .emphasis(let content): return .emphasis(content.map { $0.withOrigin(origin) })
        case .strong(let content): return .strong(content.map { $0.withOrigin(origin) })
        case .strikethrough(let content): return .strikethrough(content.map { $0.withOrigin(origin) })
        case .link(var link):
            link.content = link.content.map { $0.withOrigin(origin) }
            return .link(link)
        case .image, .lineBreak, .softBreak, .field, .openItem: return self
        }
    }
}

extension [Block] {
    /// Changes every heading, in reading order.
    mutating func changeHeadings(_ change: (inout Heading) -> Void) {
        for index in indices {
            switch self[index] {
            case .heading(var heading):
                change(&heading)
                self[index] = .heading(heading)
            case .quote(var blocks):
                blocks.changeHeadings(change)
                self[index] = .quote(blocks)
            case .callout(var callout):
                callout.blocks.changeHeadings(change)
                self[index] = .callout(callout)
            case .list(var list):
                for item in list.items.indices { list.items[item].blocks.changeHeadings(change) }
                self[index] = .list(list)
            case .paragraph, .table, .code, .thematicBreak, .field, .figure: break
            }
        }
    }
}
