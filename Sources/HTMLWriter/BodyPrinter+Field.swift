import DocumentModel

/// Fields to fill in by hand: lines and boxes with their question as name for those who cannot see them. Nothing to
/// type into, because a page without a script could not keep what is typed.
extension BodyPrinter {
    mutating func inlineField(_ field: FormField) {
        switch field.kind {
        case .text, .multiline: lineField(field, class: "blank")
        case .date: lineField(field, class: "blank day")
        case .choice(let choices):
            if let answer = field.answer {
                value(answer)
            } else {
                choice(FormField.distinct(choices).map(\.label), label: field.label)
            }
        case .checkbox:
            markup.open(
                "input",
                [
                    ("class", "inline"), ("type", "checkbox"), ("disabled", ""),
                    ("checked", field.isChecked ? "" : nil),
                    ("aria-label", name(of: field)),
                ])
        }
    }

    /// A field that stands alone: room for two lines by hand over a rule.
    mutating func blockField(_ field: FormField) {
        switch field.kind {
        case .choice, .checkbox:
            markup.raw("<p>")
            inlineField(field)
            markup.raw("</p>\n")
        case .text, .multiline, .date:
            let answer = field.answer
            markup.open(
                "div",
                [
                    ("class", answer == nil ? "box" : "box given"), ("role", answer == nil ? "img" : "group"),
                    ("aria-label", name(of: field)),
                ])
            if let answer { value(answer) }
            markup.raw("</div>\n")
        }
    }

    private mutating func lineField(_ field: FormField, class kind: String) {
        if let answer = field.answer { return value(answer) }
        markup.open("span", [("class", kind), ("role", "img"), ("aria-label", name(of: field))])
        markup.close("span")
    }

    /// The answers to choose from, each with a box to tick.
    private mutating func choice(_ labels: [String], label: String) {
        markup.open(
            "span", [("class", "choice"), ("role", "group"), ("aria-label", label.isEmpty ? words.choose : label)])
        for (index, label) in labels.enumerated() {
            if index > 0 { markup.raw(" ") }
            markup.raw("<span class=\"option\">")
            value(label)
            markup.raw("</span>")
        }
        markup.raw("</span>")
    }

    private func name(of field: FormField) -> String { field.label.isEmpty ? words.fillIn : field.label }
}
