import DocumentModel
import XML

/// Where a field to fill in stands, which decides what a blank looks like.
enum FieldPlace {
    /// Alone, over the full width: the paragraph has the rule to write on.
    case block
    /// Within a line of text.
    case line
    /// Alone in an item of a list.
    case item
    /// Alone in a cell, whose column says what is asked.
    case cell
}

/// Writes fields to fill in as content controls, each with a bookmark around it: some programs drop a control's tag when
/// they save, and the answer is still found by the bookmark.
final class FieldWriter {
    private let document: Document
    private let text: TextWriter
    private let bookmarks: Bookmarks
    private var lastControl = 0

    init(_ document: Document, text: TextWriter, bookmarks: Bookmarks) {
        self.document = document
        self.text = text
        self.bookmarks = bookmarks
    }

    private var xml: XMLWriter { text.xml }

    func write(_ field: FormField, _ properties: RunProperties, place: FieldPlace) {
        bookmarks.write(bookmarks.name("field", field.path)) {
            if case .checkbox = field.kind {
                return checkbox(field.isChecked, alias: field.label, tag: field.path)
            }
            xml.element("w:sdt") {
                xml.element("w:sdtPr") {
                    identify(alias: field.label, tag: field.path)
                    if field.answer == nil { xml.element("w:showingPlcHdr") }
                    kind(field)
                }
                xml.element("w:sdtContent") {
                    if let value = field.answer {
                        text.write(value, properties)
                    } else {
                        blank(field, properties, place)
                    }
                    text.flush()
                }
            }
        }
    }

    /// A box to tick, a content control of Word 2010 and later.
    func checkbox(_ isOn: Bool, alias: String, tag: String = "") {
        text.flush()
        xml.element("w:sdt") {
            xml.element("w:sdtPr") {
                xml.element("w:rPr") { xml.value("w:rStyle", "Checkbox") }
                identify(alias: alias, tag: tag)
                xml.element("w14:checkbox") {
                    xml.element("w14:checked", ["w14:val": isOn ? "1" : "0"])
                    xml.element("w14:checkedState", ["w14:val": "2611", "w14:font": Theme.checkboxFont])
                    xml.element("w14:uncheckedState", ["w14:val": "2610", "w14:font": Theme.checkboxFont])
                }
            }
            xml.element("w:sdtContent") {
                xml.element("w:r") {
                    xml.element("w:rPr") {
                        xml.value("w:rStyle", "Checkbox")
                        xml.element("w:rFonts", ["w:hint": "eastAsia"])
                    }
                    xml.element("w:t") { xml.text(isOn ? "☑" : "☐") }
                }
            }
        }
    }

    private func identify(alias: String, tag: String) {
        if !alias.isEmpty { xml.value("w:alias", Truncation.beginning(of: alias, limit: 64)) }
        if !tag.isEmpty { xml.value("w:tag", Truncation.name(tag, limit: 64)) }
        lastControl += 1
        xml.value("w:id", lastControl)
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
        case .date: date(field.raw.map { String($0.prefix(10)) })
        case .choice(let choices):
            xml.element("w:dropDownList") {
                for choice in FormField.distinct(choices) {
                    xml.element("w:listItem", ["w:displayText": choice.label, "w:value": choice.id])
                }
            }
        case .checkbox: break
        }
    }

    private func date(_ day: String?) {
        xml.start("w:date")
        if let day, DatePickerFormat.isDay(day) { xml.attribute("w:fullDate", "\(day)T00:00:00Z") }
        xml.value("w:dateFormat", DatePickerFormat.format(for: document.language))
        xml.value("w:lid", document.language)
        xml.value("w:storeMappedDataAs", "dateTime")
        xml.value("w:calendar", "gregorian")
        xml.end()
    }

    /// What stands where the answer is missing: on paper room to write, not a prompt that only a screen can obey. The
    /// control's title says on a screen what is asked.
    private func blank(_ field: FormField, _ properties: RunProperties, _ place: FieldPlace) {
        if case .choice(let choices) = field.kind {
            return text.write(choicePlaceholder(choices), properties.union(.placeholder))
        }
        let isDate = if case .date = field.kind { true } else { false }
        switch place {
        // The paragraph's rule or the cell is what is written on.
        case .block, .cell: text.write(String(repeating: "\u{A0}", count: 12), properties.union(.placeholder))
        // Not underlined spaces: LibreOffice draws nothing under those that end a line.
        case .line: text.write(String(repeating: "_", count: isDate ? 20 : 40), properties.union(.writingLine))
        case .item: text.write(String(repeating: "_", count: 82), properties.union(.writingLine))
        }
    }

    /// On paper nothing drops down, so the answers stand there to be ticked: `☐ yes  ☐ no`.
    private func choicePlaceholder(_ choices: [FormField.Choice]) -> String {
        let listed = FormField.distinct(choices).map { "☐\u{A0}\($0.label.replacing(" ", with: "\u{A0}"))" }
        return listed.isEmpty ? document.words.choose : listed.joined(separator: "  ")
    }
}
