import Records
import Testing

@Suite("By when something is due")
struct DueDateTests {
    @Test(
        "a day, or so long before or after another",
        arguments: [
            ("2026-12-01", "2026-12-01"), ("3 days after second-demo", "2027-02-03"),
            ("1 day before go_live", "2027-01-30"), ("2 weeks before x", "2027-01-17"),
            ("1 month after x", "2027-02-28"), ("1 month before x", "2026-12-31"), ("1 year after x", "2028-01-31"),
            ("13 months after x", "2028-02-29"),
        ])
    func days(written: String, day: String) throws {
        switch try #require(DueDate(written)) {
        case .day(let said): #expect(said.iso == day)
        case .relative(let relative):
            #expect(relative.text == written)
            #expect(relative.day(from: try #require(Day("2027-01-31"))).iso == day)
        }
    }

    @Test(
        "anything else is no due date",
        arguments: [
            "", "soon", "after x", "3 days", "3 days after", "0 days after x", "3 days since x", "3 days after x y",
        ]
    )
    func others(text: String) { #expect(DueDate(text) == nil) }

    @Test("in the reader's words")
    func words() throws {
        var due = try #require(RelativeDay("2 weeks before go_live"))
        #expect(Labels().text(of: due) == "2\u{A0}weeks before go_live")
        due.anchorName = "Inbetriebnahme"
        let labels = Labels(
            units: [.week: Labels.Unit(one: "Woche", many: "Wochen")], directions: [.before: "vor"])
        #expect(labels.text(of: due) == "2\u{A0}Wochen vor Inbetriebnahme")
    }
}
