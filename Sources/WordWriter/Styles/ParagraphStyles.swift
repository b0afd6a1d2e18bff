import DocumentModel
import XML

/// The paragraph styles, one place for the space and type of each.
struct ParagraphStyles {
    let look: Look
    let isRightToLeft: Bool

    func write(to xml: XMLWriter) {
        for style in ParagraphStyle.allCases where look.hasLetterhead || !style.isOfLetterhead {
            entry(style).write(
                to: xml,
                paragraph: Self.hasParagraphProperties(style, isRightToLeft) ? { paragraph(style, xml) } : nil,
                run: Self.hasRunProperties(style) ? { run(style, xml) } : nil)
        }
    }

    private func entry(_ style: ParagraphStyle) -> StyleEntry {
        var entry = StyleEntry(
            kind: .paragraph, id: style.rawValue, name: Self.name(of: style),
            basedOn: style == .body ? nil : ParagraphStyle.body.rawValue)
        switch style {
        case .body: entry.isDefault = true
        case .kind: entry.next = ParagraphStyle.title.rawValue
        case .title, .longTitle, .draftNotice, .heading1, .heading2, .heading3, .heading4, .heading5, .thematicBreak:
            entry.next = ParagraphStyle.body.rawValue
        case .coverLine: entry.next = ParagraphStyle.kind.rawValue
        case .betweenTables, .header, .footer, .imprint: entry.isOffered = false
        case .bulletItem, .numberItem, .task, .itemContinuation, .quote, .calloutNote, .calloutTip, .calloutImportant,
            .calloutWarning, .calloutCaution, .code, .answer, .tableHeader, .tableText, .factLabel, .keyFactLabel,
            .briefLabel, .keyBriefLabel, .roomInCell, .stageName, .stageDetail:
            break
        }
        return entry
    }

    private static func name(of style: ParagraphStyle) -> String {
        switch style {
        case .body: "Normal"
        case .kind: "Subtitle"
        case .title: "Title"
        case .longTitle: "Long Title"
        case .draftNotice: "Draft Notice"
        case .heading1: "heading 1"
        case .heading2: "heading 2"
        case .heading3: "heading 3"
        case .heading4: "heading 4"
        case .heading5: "heading 5"
        case .bulletItem: "List Bullet"
        case .numberItem: "List Number"
        case .task: "List Task"
        case .itemContinuation: "List Continue"
        case .quote: "Quote"
        case .calloutNote: "Callout Note"
        case .calloutTip: "Callout Tip"
        case .calloutImportant: "Callout Important"
        case .calloutWarning: "Callout Warning"
        case .calloutCaution: "Callout Caution"
        case .code: "Code Block"
        case .thematicBreak: "Thematic Break"
        case .answer: "Answer"
        case .tableHeader: "Table Header"
        case .tableText: "Table Text"
        case .factLabel: "Fact Label"
        case .keyFactLabel: "Key Fact Label"
        case .briefLabel: "Brief Label"
        case .keyBriefLabel: "Key Brief Label"
        case .roomInCell: "Room in Cell"
        case .stageName: "Stage Name"
        case .stageDetail: "Stage Detail"
        case .betweenTables: "Between Tables"
        case .header: "header"
        case .footer: "footer"
        case .coverLine: "Cover Line"
        case .imprint: "Imprint"
        }
    }

    /// An empty list of properties would be an empty element.
    private static func hasParagraphProperties(_ style: ParagraphStyle, _ isRightToLeft: Bool) -> Bool {
        style != .body || isRightToLeft
    }

    private static func hasRunProperties(_ style: ParagraphStyle) -> Bool {
        switch style {
        case .body, .bulletItem, .numberItem, .task, .itemContinuation, .calloutNote, .calloutTip, .calloutImportant,
            .calloutWarning, .calloutCaution, .answer, .tableText, .roomInCell, .thematicBreak:
            false
        case .kind, .title, .longTitle, .draftNotice, .heading1, .heading2, .heading3, .heading4, .heading5, .quote,
            .code,
            .tableHeader, .factLabel, .keyFactLabel, .briefLabel, .keyBriefLabel, .stageName, .stageDetail,
            .betweenTables,
            .header, .footer, .coverLine, .imprint:
            true
        }
    }

    private func paragraph(_ style: ParagraphStyle, _ xml: XMLWriter) {
        switch style {
        case .body: xml.element("w:bidi")
        case .kind:
            xml.element("w:keepNext")
            spacing(xml, before: 0, after: 20)
        case .title, .longTitle:
            xml.element("w:keepNext")
            spacing(xml, before: 0, after: 180, line: 250)
        case .draftNotice:
            xml.element("w:keepNext")
            xml.element("w:pBdr") {
                xml.border(
                    isRightToLeft ? "w:right" : "w:left", Theme.openItemInk, eighths: 26, space: CalloutStyle.space)
            }
            xml.fill(Theme.openItemTint)
            spacing(xml, before: 0, after: 240)
            xml.element("w:ind", ["w:left": String(CalloutStyle.indent)])
        case .heading1: heading(xml, outline: 0, before: 220, after: 50)
        case .heading2: heading(xml, outline: 1, before: 200, after: 50)
        case .heading3: heading(xml, outline: 2, before: 160, after: 40)
        case .heading4: heading(xml, outline: 3, before: 140, after: 40)
        case .heading5: heading(xml, outline: 4, before: 140, after: 40)
        case .bulletItem, .numberItem, .task: spacing(xml, before: 0, after: Theme.afterItem, line: Theme.tightLine)
        case .itemContinuation: spacing(xml, before: 0, after: 70)
        case .quote:
            spacing(xml, before: 40, after: 120)
            xml.element("w:ind", ["w:left": String(Theme.indentStep), "w:right": String(Theme.indentStep)])
        case .calloutNote: callout(.note, xml)
        case .calloutTip: callout(.tip, xml)
        case .calloutImportant: callout(.important, xml)
        case .calloutWarning: callout(.warning, xml)
        case .calloutCaution: callout(.caution, xml)
        case .code:
            xml.element("w:keepLines")
            xml.fill(Theme.tint)
            if isRightToLeft { xml.element("w:bidi", ["w:val": "0"]) }
            spacing(xml, before: 60, after: 160, line: 252)
        case .thematicBreak:
            xml.element("w:pBdr") { xml.border("w:bottom", Theme.rule, eighths: 6, space: 1) }
            spacing(xml, before: 0, after: 240)
        case .answer:
            xml.element("w:pBdr") { xml.border("w:bottom", Theme.writingLine, eighths: 4, space: Theme.ruleSpace) }
            spacing(xml, before: Theme.beforeAnswer, after: 130)
        case .tableHeader:
            xml.element("w:keepNext")
            spacing(xml, before: 0, after: 0, line: 245)
        case .tableText, .factLabel, .keyFactLabel: spacing(xml, before: 0, after: 0, line: Theme.tightLine)
        case .briefLabel, .keyBriefLabel:
            xml.element("w:keepNext")
            spacing(xml, before: 0, after: 10, line: Theme.tightLine)
        case .roomInCell:
            xml.element("w:pBdr") { xml.border("w:bottom", Theme.writingLine, eighths: 4, space: Theme.answerSpace) }
            spacing(xml, before: 20, after: 60)
        case .stageName:
            xml.element("w:keepNext")
            spacing(xml, before: 0, after: 0, line: 245)
        case .stageDetail:
            xml.element("w:keepNext")
            spacing(xml, before: 40, after: 0, line: 240)
            xml.element("w:ind", ["w:left": "120", "w:hanging": "120"])
        case .betweenTables:
            xml.element("w:spacing", ["w:after": "0", "w:line": String(Theme.afterTable), "w:lineRule": "exact"])
        case .header: spacing(xml, before: 0, after: 0)
        case .coverLine:
            xml.element("w:keepNext")
            spacing(xml, before: 0, after: 120)
        case .imprint: spacing(xml, before: 40, after: 0, line: 240)
        case .footer: spacing(xml, before: 0, after: 0, line: 245)
        }
    }

    private func run(_ style: ParagraphStyle, _ xml: XMLWriter) {
        switch style {
        case .kind: type(xml, bold: true, color: look.accent, size: Theme.small)
        case .title: headingType(xml, bold: true, color: Theme.ink, size: Theme.title)
        case .longTitle: headingType(xml, bold: true, color: Theme.ink, size: Theme.longTitle)
        case .draftNotice: type(xml, color: Theme.openItemInk, size: Theme.base)
        case .heading1: headingType(xml, bold: true, color: look.accent, size: Theme.larger)
        case .heading2: headingType(xml, bold: true, color: Theme.ink, size: Theme.large)
        case .heading3: headingType(xml, bold: true, color: Theme.ink, size: Theme.base)
        case .heading4: headingType(xml, bold: true, color: Theme.muted, size: Theme.base)
        case .heading5: headingType(xml, color: Theme.muted, size: Theme.base)
        case .quote: type(xml, color: Theme.muted, size: Theme.base)
        case .header: type(xml, bold: true, color: Theme.ink, size: Theme.small)
        case .coverLine: headingType(xml, color: Theme.muted, size: Theme.large)
        case .imprint: type(xml, color: Theme.muted, size: Theme.smallest)
        case .code:
            xml.fonts(Theme.codeFont)
            xml.element("w:noProof")
            xml.size(Theme.small + 1)
        case .tableHeader: type(xml, bold: true, color: Theme.ink, size: Theme.small)
        case .factLabel: type(xml, color: Theme.muted, size: Theme.base)
        case .keyFactLabel: type(xml, bold: true, color: look.accent, size: Theme.base)
        case .briefLabel: type(xml, color: Theme.muted, size: Theme.small)
        case .keyBriefLabel: type(xml, bold: true, color: look.accent, size: Theme.small)
        case .stageName: type(xml, bold: false, color: Theme.ink, size: Theme.base)
        case .stageDetail, .footer: type(xml, color: Theme.muted, size: Theme.small)
        case .betweenTables: xml.size(8)
        case .body, .bulletItem, .numberItem, .task, .itemContinuation, .calloutNote, .calloutTip, .calloutImportant,
            .calloutWarning, .calloutCaution, .answer, .tableText, .roomInCell, .thematicBreak:
            break
        }
    }

    /// In the font of headings, where there is one.
    private func headingType(_ xml: XMLWriter, bold: Bool = false, color: String, size: Int) {
        if let font = look.headingFont { xml.fonts(font, complexScript: Theme.complexScriptFont) }
        type(xml, bold: bold, color: color, size: size)
    }

    private func type(_ xml: XMLWriter, bold: Bool = false, color: String, size: Int) {
        if bold { xml.bold() }
        xml.value("w:color", color)
        xml.size(size)
    }

    private func spacing(_ xml: XMLWriter, before: Int, after: Int, line: Int = Theme.line) {
        xml.element(
            "w:spacing",
            ["w:before": String(before), "w:after": String(after), "w:line": String(line), "w:lineRule": "auto"])
    }

    private func heading(_ xml: XMLWriter, outline: Int, before: Int, after: Int) {
        xml.element("w:keepNext")
        xml.element("w:keepLines")
        spacing(xml, before: before, after: after, line: 250)
        xml.value("w:outlineLvl", outline)
    }

    private func callout(_ kind: Callout.Kind, _ xml: XMLWriter) {
        xml.element("w:keepLines")
        xml.element("w:pBdr") {
            CalloutStyle(kind, bar: look.bar).writeBar(isRightToLeft: isRightToLeft, to: xml)
        }
        spacing(xml, before: 0, after: 80)
        xml.element("w:ind", ["w:left": String(CalloutStyle.indent)])
    }
}
