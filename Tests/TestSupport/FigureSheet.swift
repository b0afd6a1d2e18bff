package import DocumentModel

/// Drawings with everything that can go into one: each element, fill, line and colour, words of every alignment and
/// script, one wider than a page, three on one page.
package enum FigureSheet {
    package static func document(language: String = "en-GB") -> Document {
        Document(
            kind: "Sheet", title: "Drawings", language: language, organisation: "A & B",
            blocks: [
                heading("Colours and patterns", id: "colours"), .paragraph([.text("Each with its name:")]),
                .figure(.drawing(colours)), heading("Words", id: "words"), .figure(.drawing(words)),
                .paragraph([.text("Between the two.")]), heading("Wide", id: "wide"), .figure(.drawing(wide)),
                heading("After it", id: "after"),
            ])
    }

    package static let drawings = [colours, words, wide]

    /// 482 points wide, the whole width of the text.
    package static let colours: Drawing = {
        let rows = Drawing.Colour.allCases.map { [cell($0.rawValue), cell("plain, striped, dotted, grid, line")] }
        var drawing = Drawing(
            title: "Colours & <patterns>",
            description: "Each colour as a surface, in \"three\" patterns and as a line.",
            size: Size(width: 482, height: 208), table: table("Colour", "Shown as", rows))
        for (row, colour) in Drawing.Colour.allCases.enumerated() {
            let y = 4 + Double(row) * 24
            var fills: [Drawing.Fill] = [.plain(colour)]
            fills += Drawing.Pattern.allCases.map { .pattern($0, colour) }
            drawing.elements.append(
                .words(Words([colour.rawValue], in: Rectangle(x: 0, y: y + 3, width: 60, height: 12))))
            for (column, fill) in fills.enumerated() {
                let box = Rectangle(x: 70 + Double(column) * 56, y: y, width: 48, height: 18)
                drawing.elements.append(
                    row % 2 == 0
                        ? .rectangle(box, corner: column % 2 == 0 ? 0 : 5, fill, Stroke(.line))
                        : .ellipse(box, fill, column == 0 ? nil : Stroke(.ink, width: 1.5)))
            }
            drawing.elements.append(
                .words(
                    Words(
                        ["on it"], in: Rectangle(x: 70, y: y + 3, width: 48, height: 11), isBold: row % 2 == 1,
                        colour: colour == .accent || colour == .ink || colour == .muted ? .onAccent : .ink, .center)))
            drawing.elements.append(
                .path(
                    Drawing.Path(
                        from: Point(x: 300, y: y + 9),
                        [
                            .line(to: Point(x: 360, y: y + 9)),
                            .curve(
                                Point(x: 380, y: y - 3), Point(x: 400, y: y + 21), to: Point(x: 420, y: y + 9)),
                        ]), Stroke(colour, width: row < 4 ? 0.75 : 2, isDashed: row % 2 == 1)))
            drawing.elements.append(
                .polygon(
                    [Point(x: 420, y: y + 5), Point(x: 430, y: y + 9), Point(x: 420, y: y + 13)], .plain(colour), nil))
            drawing.elements.append(
                .path(
                    Drawing.Path(through: [Point(x: 450, y: y), Point(x: 450, y: y + 18)]),
                    Stroke(colour, isDashed: row % 2 == 0)))
            drawing.elements.append(
                .polygon(
                    (0..<6).map { corner in
                        let steps: [(Double, Double)] = [(0, 9), (4, 0), (16, 0), (20, 9), (16, 18), (4, 18)]
                        return Point(x: 460 + steps[corner].0, y: y + steps[corner].1)
                    }, .pattern(.stripes, colour), Stroke(.ink)))
        }
        return drawing
    }()

    /// 240 points wide: words whose box is drawn, so that one sees where they stand.
    package static let words: Drawing = {
        let long = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
        let texts = [
            "Ada Half, <CFO> & \"owner\"", long, "דנה כהן (מנכ\"לית) Acme 2027", "شركة الأمل للتجارة",
            "\u{1}*not bold* {{tag}}",
        ]
        var drawing = Drawing(
            title: "Words", description: "Names\nin several scripts.", size: Size(width: 240, height: 330),
            table: table("Who", "", texts.map { [cell($0), cell("")] }))
        var y = 2.0
        for (index, text) in texts.enumerated() {
            for (column, alignment) in [Words.Alignment.leading, .center, .trailing].enumerated() {
                let lines = TextWidth.lines(of: text, width: 72, size: 8, isBold: index == 0, atMost: 6)
                let box = Rectangle(
                    x: 2 + Double(column) * 80, y: y, width: 72,
                    height: 8 * Words.lineHeight * Double(max(lines.count, 1)))
                drawing.elements.append(.rectangle(box, corner: 0, .plain(.tint), nil))
                drawing.elements.append(.words(Words(lines, in: box, size: 8, isBold: index == 0, alignment)))
            }
            y += 62
        }
        return drawing
    }()

    /// 640 points wide, with its table below.
    package static let wide: Drawing = {
        var drawing = Drawing(
            title: "Twenty steps", description: "Twenty steps, one after the other.",
            size: Size(width: 640, height: 40),
            table: table("No", "Step", (1...3).map { [cell(String($0)), cell("Step \($0)")] }))
        drawing.showsTable = true
        for step in 0..<20 {
            let box = Rectangle(x: Double(step) * 32, y: 8, width: 24, height: 24)
            drawing.elements += [
                .ellipse(box, .plain(.accent), nil),
                .words(
                    Words(
                        [String(step + 1)], in: Rectangle(x: box.x, y: 14.5, width: 24, height: 11), size: 9,
                        isBold: true, colour: .onAccent, .center)),
            ]
            if step > 0 {
                drawing.elements.append(
                    .path(
                        Drawing.Path(through: [Point(x: box.x - 8, y: 20), Point(x: box.x, y: 20)]), Stroke(.line)))
            }
        }
        return drawing
    }()

    private typealias Words = Drawing.Words
    private typealias Stroke = Drawing.Stroke

    private static func heading(_ text: String, id: String) -> Block {
        .heading(Heading(level: 2, content: [.text(text)], id: id))
    }

    private static func cell(_ text: String) -> TableCell { TableCell(text.isEmpty ? [] : [.text(text)]) }

    private static func table(_ first: String, _ second: String, _ rows: [[TableCell]]) -> Table {
        Table(alignments: [.none, .none], header: [cell(first), cell(second)], rows: rows)
    }
}
