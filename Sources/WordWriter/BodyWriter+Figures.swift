import DocumentModel
import XML

extension BodyWriter {
    func figure(_ figure: Figure, in around: Surroundings) {
        switch figure {
        case .stageMap(let map): stageMap(map, in: around)
        }
    }

    /// A strip of cells, one a stage, its Major Interactions listed beneath. More than five stages take several rows
    /// of about the same length, so that names stay readable.
    private func stageMap(_ map: StageMap, in around: Surroundings) {
        guard !map.stages.isEmpty else { return }
        separateFromTable()
        let rows = (map.stages.count + 4) / 5
        let columns = (map.stages.count + rows - 1) / rows
        let width = pageWidth - around.indent
        let widths = ColumnWidths.share(Self.needs(of: map, columns: columns), total: width)
        xml.element("w:tbl") {
            xml.element("w:tblPr") {
                xml.value("w:tblStyle", TableStyles.stages)
                if isRightToLeft { xml.element("w:bidiVisual") }
                xml.width("w:tblW", width)
                if around.indent > 0 { xml.width("w:tblInd", around.indent) }
                xml.element("w:tblLayout", ["w:type": "fixed"])
                TableStyles.margins(xml, side: 90, air: 60)
                xml.element(
                    "w:tblLook",
                    [
                        "w:val": "0600", "w:firstRow": "0", "w:lastRow": "0", "w:firstColumn": "0",
                        "w:lastColumn": "0", "w:noHBand": "1", "w:noVBand": "1",
                    ])
                xml.value("w:tblDescription", map.alternative)
            }
            xml.element("w:tblGrid") {
                for width in widths { xml.element("w:gridCol", ["w:w": String(width)]) }
            }
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
        endTable()
        legend(map)
    }

    /// What the columns of the strip ask for.
    private static func needs(of map: StageMap, columns: Int) -> [ColumnWidths.Need] {
        let air = 230
        var needs = Array(repeating: ColumnWidths.Need(word: 0, whole: 0), count: columns)
        for (index, stage) in map.stages.enumerated() {
            let lines =
                [(stage.name, Look.base)] + stage.interactions.map { ("◆ \($0.name)", Look.small) }
            for (line, size) in lines {
                let text = TextMeasure([.text(line, origin: nil)], halfPoints: size, isBold: true, blank: 0)
                needs[index % columns].word = max(needs[index % columns].word, text.longestWord + air)
                needs[index % columns].whole = max(needs[index % columns].whole, text.whole + air)
            }
        }
        return needs
    }

    /// One cell of the strip; an empty one fills up the last row.
    private func stage(_ stage: StageMap.Stage?, width: Int) {
        let isCurrent = stage?.isCurrent ?? false
        xml.element("w:tc") {
            xml.element("w:tcPr") {
                xml.width("w:tcW", width)
                if stage != nil {
                    // White sides part the cells.
                    xml.element("w:tcBorders") {
                        xml.border("w:top", isCurrent ? Look.accent : Look.rule, eighths: 24)
                        xml.border("w:left", "FFFFFF", eighths: 24)
                        xml.border("w:bottom", "FFFFFF", eighths: 24)
                        xml.border("w:right", "FFFFFF", eighths: 24)
                    }
                    if isCurrent { xml.fill(Look.tint) }
                }
            }
            guard let stage else { return cellParagraph(.stageName, ParagraphLayout()) {} }
            cellParagraph(.stageName, ParagraphLayout()) { text(stage.name, isCurrent ? .bold : []) }
            if isCurrent {
                cellParagraph(.stageDetail, ParagraphLayout()) {
                    text(document.words.youAreHere, [.bold, .accent])
                }
            }
            for interaction in stage.interactions {
                cellParagraph(.stageDetail, ParagraphLayout()) {
                    text("◆", .mark)
                    text(" \(interaction.name)", interaction.isCurrent ? .bold : [])
                }
            }
        }
    }

    /// What the mark stands for, where there is one.
    private func legend(_ map: StageMap) {
        guard map.stages.contains(where: { !$0.interactions.isEmpty }) else { return }
        paragraph(.figureLegend) {
            text("◆", .mark)
            text(" \(document.words.majorInteraction)", [])
        }
    }
}
