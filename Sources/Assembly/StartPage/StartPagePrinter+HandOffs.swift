import HTMLWriter

extension StartPagePrinter {
    mutating func handOffs(_ open: [StartPage.HandOff], done: [StartPage.HandOff]) {
        if open.isEmpty { nothing(words.noHandOffs) } else { rows(open) }
        guard !done.isEmpty else { return }
        opening(summary: [words.doneHandOffs], note: [String(done.count)])
        rows(done)
        closing()
    }

    private mutating func rows(_ handOffs: [StartPage.HandOff]) {
        let heads = [words.item, words.needed, words.due, words.status, words.owner]
        table(heads.map { ($0, nil) }) { printer in
            for item in handOffs {
                printer.markup.open("tr", printer.found(who: [item.owner], item.isLate ? [.late] : []))
                printer.markup.raw("<th scope=\"row\">")
                if let document = item.documents.first {
                    printer.documentLinks(document, named: [item.title])
                } else {
                    printer.names([item.title])
                }
                printer.markup.raw(" <small>")
                printer.names([item.interaction])
                printer.markup.raw("</small>")
                printer.documents(inlineOf: Array(item.documents.dropFirst()))
                printer.markup.raw("</th>")
                printer.element("td", [("class", "day"), ("data-head", printer.words.needed)], item.needed, ending: "")
                printer.markup.open("td", [("class", "day"), ("data-head", printer.words.due)])
                printer.markup.write(item.due)
                if item.isLate {
                    printer.markup.raw(" ")
                    printer.element("span", [("class", "badge")], printer.words.late, ending: "")
                }
                printer.markup.raw("</td><td>")
                printer.markup.write(item.status)
                printer.markup.raw("</td><td>")
                printer.names([item.owner.isEmpty ? printer.words.noOwner : item.owner])
                printer.markup.raw("</td></tr>\n")
            }
        }
    }
}
