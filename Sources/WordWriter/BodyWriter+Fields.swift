import DocumentModel
import XML

extension BodyWriter {
    /// A field to fill in: a content control with a bookmark around it, so that the answer is found again even after
    /// a program that drops the control's tag.
    func field(_ field: FormField, _ format: RunFormat, place: FieldPlace) {
        bookmarked(bookmarks.name("field", field.path)) {
            if case .checkbox(let isOn) = field.kind {
                return checkbox(isOn, alias: field.label, tag: field.path)
            }
            xml.element("w:sdt") {
                xml.element("w:sdtPr") {
                    identify(alias: field.label, tag: field.path)
                    if field.answer == nil { xml.element("w:showingPlcHdr") }
                    kind(field)
                }
                xml.element("w:sdtContent") {
                    if let value = field.answer {
                        text(value, format)
                    } else {
                        blank(field, format, place)
                    }
                    flushText()
                }
            }
        }
    }

    /// A box to tick, a content control of Word 2010 and later.
    func checkbox(_ isOn: Bool, alias: String, tag: String = "") {
        flushText()
        xml.element("w:sdt") {
            xml.element("w:sdtPr") {
                xml.element("w:rPr") { xml.value("w:rStyle", "Checkbox") }
                identify(alias: alias, tag: tag)
                xml.element("w14:checkbox") {
                    xml.element("w14:checked", ["w14:val": isOn ? "1" : "0"])
                    xml.element("w14:checkedState", ["w14:val": "2612", "w14:font": Look.checkboxFont])
                    xml.element("w14:uncheckedState", ["w14:val": "2610", "w14:font": Look.checkboxFont])
                }
            }
            xml.element("w:sdtContent") {
                xml.element("w:r") {
                    xml.element("w:rPr") {
                        xml.value("w:rStyle", "Checkbox")
                        xml.element("w:rFonts", ["w:hint": "eastAsia"])
                    }
                    xml.element("w:t") { xml.text(isOn ? "☒" : "☐") }
                }
            }
        }
    }

    private func identify(alias: String, tag: String) {
        if !alias.isEmpty { xml.value("w:alias", Shortened.beginning(of: alias, limit: 64)) }
        if !tag.isEmpty { xml.value("w:tag", Shortened.name(tag, limit: 64)) }
        xml.value("w:id", nextControl())
    }

    private func kind(_ field: FormField) {
        switch field.kind {
        case .text, .multiline:
            // LibreOffice joins the lines of a plain text control; of one with rich text it keeps them.
            if field.answer?.contains(where: \.isNewline) == true {
                xml.element("w:richText")
            } else if field.kind == .multiline {
                xml.element("w:text", ["w:multiLine": "1"])
            } else {
                xml.element("w:text")
            }
        case .date(let day): date(day)
        case .choice(let choices):
            xml.element("w:dropDownList") {
                for choice in FormField.distinct(choices) {
                    xml.element("w:listItem", ["w:displayText": choice, "w:value": choice])
                }
            }
        case .checkbox: break
        }
    }

    private func date(_ day: String?) {
        xml.start("w:date")
        if let day, DateShape.isDay(day) { xml.attribute("w:fullDate", "\(day)T00:00:00Z") }
        xml.value("w:dateFormat", DateShape.format(for: document.language))
        xml.value("w:lid", document.language)
        xml.value("w:storeMappedDataAs", "dateTime")
        xml.value("w:calendar", "gregorian")
        xml.end()
    }

    /// What stands where the answer is missing: on paper room to write, not a prompt that only a screen can obey. The
    /// control's title says on a screen what is asked.
    private func blank(_ field: FormField, _ format: RunFormat, _ place: FieldPlace) {
        if case .choice(let choices) = field.kind {
            return text(choicePlaceholder(choices), format.union(.placeholder))
        }
        let isDate = if case .date = field.kind { true } else { false }
        switch place {
        // The paragraph's rule or the cell is what is written on.
        case .block, .cell: text(String(repeating: "\u{A0}", count: 12), format.union(.placeholder))
        // Not underlined spaces: LibreOffice draws nothing under those that end a line.
        case .line: text(String(repeating: "_", count: isDate ? 20 : 40), format.union(.writingLine))
        case .item: text(String(repeating: "_", count: 66), format.union(.writingLine))
        }
    }

    /// On paper nothing drops down, so the answers stand there to be ticked: `☐ yes  ☐ no`.
    private func choicePlaceholder(_ choices: [String]) -> String {
        let listed = FormField.distinct(choices).map { "☐\u{A0}\($0.replacing(" ", with: "\u{A0}"))" }
        return listed.isEmpty ? document.words.choose : listed.joined(separator: "  ")
    }
}
