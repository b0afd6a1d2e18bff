import Testing

@testable import Assembly

@Suite("The start page")
struct StartPageTests {
    private static let page = html(SampleStartPage.page)

    private static func html(_ page: StartPage) -> String {
        var bytes: [UInt8] = []
        StartPagePrinter.print(page) { bytes += $0 }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func section(_ id: String, of page: String = page) -> String {
        page.split(separator: "<section id=\"\(id)\"").last.flatMap { $0.split(separator: "</section>").first }
            .map(String.init) ?? ""
    }

    @Test(
        "answers its questions one click below the top",
        arguments: ["next", "deals", "week", "late", "drafts", "edited", "stages", "documents"])
    func ways(id: String) {
        #expect(Self.page.contains("<a href=\"#\(id)\""))
        #expect(Self.page.contains("<section id=\"\(id)\" aria-labelledby=\"\(id)-title\">"))
    }

    @Test("the next meeting is the first from today on, once for each rep")
    func next() {
        let section = Self.section("next")
        #expect(section.contains("2026-05-05T10:00"))
        #expect(!section.contains("2026-05-07T14:00"))
        #expect(!section.contains("2026-04-29T09:30"))
        #expect(section.matches(of: /<h3>/).count == 3)
    }

    @Test("late hand-offs stand open, the others behind a click")
    func late() throws {
        let section = Self.section("late")
        let late = try #require(section.firstRange(of: "Trial sheet"))
        let others = try #require(section.firstRange(of: "<details>"))
        let onTime = try #require(section.firstRange(of: "Three plants"))
        #expect(late.lowerBound < others.lowerBound && others.lowerBound < onTime.lowerBound)
    }

    @Test("drafts say what they lack, edited files where the new version is")
    func drafts() {
        #expect(Self.section("drafts").contains("Missing: <bdi>place</bdi> · <bdi>close date</bdi>"))
        #expect(Self.section("edited").contains(".new.docx"))
    }

    @Test("with nothing to show it says so in every section and has none for edited files")
    func empty() {
        let page = Self.html(StartPage(title: "D", date: "", isoDate: "2026-05-04", week: ""))
        for id in ["next", "deals", "week", "late", "drafts"] {
            #expect(Self.section(id, of: page).contains("class=\"nothing\""))
        }
        #expect(!page.contains("id=\"edited\""))
    }

    @Test("names are text, and no script is needed")
    func names() {
        #expect(Self.page.contains("*Acme* | &lt;b&gt;R&amp;D&lt;/b&gt;"))
        #expect(!Self.page.contains("<script"))
    }
}
