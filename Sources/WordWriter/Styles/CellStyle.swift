import XML

/// How a cell and its one paragraph look.
struct CellStyle: Equatable {
    enum Role: Int, CaseIterable { case header, text, factLabel, keyLabel, fact }
    /// As Word counts: in a right-to-left paragraph `left` is where lines start, and the same as `none`.
    enum Justification: Int, CaseIterable { case none, center, right }

    var role: Role
    var justification: Justification

    /// Where ``MarkupTemplates/cells`` has the template.
    var index: Int { role.rawValue * Justification.allCases.count + justification.rawValue }

    /// One for each ``index``, in that order.
    static let all = Role.allCases.flatMap { role in
        Justification.allCases.map { CellStyle(role: role, justification: $0) }
    }

    private var style: ParagraphStyle {
        switch role {
        case .header: .tableHeader
        case .factLabel: .factLabel
        case .keyLabel: .keyFactLabel
        case .text, .fact: .tableText
        }
    }

    private var layout: ParagraphProperties {
        var layout = ParagraphProperties()
        switch justification {
        case .none: break
        case .center: layout.justification = "center"
        case .right: layout.justification = "right"
        }
        return layout
    }

    func write(to xml: XMLWriter, width: () -> Void, content: () -> Void) {
        xml.element("w:tc") {
            xml.element("w:tcPr") {
                xml.element("w:tcW") {
                    xml.attribute("w:w", around: width)
                    xml.attribute("w:type", "dxa")
                }
                switch role {
                case .header:
                    xml.element("w:tcBorders") { xml.border("w:bottom", Theme.ink, eighths: 8) }
                    xml.value("w:vAlign", "bottom")
                case .keyLabel:
                    // A bar as at a call-out.
                    xml.element("w:tcBorders") { xml.border("w:left", Theme.accent, eighths: 24) }
                    xml.fill(Theme.tint)
                case .factLabel, .fact: xml.fill(Theme.tint)
                case .text: break
                }
            }
            xml.element("w:p") {
                layout.write(style: style, isRightToLeft: false, to: xml)
                content()
            }
        }
    }
}
