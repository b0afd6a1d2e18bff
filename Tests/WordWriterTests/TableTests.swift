import DocumentModel
import Testing
import XML

@testable import WordWriter

@Suite("Tables in Word")
struct TableTests {
    private static func cell(_ text: String) -> TableCell { TableCell(text.isEmpty ? [] : [.text(text)]) }
    private static func strong(_ text: String) -> TableCell { TableCell([.strong([.text(text)])]) }
    private static func facts(_ rows: [[TableCell]]) -> Block {
        .table(Table(alignments: [.none, .none], header: nil, rows: rows))
    }
    private static func tables(_ blocks: Block...) throws -> [XMLElement] {
        try WordFile(Document(title: "t", blocks: blocks)).body().all("w:tbl")
    }
    private static let blank = TableCell([.field(FormField(path: "a", label: "a", kind: .text))])
    private static let heading = Block.heading(Heading(level: 2, content: [.text("H")], id: "h"))

    @Test(
        "facts at the top are a brief: two beside each other, label above, the last of an odd number over both columns")
    func brief() throws {
        let rows = [[Self.cell("Who"), Self.cell("Ann")], [Self.cell("When"), Self.cell("May")]]
        let key = [Self.strong("Best"), Self.blank]
        let table = try #require(try Self.tables(Self.facts(rows + [key])).first)
        let lines = table.all("w:tr").map { $0.all("w:tc").map { $0.all("w:p").map(\.text) } }
        #expect(lines[0] == [["Who", "Ann"], ["When", "May"]])
        #expect(lines[1].map(\.first) == ["Best"])
        #expect(table.all("w:gridSpan").map { $0["w:val"] } == ["2"])
        let styles = table.all("w:pStyle").compactMap { $0["w:val"] }
        #expect(styles == ["BriefLabel", "TableText", "BriefLabel", "TableText", "KeyBriefLabel", "RoomInCell"])
    }

    @Test("facts below a heading are rows whose labels have one width in every table")
    func plainFacts() throws {
        let tables = try Self.tables(
            Self.heading, Self.facts([[Self.cell("Who"), Self.cell("Ann")]]), .paragraph([.text("x")]),
            Self.facts([[Self.cell("Where and when"), Self.blank]]))
        let widths = tables.map { $0.all("w:gridCol").compactMap { $0["w:w"] } }
        #expect(widths[0] == widths[1])
        #expect(tables[1].all("w:pStyle").compactMap { $0["w:val"] } == ["FactLabel", "RoomInCell"])
    }

    @Test("no row of a table stands alone on a page: the first and the last but one stay with the next")
    func rowsTogether() throws {
        func keeping(_ count: Int) throws -> [Int] {
            let rows = (0..<count).map { [Self.cell("\($0)"), Self.cell("x")] }
            let table = Table(alignments: [.none, .none], header: ["A", "B"].map(Self.cell), rows: rows)
            let written = try #require(try Self.tables(.table(table)).first).all("w:tr").dropFirst()
            return written.enumerated().filter { !$0.element.all("w:keepNext").isEmpty }.map(\.offset)
        }
        #expect(try keeping(1) == [])
        #expect(try keeping(2) == [0])
        #expect(try keeping(3) == [0, 1])
        #expect(try keeping(5) == [0, 3])
    }

    @Test("text begins and ends at the margins: no cell has padding left of the first or right of the last column")
    func edges() throws {
        let table = Table(
            alignments: [.none, .right], header: ["Item", "Amount"].map(Self.cell), rows: [["a", "1"].map(Self.cell)])
        let written = try #require(try Self.tables(.table(table)).first)
        let margins = written.first("w:tblPr")?.first("w:tblCellMar")
        #expect(margins?.first("w:left")?["w:w"] == "0")
        for row in written.all("w:tr") {
            #expect(
                row.all("w:tc").map { $0.first("w:tcPr")?.first("w:tcMar")?.first("w:right")?["w:w"] } == [nil, "0"])
        }
    }

    @Test("a list to be continued has a narrow number, and most room for what is to be done")
    func continued() throws {
        let table = Table(
            alignments: [.none, .none, .none, .none], header: ["New", "Step", "Who", "By"].map(Self.cell),
            rows: [["1", "", "", ""].map(Self.cell)])
        let columns = try #require(try Self.tables(.table(table)).first).all("w:gridCol")
        let widths = columns.compactMap { $0["w:w"].flatMap(Int.init) }
        #expect(widths[0] < 900 && widths[1] > widths[2] * 3 / 2 && widths[2] == widths[3])
    }

    @Test("a long head wraps where what stands below it is short")
    func longHead() throws {
        let sentence = "Agree with the works council which evenings of the month may be used for fitting"
        let table = Table(
            alignments: [.none, .none, .none],
            header: ["By", "Step", "United Mineral Water Bottlers of Upper Austria and Lower Bavaria"].map(Self.cell),
            rows: [["Tue 16 Mar", sentence, "Jo Li"].map(Self.cell)])
        let columns = try #require(try Self.tables(.table(table)).first).all("w:gridCol")
        let widths = columns.compactMap { $0["w:w"].flatMap(Int.init) }
        #expect(widths[1] > 5_000)
    }

    @Test("who signs has as much room as the others, in rows of 16 mm")
    func signing() throws {
        let table = Table(
            alignments: [.none, .none, .none],
            header: ["Signed for", "Acme", "A much longer name of ours"].map(Self.cell),
            rows: ["Name", "Place and date", "Signature"].map { [Self.cell($0), Self.cell(""), Self.cell("")] })
        let written = try #require(try Self.tables(.table(table)).first)
        let widths = written.all("w:gridCol").compactMap { $0["w:w"].flatMap(Int.init) }
        #expect(widths[1] == widths[2] && widths[1] > widths[0])
        #expect(written.all("w:trHeight").map { $0["w:val"] } == ["907", "907", "907"])
    }

    @Test("lines of a list to be continued are lower than those to sign, and a row with gaps is as any other")
    func lines() throws {
        func heights(_ rows: [[String]]) throws -> [String?] {
            let table = Table(
                alignments: [.none, .none, .none], header: ["New", "Step, and what it takes", "Who"].map(Self.cell),
                rows: rows.map { $0.map(Self.cell) })
            return try #require(try Self.tables(.table(table)).first).all("w:trHeight").map { $0["w:val"] }
        }
        #expect(try heights([["1", "", ""], ["2", "", ""]]) == ["520", "520"])
        #expect(try heights([["Purchasing", "", ""], ["Finance", "Signs", "Ann"]]) == [])
    }

    @Test("a row that sums up has a stronger rule above it")
    func total() throws {
        let rows = [
            ["Sensors", "9"].map(Self.cell), ["Total", "9"].map(Self.strong), [Self.strong("Ann"), Self.cell("x")],
        ]
        let table = Table(alignments: [.none, .right], header: ["Item", "Amount"].map(Self.cell), rows: rows)
        let written = try #require(try Self.tables(.table(table)).first)
        #expect(written.all("w:tr").map { $0.all("w:tcBorders").flatMap { $0.all("w:top") }.count } == [0, 0, 2, 0])
    }

    @Test("a label in bold stays with what follows, and so does what leads to a list; other text does not")
    func keptTogether() throws {
        let label = Block.paragraph([.strong([.text("The stage is over when")])])
        let text = Block.paragraph([.text("Each of them:")])
        let list = Block.list(List(items: [ListItem(blocks: [.paragraph([.text("a")])])]))
        let body = try WordFile(Document(title: "t", blocks: [label, text, text, list])).body()
        let kept = body.elements.filter { $0.name == "w:p" && $0.first("w:pPr")?.first("w:keepNext") != nil }
        #expect(kept.map(\.text) == ["The stage is over when", "Each of them:"])
    }

    @Test("a label in bold stands nearer to its list than other text does")
    func nearToItsList() throws {
        let list = Block.list(List(items: [ListItem(blocks: [.paragraph([.text("a")])])]))
        func spaceAfter(_ first: Block) throws -> String? {
            let body = try WordFile(Document(title: "t", blocks: [first, list])).body()
            let paragraph = body.elements.first { $0.text == "Each of them" }
            return paragraph?.first("w:pPr")?.first("w:spacing")?["w:after"]
        }
        #expect(try spaceAfter(.paragraph([.strong([.text("Each of them")])])) == "40")
        #expect(try spaceAfter(.paragraph([.text("Each of them")])) == nil)
    }
}
