/// What a workspace calls fields, the cases of choices and units of time in its own language; what it does not say is
/// called as declared.
package struct Labels: Sendable, Equatable {
    /// `day` and `days`
    package struct Unit: Sendable, Equatable {
        package var one: String
        package var many: String

        package init(one: String, many: String) {
            self.one = one
            self.many = many
        }
    }

    /// By the id of the case: `in_production`.
    package var choices: [String: String]
    /// By the key of the field: `close_date`.
    package var fields: [String: String]
    package var units: [TimeSpan.Unit: Unit]
    /// `after` and `before`
    package var directions: [RelativeDay.Direction: String]

    package init(
        choices: [String: String] = [:], fields: [String: String] = [:], units: [TimeSpan.Unit: Unit] = [:],
        directions: [RelativeDay.Direction: String] = [:]
    ) {
        self.choices = choices
        self.fields = fields
        self.units = units
        self.directions = directions
    }

    /// `in_production` is `in production` where the workspace says nothing else.
    package func label(ofChoice id: String) -> String {
        if let said = choices[id] { return said }
        return id.contains("_") ? id.replacing("_", with: " ") : id
    }

    package func label(of field: FieldTraits) -> String { fields[field.key] ?? field.label }

    /// `14 days`, in one piece: no line ends between number and unit.
    package func text(of span: TimeSpan) -> String {
        guard let unit = units[span.unit] else { return span.text.replacing(" ", with: "\u{A0}") }
        return "\(span.count)\u{A0}\(span.count == 1 ? unit.one : unit.many)"
    }

    /// `3 days after Your bottling line, live`
    package func text(of relative: RelativeDay) -> String {
        let direction = directions[relative.direction] ?? relative.direction.rawValue
        return "\(text(of: relative.span)) \(direction) \(relative.anchorName ?? relative.anchor)"
    }
}
