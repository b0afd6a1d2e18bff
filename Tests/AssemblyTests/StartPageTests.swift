import Testing

@testable import Assembly

@Suite("The start page")
struct StartPageTests {
    private static let page = html(SampleStartPage.page)

    private static func html(_ page: StartPage) -> String {
        String(decoding: page.pages()[0].bytes, as: UTF8.self)
    }

    private static func section(_ id: String, of page: String = page) -> String {
        page.split(separator: "<section id=\"\(id)\"").last.flatMap { $0.split(separator: "</section>").first }
            .map(String.init) ?? ""
    }

    @Test(
        "leads to its sections from the top",
        arguments: ["next", "week", "coming", "deals", "team", "hand-offs", "drafts", "edited", "process", "documents"])
    func ways(id: String) {
        #expect(Self.page.contains("<a href=\"#\(id)\""))
        #expect(Self.page.contains("<section id=\"\(id)\" aria-labelledby=\"\(id)-title\">"))
    }

    @Test("says whose it is and what, and leads whoever is new to the process guide")
    func top() {
        #expect(Self.page.contains("<h1>Northwind Line Care: documents of the sales team</h1>"))
        #expect(Self.page.contains("New here? Read first: <a class=\"name\" href=\"process-guide.html\">"))
    }

    @Test("the next meeting is the first from today on, once for each rep, one button away")
    func next() {
        let section = Self.section("next")
        #expect(section.contains("2026-05-05T10:00"))
        #expect(!section.contains("2026-05-07T14:00"))
        #expect(!section.contains("2026-04-29T09:30"))
        #expect(section.matches(of: /<h3>/).count == 3)
        #expect(section.matches(of: /class="open" href="[^"]*\.html"/).count == 3)
        #expect(section.contains(">Word</a>") && !section.contains(".md\""))
    }

    @Test("the week goes by day and time, says what they can do at best and what is missing")
    func week() throws {
        let section = Self.section("week")
        let times = section.matches(of: /datetime="([^"]*)"/).map { String($0.1) }
        #expect(times == ["2026-05-05T10:00", "2026-05-06T09:30", "2026-05-07T14:00"])
        #expect(section.contains("<bdi>Brings finance</bdi>"))
        #expect(section.matches(of: /<strong>no coaching yet/).count == 1)
    }

    @Test("open deals come by their next meeting with stage, step, day and amount; closed ones are folded")
    func deals() throws {
        let section = Self.section("deals")
        let (open, closed) = (
            try #require(section.firstRange(of: "Brook &amp; Sons")), try #require(section.firstRange(of: "<details"))
        )
        let first = try #require(section.firstRange(of: "Alder Packaging"))
        #expect(first.lowerBound < open.lowerBound && open.lowerBound < closed.lowerBound)
        #expect(section[closed.lowerBound...].contains("<bdi>won</bdi>"))
        #expect(section.contains("<span class=\"dots\" aria-hidden=\"true\">●●○○○</span> <bdi>Needs analysis</bdi>"))
        #expect(section.contains("<bdi>Send the drawing</bdi>") && section.contains(">overdue</span>"))
        #expect(section.contains("30 Jun 2026") && section.contains("€41,000"))
        #expect(section.contains("<bdi>line 2</bdi>"), "what the customer's name says is not said twice")
    }

    @Test("hand-offs that are not done come by the day they are first needed, the others are folded")
    func handOffs() throws {
        let section = Self.section("hand-offs")
        let order = try ["What an hour", "Trial sheet", "<details", "Three plants"].map {
            try #require(section.firstRange(of: $0)).lowerBound
        }
        #expect(order == order.sorted())
        #expect(section.contains("5 May 2026") && section.contains("no owner yet"))
        // A phone shows no heads of columns.
        #expect(section.contains("data-head=\"First needed\">5 May 2026<"))
    }

    @Test("drafts say what they lack, edited files where the new version is")
    func drafts() {
        #expect(Self.section("drafts").contains("Missing: <bdi>place</bdi> · <bdi>close date</bdi>"))
        #expect(Self.section("edited").contains(".new.docx"))
    }

    @Test("with nothing to show it says so in every section and has none for edited files")
    func empty() {
        let page = Self.html(StartPage(title: "D", date: "", isoDate: "2026-05-04", week: ""))
        for id in ["next", "deals", "week", "hand-offs", "drafts"] {
            #expect(Self.section(id, of: page).contains("class=\"nothing\""))
        }
        #expect(!page.contains("id=\"edited\""))
    }

    @Test("names are text, also what the form offers; without its short script the form is not there")
    func names() throws {
        #expect(Self.page.contains("*Acme* | &lt;b&gt;R&amp;D&lt;/b&gt;"))
        #expect(!Self.page.contains("<b>R&D"))
        #expect(Self.page.contains("<form id=\"find\" role=\"search\" hidden>"))
        #expect(StartPageScript.text.split(separator: "\n").count <= 50)
    }

    @Test("of many documents it shows what comes next, and every deal and rep has a small page")
    func split() throws {
        var page = SampleStartPage.page
        page.deals = (1...500).map { number in
            var deal = page.deals[number % 3]
            deal.id = "deal-\(number)"
            return deal
        }
        page.documents = page.deals.flatMap(\.documents)
        page.repFiles = StartPage.repFiles(page.deals.map(\.rep))
        let html = Self.html(page)
        #expect(html.utf8.count < 300_000)
        #expect(!Self.page.contains("id=\"elsewhere\""))
        #expect(
            html.contains(
                "<p id=\"elsewhere\" hidden>Look also in: <a href=\"pages/deals.html\">All deals (500)</a></p>"))
        #expect(
            Self.section("deals", of: html).contains(
                "<p>80 of 500 · <a href=\"pages/deals.html\">All deals (500)</a></p>"))
        let pages = Array(page.pages().dropFirst())
        #expect(pages.count == 1 + 500 + 3)
        #expect(pages.allSatisfy { $0.bytes.count < 300_000 })
        let files = Set(pages.map(\.file))
        for link in html.matches(of: /href="(pages\/[^"]*)"/) { #expect(files.contains(String(link.1))) }
        let deal = try #require(pages.first { $0.file == "pages/deal-deal-1.html" })
        let text = String(decoding: deal.bytes, as: UTF8.self)
        #expect(text.contains("href=\"../index.html\"") && text.contains("href=\"../call-plan-discovery-review-"))
        for link in text.matches(of: /href="\.\.\/(pages\/[^"]*)"/) { #expect(files.contains(String(link.1))) }
    }

    @Test("of many documents that are edited or not made anew it lists some, and says how many there are")
    func longLists() {
        var page = SampleStartPage.page
        page.documents = (1...500).map { number in
            StartPage.Document(
                kind: "Letter", link: "letters/\(number)", formats: [.html],
                newVersion: .init(name: "new", href: "new-\(number)"), isOutdated: true)
        }
        for id in ["edited", "stale"] {
            let section = Self.section(id, of: Self.html(page))
            #expect(section.split(separator: "<li").count == 1 + 80 && section.contains("80 of 500"))
        }
    }

    @Test("two reps whose names look alike in a file's name have pages of their own")
    func repFiles() {
        #expect(
            StartPage.repFiles(["Ann Lee", "ann lee", "", "李"]) == [
                "Ann Lee": "pages/rep-ann-lee.html", "ann lee": "pages/rep-ann-lee-2.html", "李": "pages/rep-李.html",
            ])
    }
}
