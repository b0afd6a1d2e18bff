import DocumentModel
import OfficePackage
import TestSupport
import Testing
import XML

@testable import WordWriter

@Suite("Fields to fill in")
struct FieldTests {
    private static func control(_ field: FormField) throws -> XMLElement {
        let file = try WordFile(Document(title: "t", blocks: [.paragraph([.field(field)])]))
        return try #require(try file.body().all("w:sdt").first)
    }

    @Test("many blanks of one field get names of their own, as fast as of many fields")
    func manyBlanks() throws {
        let field = FormField(path: "plan.learn", label: "learn", kind: .text)
        let blocks = (0..<20_000).map { _ in Block.paragraph([.text("a"), .field(field)]) }
        var text: [UInt8]?
        let time = try processorTime {
            text = try WordFile(Document(title: "t", blocks: blocks)).package.part(named: "word/document.xml")?.bytes
        }
        #expect(time < .seconds(10))
        let names = String(decoding: text ?? [], as: UTF8.self).split(separator: "w:name=\"").dropFirst()
            .map { String($0.prefix { $0 != "\"" }) }
        #expect(names.count == 20_000 && Set(names.map { $0.lowercased() }).count == 20_000)
        #expect(names.prefix(3) == ["field_plan_learn", "field_plan_learn_2", "field_plan_learn_3"])
    }

    @Test(
        "each kind becomes its own control, with path and label",
        arguments: [
            (FormField.Kind.text, "w:text"), (.multiline, "w:text"), (.date, "w:date"),
            (.choice([.init("a")]), "w:dropDownList"), (.checkbox, "w14:checkbox"),
        ])
    func kinds(kind: FormField.Kind, element: String) throws {
        let control = try Self.control(FormField(path: "plan.objective", label: "objective", kind: kind))
        #expect(control.all("w:tag").first?["w:val"] == "plan.objective")
        #expect(control.all("w:alias").first?["w:val"] == "objective")
        #expect(control.all(element).count == 1)
    }

    @Test("a blank is room to write, with no prompt that prints; a known value shows itself")
    func placeholder() throws {
        let blank = try Self.control(Samples.field("plan.a"))
        #expect(blank.all("w:showingPlcHdr").count == 1)
        #expect(blank.text.allSatisfy { $0 == "_" } && blank.text.count > 30)
        #expect(blank.all("w:rStyle").first?["w:val"] == "WritingLine")
        let known = try Self.control(Samples.field("plan.a", value: "R&D"))
        #expect(known.all("w:showingPlcHdr").isEmpty)
        #expect(known.text == "R&D")
        #expect(try Self.control(Samples.field("plan.a", value: "")).all("w:showingPlcHdr").count == 1)
    }

    @Test("a date carries the day for Word, unless it is none")
    func dates() throws {
        let known = try Self.control(Samples.field("a", .date, raw: "2027-05-14", value: "14 May"))
        #expect(known.all("w:date").first?["w:fullDate"] == "2027-05-14T00:00:00Z")
        for wrong in ["soon", "2027-13-01", "2027-5-1", "20270514", ""] {
            let control = try Self.control(Samples.field("a", .date, raw: wrong, value: "?"))
            #expect(control.all("w:date").first?["w:fullDate"] == nil)
        }
    }

    @Test("a choice offers each answer once, with a box to tick on paper")
    func choices() throws {
        let control = try Self.control(
            Samples.field("a", .choice([.init("order"), .init("advance"), .init("order"), .init("")])))
        #expect(control.all("w:listItem").map { $0["w:displayText"] } == ["order", "advance"])
        #expect(control.text == "☐\u{A0}order  ☐\u{A0}advance")
    }

    @Test("a choice is written by its id and shown by its label; two labels that are alike stay two choices")
    func alikeChoices() throws {
        let choices: [FormField.Choice] = [
            .init("draft", label: "Entwurf"), .init("requested", label: "offen"),
            .init("in_production", label: "offen"),
        ]
        let control = try Self.control(Samples.field("a", .choice(choices)))
        let items = control.all("w:listItem")
        #expect(items.map { $0["w:value"] } == ["draft", "requested", "in_production"])
        #expect(items.map { $0["w:displayText"] } == ["Entwurf", "offen (requested)", "offen (in_production)"])
    }

    @Test("a box is ticked or not, in its state and in its sign", arguments: [(true, "1", "☑"), (false, "0", "☐")])
    func boxes(isOn: Bool, state: String, sign: String) throws {
        let control = try Self.control(Samples.field("a", .checkbox, raw: isOn ? "true" : "false"))
        #expect(control.all("w14:checked").first?["w14:val"] == state)
        #expect(control.text == sign)
    }

    @Test("a task led by a field has that field for its box; any other task a box without a path")
    func tasks() throws {
        let led = ListItem(blocks: [
            .paragraph([.field(Samples.field("plan.done", .checkbox)), .softBreak, .text("criterion")])
        ])
        let file = try WordFile(
            Document(title: "t", blocks: [.list(List(items: [led, Samples.item("plain", checked: true)]))]))
        let controls = try file.body().all("w:sdt")
        #expect(controls.map { $0.all("w:tag").first?["w:val"] } == ["plan.done", nil])
        #expect(controls.map { $0.all("w:alias").first?["w:val"] } == ["done", "plain"])
        #expect(try WordFile.lines(of: file.body()) == ["t", "\tcriterion", "\tplain"])
    }

    @Test("a control stands between the ends of a bookmark, whose name tells the path")
    func bookmarks() throws {
        let path = "plan." + String(repeating: "very_long_path.", count: 8)
        let fields = [path + "one", path + "two", "plan.a", "plan.a"].map { Inline.field(Samples.field($0)) }
        let body = try WordFile(Document(title: "t", blocks: [.paragraph(fields)])).body()
        let names = body.all("w:bookmarkStart").compactMap { $0["w:name"] }
        #expect(names.suffix(2) == ["field_plan_a", "field_plan_a_2"])
        #expect(Set(names).count == 4)
        #expect(names[0].hasPrefix("field_plan_very_long_path") && names[0].utf16.count == 40)
        let order = body.elements.filter { $0.name == "w:p" }.flatMap { $0.elements.map(\.name) }.filter {
            $0 != "w:pPr" && $0 != "w:r"
        }
        #expect(order == Array(repeating: ["w:bookmarkStart", "w:sdt", "w:bookmarkEnd"], count: 4).flatMap { $0 })
        let tags = body.all("w:tag").compactMap { $0["w:val"] }
        #expect(Set(tags).count == 3)
    }

    @Test(
        "addresses become what a relationship may hold",
        arguments: [
            ("https://example.com/a b?x=1&y=ä|", "https://example.com/a%20b?x=1&y=%C3%A4%7C"),
            ("https://example.com/100%25", "https://example.com/100%25"),
            ("https://example.com/100%", "https://example.com/100%25"), ("mailto:a@b.example", "mailto:a@b.example"),
            ("https://example.com/<\"{}^`>\\", "https://example.com/%3C%22%7B%7D%5E%60%3E%5C"),
        ])
    func addresses(address: String, expected: String) {
        #expect(Address.escaped(address) == expected)
    }
}
