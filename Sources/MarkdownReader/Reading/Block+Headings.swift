import DocumentModel

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
