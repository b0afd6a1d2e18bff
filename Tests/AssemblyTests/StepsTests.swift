import Assembly
import Diagnostics
import DocumentModel
import Testing

@Suite("The way to the first day of use, in one list")
struct StepsTests {
    private static let body = """
        {{#deal.steps}}
        - {{#due}}{{#starts_year}}{{due | date: dated}}{{/starts_year}}{{^starts_year}}{{due | date: brief}}{{/starts_year}}{{/due}}{{#when}}{{when}}{{/when}}: {{#kind.go_live}}In use{{#text}}, {{text}}{{/text}}{{/kind.go_live}}{{^kind.go_live}}{{text}}{{/kind.go_live}}{{#owner}} by {{owner}}{{#side.buyer}} of theirs{{/side.buyer}}{{/owner}}{{#after}}, after {{after}}{{/after}}{{#milestone}}!{{/milestone}}
        {{/deal.steps}}

        {{#deal.phone_list}}
        - Ring {{name}}: {{phone}}
        {{/deal.phone_list}}
        """

    private static let deal = """
        go_live: 2027-02-01
        actions:
          - {text: Pay, owner: Cy Young, counterpart: Ann, side: buyer, due: 2026-12-30, audience: customer, milestone: true}
          - {text: Haggle, owner: Ann, side: seller, due: 2026-11-30}
          - {id: fit, text: Fit, owner: Ann, side: seller, due: 2026-11-02, audience: customer}
          - {text: Count, owner: Ann, side: seller, due: 2026-12-01, audience: customer, depends_on: fit}
          - {text: Sign, owner: Ann, side: seller, due: 2026-12-02, audience: customer, depends_on: Haggle}
          - {text: Call, owner: Ann, side: seller, due: 3 days after second, audience: customer}
        proposal:
          timeline:
            - {when: Monday 4 January 2027, what: The board}
            - {when: The week after, what: Kit arrives}
            - {when: "2026-11-20", what: First look}
            - {when: In spring 2027, what: Review}
        """

    private func lines(_ audience: String, _ deal: String = Self.deal, locale: String = "en-GB") throws -> [String] {
        let template = MemoryWorkspace.template("steps", for: "deal", audience, path: "steps/Steps", Self.body)
        let acme = MemoryWorkspace.acme.replacing("id: cy,", with: "id: cy, phone: +353 1 555 0101,")
            .replacing("id: di,", with: "id: di, phone: +353 1 555 0102,")
        let project = try MemoryWorkspace().with("Templates/steps.md", template)
            .with("Specs/deals/acme.yaml", acme + "\nlocale: \(locale)\n" + deal).project()
        #expect(project.diagnostics.filter { $0.place.file.hasPrefix("Templates/") }.map(\.message) == [])
        let job = try #require(project.jobs().first { $0.name == "steps of acme" })
        let text = try #require(DocumentMaker(project: project).make(job)).document.plainText
        return text.replacing("\u{A0}", with: " ").split(separator: "\n").map(String.init).filter { $0.contains(":") }
    }

    @Test("actions, the timeline and the first day of use stand by day, the year said once, each reader with their own")
    func customer() throws {
        #expect(
            try lines("customer") == [
                "Mon 2 Nov 2026: Fit by Ann", "Fri 20 Nov: First look", "In spring 2027: Review",
                "Tue 1 Dec: Count by Ann, after Fit", "Wed 2 Dec: Sign by Ann",
                "Wed 30 Dec: Pay by Cy Young of theirs!", "Mon 4 Jan 2027: The board",
                "The week after: Kit arrives", "3 days after second: Call by Ann", "Mon 1 Feb: In use",
                "Ring Cy Young: +353 1 555 0101",
            ])
    }

    @Test("what is ours alone shows to us, also as what has to be done before")
    func colleague() throws {
        let found = try lines("internal")
        #expect(found.contains("Mon 30 Nov: Haggle by Ann"))
        #expect(found.contains("Wed 2 Dec: Sign by Ann, after Haggle"))
    }

    @Test(
        "a day is found in words of the deal's language",
        arguments: [
            ("en-GB", "Tuesday 16 March 2027", "Tue 16 Mar 2027"), ("en-US", "March 16, 2027", "Tue, Mar 16, 2027"),
            ("de-DE", "Dienstag, 16. März 2027", "Di. 16. März 2027"),
            ("fr-FR", "mardi 16 mars 2027", "mar. 16 mars 2027"),
            ("en-GB", "on 2027-03-16", "Tue 16 Mar 2027"), ("en-GB", "16 and 17 March 2027", "16 and 17 March 2027"),
            ("en-GB", "March 2027", "March 2027"), ("en-GB", "31 February 2027", "31 February 2027"),
            ("de-DE", "16.03.2027", "Di. 16. März 2027"), ("de-DE", "Di. 16. 3. 2027", "Di. 16. März 2027"),
            ("en-GB", "16/03/2027", "Tue 16 Mar 2027"), ("en-US", "03/16/2027", "Tue, Mar 16, 2027"),
            ("en-US", "16/03/2027", "16/03/2027"), ("de-DE", "16.03. und 17.03.2027", "16.03. und 17.03.2027"),
            ("he-IL", "16 במרץ 2027", "יום ג׳, 16 במרץ 2027"), ("he-IL", "16 מרץ 2027", "יום ג׳, 16 במרץ 2027"),
        ])
    func words(locale: String, when: String, expected: String) throws {
        let deal = "proposal: {timeline: [{when: \"\(when)\", what: The board}]}"
        #expect(try lines("customer", deal, locale: locale) == ["\(expected): The board"])
    }

    @Test(
        "a month, a quarter, a week or a year stands where it begins, what names no day before the day of use",
        arguments: [
            ("en-GB", ["April 2027", "2027-04-13"], nil), ("en-GB", ["2027-04-13", "April 2027", "2027-04-20"], nil),
            ("en-GB", ["2027-03-16", "Week 12 of 2027", "W13 2027", "2027-W14", "CW 15/2027"], nil),
            ("de-DE", ["2027-03-16", "KW 12 2027", "2. Quartal 2027", "2027-04-13"], nil),
            ("en-GB", ["2026-12-31", "Q1 2027", "2027-Q2", "2027-04-02"], nil),
            ("fr-FR", ["avril 2027", "2027-04-13"], nil), ("en-GB", ["2027-04", "end of April 2027"], nil),
            ("en-GB", ["2026-12-31", "2027", "2027-04-13"], nil),
            ("en-GB", ["2027-04-13", "Week 10 of 2027"], ["Week 10 of 2027", "2027-04-13", "In use"]),
            ("en-GB", ["2027-04-13", "Week 54 of 2027", "Summer 2027", "Later"], nil),
            ("en-GB", ["Before it", "2027-04-13"], nil),
            ("en-GB", ["2027-10-12", "When all is well"], ["When all is well", "In use", "2027-10-12"]),
            ("en-GB", ["When all is well", "2027-10-12"], ["When all is well", "In use", "2027-10-12"]),
            ("en-GB", ["Week 21 of 2027", "June 2027"], ["Week 21 of 2027", "In use", "June 2027"]),
        ])
    func spans(locale: String, written: [String], expected: [String]?) throws {
        let entries = written.map { "{when: \"\($0)\", what: \"\($0)\"}" }.joined(separator: ", ")
        let deal = "go_live: 2027-05-25\nproposal: {timeline: [\(entries)]}"
        let found = try lines("customer", deal, locale: locale).map { $0.split(separator: ": ").last.map(String.init) }
        #expect(found == expected ?? written + ["In use"])
    }

    @Test("the day of use says what the timeline has on that day, and each event who answers for it")
    func owners() throws {
        let deal = """
            go_live: 2027-02-01
            proposal:
              timeline:
                - {when: 4 January 2027, what: The board, owner: cy}
                - {when: 1 February 2027, what: First list, owner: Ann}
            """
        #expect(
            try lines("customer", deal) == [
                "Mon 4 Jan 2027: The board by Cy Young of theirs", "Mon 1 Feb: In use, First list by Ann",
                "Ring Cy Young: +353 1 555 0101",
            ])
    }
}
