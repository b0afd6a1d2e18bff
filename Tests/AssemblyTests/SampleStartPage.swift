@testable import Assembly

/// The index of a small team's week, with an awkward name among the good ones.
enum SampleStartPage {
    private static let longWord = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"

    private static func document(
        _ kind: String, _ occasion: String = "", _ deal: String = "", draft: [String] = [], edited: Bool = false
    ) -> StartPage.Document {
        let path = [kind, occasion, deal].filter { !$0.isEmpty }.joined(separator: "-").lowercased()
            .replacing(" ", with: "-")
        let link = StartPageAssembly.link(path)
        return StartPage.Document(
            kind: kind, occasion: occasion, deal: deal, link: link, formats: [.html, .word, .markdown],
            isDraft: !draft.isEmpty, openItems: draft,
            newVersion: edited ? .init(name: "Word", href: link + ".new.docx") : nil)
    }

    private static func id(of company: String) -> String { "deal-\(company.utf8.count)" }

    private static func meeting(
        _ when: String, _ iso: String, _ week: String, _ rep: String, _ company: String, _ interaction: String
    ) -> StartPage.Meeting {
        .init(
            when: when, isoWhen: iso, week: week, rep: rep, manager: "Bo Berg", company: company,
            dealID: id(of: company), interaction: interaction, bestAction: "Brings finance",
            missing: rep == "Maria Ferreira" ? ["no coaching yet"] : [],
            documents: [document("Call plan", interaction, company), document("Agenda", interaction, company)])
    }

    static let page: StartPage = {
        let companies = ["Alder Packaging", "Brook & Sons", "שמש תעשיות", "*Acme* | <b>R&D</b>", longWord]
        let stages = ["First contact", "Needs analysis", "Proof", "Proposal", "Agreement"]
        let reps = ["Jan Novak", "Maria Ferreira", "Ngozi Okafor"]
        let deals = companies.enumerated().map { index, company in
            StartPage.Deal(
                id: id(of: company), name: index == 0 ? "Alder, line 2" : "Line care", company: company,
                rep: reps[index % 3], stage: stages[index], stageIndex: index, stageCount: 5,
                status: index == 4 ? "won" : "",
                nextStep: index == 1
                    ? .init(text: "Send the drawing", owner: "Jan Novak", due: "1 May", isOverdue: true) : nil,
                decision: "30 Jun 2026", amount: "€41,000",
                occasions: index == 3
                    ? []
                    : [
                        .init(
                            title: "Discovery review",
                            documents: [
                                document("Call plan", "Discovery review", company, edited: index == 0),
                                document(
                                    "Agenda", "Discovery review", company,
                                    draft: index == 1 ? ["place", "close date"] : []),
                            ]),
                        .init(
                            title: "",
                            documents: [
                                document("Action plan", "", company), document("Proposal outline", "", company),
                            ]),
                    ])
        }
        let orders = [
            StartPage.HandOff(
                title: "What an hour of a stopped line costs you, on one page", interaction: "Discovery review",
                status: "in production", due: "Fri 1 May", needed: "5 May 2026", isoNeeded: "2026-05-05",
                owner: "Lena Ito", isLate: true,
                documents: [document("Hand-off", "What an hour of a stopped line costs you, on one page")]),
            StartPage.HandOff(
                title: "Trial sheet", interaction: "Trial review", status: "requested", due: "Thu 30 April", owner: "",
                isLate: true, documents: [document("Hand-off", "Trial sheet")]),
            StartPage.HandOff(
                title: "Three plants, three stops", interaction: "Plant walk", status: "approved", isDone: true,
                due: "",
                owner: "Lena Ito", isLate: false, documents: [document("Hand-off", "Three plants, three stops")]),
        ]
        let guide = document("Process guide")
        let documents = [guide] + deals.flatMap(\.documents) + orders.flatMap(\.documents)
        var page = StartPage(
            title: "How we sell", organisation: "Northwind Line Care", marking: "Internal", date: "Monday, 4 May 2026",
            isoDate: "2026-05-04",
            week: "4 to 10 May", documents: documents, guides: [guide],
            meetings: [
                meeting(
                    "Tue 5 May, 10:00", "2026-05-05T10:00", "4 to 10 May", "Jan Novak", companies[0], "Discovery review"
                ),
                meeting(
                    "Thu 7 May, 14:00", "2026-05-07T14:00", "4 to 10 May", "Jan Novak", companies[2], "Trial review"),
                meeting(
                    "Wed 6 May, 09:30", "2026-05-06T09:30", "4 to 10 May", "Maria Ferreira", companies[1],
                    "Proposal meeting"),
                meeting(
                    "Wed 13 May, 09:30", "2026-05-13T09:30", "11 to 17 May", "Ngozi Okafor", companies[4], "Plant walk"),
                meeting(
                    "Wed 29 April, 09:30", "2026-04-29T09:30", "27 April to 3 May", "Ngozi Okafor", companies[3],
                    "Plant walk"),
            ],
            deals: deals,
            team: [
                .init(
                    manager: "Bo Berg", rep: "Jan Novak", openDeals: 2, plans: 0, coaching: 1, outcomes: 3, overdue: 0)
            ],
            handOffs: orders)
        for index in page.deals.indices {
            page.deals[index].next = page.comingMeetings.first { $0.dealID == page.deals[index].id }
        }
        page.dealsWithDocuments = Set(page.deals.filter { !$0.documents.isEmpty }.map(\.id))
        return page
    }()
}
