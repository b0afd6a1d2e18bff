import XML

/// How a cell and its one paragraph look.
struct CellStyle: Equatable {
    enum Role: Int, CaseIterable { case header, text, total, factLabel, keyLabel, fact, keyFact, room }
    /// As Word counts: in a right-to-left paragraph `left` is where lines start, and the same as `none`.
    enum Justification: Int, CaseIterable { case none, center, right }

    var role: Role
    var justification: Justification
    /// Whether it ends its row, where no text follows that it has to keep off.
    var isLast: Bool
    /// Whether its row stays on the page of the next one.
    var keepsWithNext = false

    /// Where ``MarkupTemplates/cells`` has the template.
    var index: Int {
        let shape = role.rawValue * Justification.allCases.count + justification.rawValue
        return shape << 2 | (keepsWithNext ? 2 : 0) | (isLast ? 1 : 0)
    }

    /// One for each ``index``, in that order.
    static let all = Role.allCases.flatMap { role in
        Justification.allCases.flatMap { justification in
            (0..<4).map {
                CellStyle(
                    role: role, justification: justification, isLast: $0 & 1 > 0, keepsWithNext: $0 & 2 > 0)
            }
        }
    }

    private var style: ParagraphStyle {
        switch role {
        case .header: .tableHeader
        case .factLabel: .factLabel
        case .keyLabel: .keyFactLabel
        case .room: .roomInCell
        case .text, .total, .fact, .keyFact: .tableText
        }
    }

    private var layout: ParagraphProperties {
        var layout = ParagraphProperties(keepsWithNext: keepsWithNext)
        switch justification {
        case .none: break
        case .center: layout.justification = "center"
        case .right: layout.justification = "right"
        }
        return layout
    }

    func write(to xml: XMLWriter, look: Look, width: () -> Void, content: () -> Void) {
        xml.element("w:tc") {
            xml.element("w:tcPr") {
                xml.element("w:tcW") {
                    xml.attribute("w:w", around: width)
                    xml.attribute("w:type", "dxa")
                }
                switch role {
                case .header: xml.element("w:tcBorders") { xml.border("w:bottom", Theme.ink, eighths: 8) }
                case .total: xml.element("w:tcBorders") { xml.border("w:top", Theme.ink, eighths: 8) }
                case .keyLabel: TableStyles.keyCell(xml, bar: look.bar)
                case .keyFact: xml.fill(Theme.tint)
                case .text, .factLabel, .fact, .room: break
                }
                if isLast && role != .keyLabel { TableStyles.endCell(xml) }
                if role == .header { xml.value("w:vAlign", "bottom") }
            }
            xml.element("w:p") {
                layout.write(style: style, isRightToLeft: false, look: look, to: xml)
                content()
            }
        }
    }
}
