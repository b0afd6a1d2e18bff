import Diagnostics
import DocumentModel
import HTMLWriter
import MarkdownReader
import Records
import SalesModel
import WordWriter

extension Project {
    /// The page that shows the look, for a browser.
    package func brandSheetAsHTML() -> [UInt8] { HTMLWriter.bytes(of: brandSheet()) }

    /// The same for Word.
    package func brandSheetAsWord() throws -> [UInt8] { try WordWriter.docx(brandSheet()) }

    /// A page with every element that documents have, in the workspace's look and with its whole letterhead, for whoever
    /// decides about that look. It is no document of the workspace.
    private func brandSheet() -> Document {
        var document = Document(
            kind: "Brand", title: "Everything that papers have, in this look", language: "en-GB",
            organisation: workspace.process?.organisation?.value.name?.value ?? "", customer: "A customer",
            occasion: "A meeting, 4 May 2027", brand: brand.brand,
            blocks: BrandSheet.top + [.figure(.stageMap(BrandSheet.stages))] + BrandSheet.text)
        if let (company, logo) = firstCustomerLogo {
            document.customer = company
            document.brand.letterhead.customerLogo = logo
        }
        document.paper = Paper(region: workspace.process?.locale?.value ?? "en-GB")
        document.blocks.append(.field(BrandSheet.field("answer", "What would make you stop this?", .multiline)))
        document.blocks += BrandSheet.figures
        if let picture = SamplePicture.image {
            document.blocks += BrandSheet.blocks(
                "## A picture\n\nIt stands where the template says, here in a line of its own.")
            document.blocks.append(.paragraph([.image(picture)]))
        }
        return document.typeset()
    }

    /// That of the first deal which has one, to be seen beside ours.
    private var firstCustomerLogo: (company: String, logo: Logo)? {
        for deal in workspace.deals {
            guard let path = deal.logo, var logo = ReadLogo(at: path, of: .deal, images: images).logo else { continue }
            logo.name = deal.company?.value ?? ""
            return (logo.name, logo)
        }
        return nil
    }
}

/// What stands on the page.
private enum BrandSheet {
    static let top = blocks(
        """
        | | |
        | --- | --- |
        | **What is decided** | Which of two papers a customer gets |
        | **Best action** | They sign it |
        | When | Tuesday, 4 May 2027, 10:00 |
        | Where | Their plant, room 3 |
        """)

    static let text = blocks(
        """
        ## A heading

        Text with **what is strong**, *what is stressed*, ~~what is struck out~~, `what is code` and
        [a link](https://www.example.com/), over two lines so that one sees how far apart they stand and where they end.

        ### One below it

        - An item
        - Another one
          1. First
          2. Second

        What is to be done, each with a box to tick:

        - [ ] To do: *who proves it*
        - [x] Done

        #### One below that

        > What somebody said, as they said it.

        | Item | Paid | Quantity | Amount |
        | :--- | :--- | ---: | ---: |
        | Sensor set, filler and capper | Once | 2 | €9,200 |
        | Monday list and analyst | Each year | 1 | €19,200 |
        | **Together** | | | **€28,400** |

        > [!NOTE]
        > What one may like to know.

        > [!TIP]
        > What makes it easier.

        > [!IMPORTANT]
        > What must not be missed.

        > [!WARNING]
        > What may go wrong.

        ## What is filled in

        | Agreed for | A customer | Us |
        | --- | --- | --- |
        | Name and day | | |

        What would make you stop this?
        """)

    static let stages = StageMap(
        stages: [
            StageMap.Stage(name: "Meet", isCurrent: false, interactions: [.init(name: "First talk", isCurrent: false)]),
            StageMap.Stage(name: "Prove", isCurrent: true, interactions: [.init(name: "Trial", isCurrent: true)]),
            StageMap.Stage(name: "Agree", isCurrent: false, interactions: [.init(name: "Proposal", isCurrent: false)]),
        ], alternative: "Stage 2 of 3: Prove.")

    static let figures = blocks("## A drawing\n\nEach colour that drawings have, and their patterns.") + [drawing]

    /// A box in each colour with its name below, and one in each pattern.
    private static var drawing: Block {
        let fills =
            Drawing.Colour.allCases.map { ($0.rawValue, Drawing.Fill.plain($0)) }
            + Drawing.Pattern.allCases.map { ($0.rawValue, Drawing.Fill.pattern($0, .accent)) }
        let (column, row, perRow) = (80.0, 50.0, 6)
        let rows = (fills.count + perRow - 1) / perRow
        let table = Table(
            alignments: [.none], header: [TableCell([.text("Colour or pattern")])],
            rows: fills.map { [TableCell([.text($0.0)])] })
        var drawing = Drawing(
            title: "Colours and patterns", description: "A box in each colour and pattern of drawings.",
            size: Size(width: Double(perRow) * column, height: Double(rows) * row), table: table)
        for (index, (name, fill)) in fills.enumerated() {
            let place = Point(x: Double(index % perRow) * column + 1, y: Double(index / perRow) * row + 1)
            let box = Rectangle(x: place.x, y: place.y, width: column - 12, height: 26)
            drawing.elements.append(.rectangle(box, corner: 3, fill, Drawing.Stroke(.line)))
            if name == "accent" {
                let words = Rectangle(x: box.x, y: box.y + 7, width: box.width, height: 12)
                drawing.elements.append(.words(Drawing.Words(["on it"], in: words, colour: .onAccent, .center)))
            }
            let words = Rectangle(x: box.x, y: box.bottom + 3, width: box.width, height: 12)
            drawing.elements.append(.words(Drawing.Words([name], in: words, size: 8, colour: .muted)))
        }
        return .figure(.drawing(drawing))
    }

    static func field(_ path: String, _ label: String, _ kind: FormField.Kind) -> FormField {
        FormField(path: path, label: label, kind: kind)
    }

    /// The blocks of a text of ours in Markdown.
    static func blocks(_ markdown: String) -> [Block] {
        var sink = MarkingSink()
        let place = Place(file: "brand")
        sink.write(text: markdown[...], at: place)
        return MarkdownReader.read(sink.finish(), options: ReaderOptions(template: place)).blocks
    }
}
