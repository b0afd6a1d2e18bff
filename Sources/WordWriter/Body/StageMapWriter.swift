import DocumentModel
import XML

/// Writes the stage map as a table: a rail, below it a cell for each stage with its Major Interactions.
struct StageMapWriter {
    let words: WriterWords
    let text: TextWriter
    let paragraphs: ParagraphWriter
    /// Width between the margins, in twentieths of a point.
    let pageWidth: Int

    private var xml: XMLWriter { text.xml }

    /// More than five stages take several rows of about the same length, so that names stay readable.
    func write(_ map: StageMap, in context: BlockContext) {
        guard !map.stages.isEmpty else { return }
        let rows = (map.stages.count + 4) / 5
        let columns = (map.stages.count + rows - 1) / rows
        let width = pageWidth - context.indent
        let widths = ColumnWidths.share(Self.needs(of: map, columns: columns), total: width)
        paragraphs.table {
            TableStyles.strip(
                .stages, widths, indent: context.indent, description: map.alternative,
                isRightToLeft: text.isRightToLeft, to: xml)
            for row in 0..<rows {
                xml.element("w:tr") {
                    xml.element("w:trPr") { xml.element("w:cantSplit") }
                    for column in 0..<columns {
                        let index = row * columns + column
                        stage(index < map.stages.count ? map.stages[index] : nil, width: widths[column])
                    }
                }
            }
        }
    }

    /// What the columns of the strip ask for.
    private static func needs(of map: StageMap, columns: Int) -> [ColumnWidths.Need] {
        let padding = Theme.cellGap + 60
        var needs = Array(repeating: ColumnWidths.Need(word: 0, whole: 0, usual: 0), count: columns)
        for (index, stage) in map.stages.enumerated() {
            let lines =
                [(stage.name, Theme.base)] + stage.interactions.map { ($0.name, Theme.small) }
            for (line, size) in lines {
                let text = TextMeasure([.text(line, origin: nil)], halfPoints: size, isBold: true, blank: 0)
                needs[index % columns].word = max(needs[index % columns].word, text.longestWord + padding)
                needs[index % columns].whole = max(needs[index % columns].whole, text.whole + padding)
            }
        }
        for column in needs.indices { needs[column].usual = needs[column].whole }
        return needs
    }

    /// One cell of the strip; an empty one fills up the last row. The rail above it is heavy where the deal is.
    private func stage(_ stage: StageMap.Stage?, width: Int) {
        let isCurrent = stage?.isCurrent ?? false
        xml.element("w:tc") {
            xml.element("w:tcPr") {
                xml.width("w:tcW", width)
                if stage != nil {
                    xml.element("w:tcBorders") {
                        xml.border(
                            "w:top", isCurrent ? text.look.accent : Theme.writingLine, eighths: isCurrent ? 36 : 8)
                    }
                }
            }
            guard let stage else { return paragraphs.writeInCell(.stageName, ParagraphProperties()) {} }
            paragraphs.writeInCell(.stageName, ParagraphProperties()) { text.write(stage.name, isCurrent ? .bold : []) }
            if isCurrent {
                paragraphs.writeInCell(.stageDetail, ParagraphProperties()) {
                    text.write(words.youAreHere, [.bold, .accent])
                }
            }
            for interaction in stage.interactions {
                paragraphs.writeInCell(.stageDetail, ParagraphProperties()) {
                    text.write(interaction.name, interaction.isCurrent ? .bold : [])
                }
            }
        }
    }
}
