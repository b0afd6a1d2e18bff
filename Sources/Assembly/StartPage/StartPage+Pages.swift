import DocumentModel
import HTMLWriter
import Records

extension StartPage {
    static let dealsFile = "pages/deals.html"

    /// To what there is of a deal: a page of its own, or a part of the start page; nil where nothing was built for it.
    func link(toDeal id: String) -> String? {
        if isSplit { return "pages/deal-\(Address.encoded(part: id)).html" }
        return dealsWithDocuments.contains(id) ? "#deal-\(id)" : nil
    }

    /// To the rep's own page; nil where the start page shows all.
    func link(toRep name: String) -> String? {
        isSplit ? repFiles[name].map { Address.encoded(part: $0, keeping: "/") } : nil
    }

    /// The page of each rep, by name.
    static func repFiles(_ reps: some Sequence<String>) -> [String: String] {
        var files: [String: String] = [:]
        var taken: Set<String> = []
        for name in Set(reps).subtracting([""]).sorted() {
            let slug = Identifier.slug(name) ?? "rep"
            var (file, number) = ("pages/rep-\(slug).html", 2)
            while !taken.insert(file).inserted {
                file = "pages/rep-\(slug)-\(number).html"
                number += 1
            }
            files[name] = file
        }
        return files
    }

    /// `index.html` itself, and where it does not show everything one for each deal and each rep, and one with all deals.
    func pages() -> [IndexPage] { [IndexPage(.start, file: "index.html", StartPagePrinter.startPage(self))] + parts() }

    private func parts() -> [IndexPage] {
        guard isSplit else { return [] }
        func page(
            _ file: String, _ title: String, _ body: @escaping @Sendable (inout StartPagePrinter) -> Void
        ) -> IndexPage {
            IndexPage(.part, file: file) { take in
                StartPagePrinter.print(self, base: "../", title: title, to: take) { printer in
                    printer.markup.raw("<nav>")
                    printer.element("a", [("href", "../index.html")], words.startPage, ending: " · ")
                    printer.element("a", [("href", "deals.html")], words.allDeals, ending: "</nav>\n")
                    body(&printer)
                }
            }
        }
        let order = dealsInOrder
        let all = page(Self.dealsFile, words.allDeals) { printer in
            printer.header(words.allDeals, [marking, organisation, date])
            printer.form(documents: false)
            printer.markup.raw("<main>\n")
            printer.nothingFound()
            printer.rows(order)
            printer.markup.raw("</main>\n")
            printer.script()
        }
        let meetingsByDeal = Dictionary(grouping: meetings, by: \.dealID)
        let meetingsByRep = Dictionary(grouping: meetings, by: \.rep)
        let dealsByRep = Dictionary(grouping: order, by: \.rep)
        let ofDeals = order.map { deal in
            page("pages/deal-\(deal.id).html", deal.company) { printer in
                printer.header(deal.company, [marking, deal.distinctName, deal.rep, date])
                printer.markup.raw("<main>\n")
                printer.rows([deal])
                let meetings = (meetingsByDeal[deal.id] ?? []).sorted { $0.isoWhen < $1.isoWhen }
                if !meetings.isEmpty { printer.meetings(meetings) }
                printer.element("h2", [], words.documents)
                printer.dossier(deal)
                printer.markup.raw("</main>\n")
            }
        }
        let ofReps = repFiles.sorted { $0.value < $1.value }.map { rep, file in
            page(file, rep) { printer in
                printer.header(rep, [marking, organisation, date])
                printer.markup.raw("<main>\n")
                let meetings = (meetingsByRep[rep] ?? []).sorted { $0.isoWhen < $1.isoWhen }
                let coming = meetings.filter { $0.isoWhen >= isoDate }
                printer.element("h2", [], words.nextMeetings)
                if coming.isEmpty { printer.nothing(words.noMeetings) } else { printer.meetings(coming) }
                printer.element("h2", [], words.deals)
                printer.rows(dealsByRep[rep] ?? [])
                let past = meetings.filter { $0.isoWhen < isoDate }
                if !past.isEmpty {
                    printer.element("h2", [], words.pastWeeks)
                    printer.meetings(past.reversed())
                }
                printer.markup.raw("</main>\n")
            }
        }
        return [all] + ofDeals + ofReps
    }
}
