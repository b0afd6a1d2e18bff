import DocumentModel

extension BodyPrinter {
    /// The drawing as SVG, with its words as text. On a screen that is too narrow for it, it is moved sideways and stays
    /// readable. Who cannot see it gets the table, where that does not stand below for all.
    mutating func drawing(_ drawing: Drawing) {
        let (title, description) = (newID(), newID())
        let room = DrawingRoom(width: drawing.size.width)
        markup.raw(drawing.narrow == nil ? "<figure class=\"drawing\">\n" : "<figure class=\"drawing two\">\n")
        if let narrowed = drawing.narrowed {
            markup.raw("<div class=\"narrow\">\n")
            let drawing = isRightToLeft ? narrowed.mirrored : narrowed
            var printer = SVGPrinter(id: newID(), isRightToLeft: isRightToLeft)
            printer.print(drawing, title: newID(), description: newID(), to: &markup)
            markup.raw("</div>\n")
        }
        if let name = room.className {
            markup.raw("<div class=\"sideways \(name)\" role=\"group\" tabindex=\"0\" aria-labelledby=\"\(title)\">\n")
        }
        var printer = SVGPrinter(id: newID(), isRightToLeft: isRightToLeft)
        printer.print(isRightToLeft ? drawing.mirrored : drawing, title: title, description: description, to: &markup)
        if room.className != nil { markup.raw("</div>\n") }
        if !drawing.showsTable {
            markup.raw("<div class=\"unseen\">\n")
            table(drawing.table, isBrief: false)
            markup.raw("</div>\n")
        }
        markup.raw("</figure>\n")
        if drawing.showsTable { table(drawing.table, isBrief: false) }
    }
}

/// How much of its size a drawing needs to be readable on a narrow screen; paper has room for all.
private struct DrawingRoom {
    /// Of the region in which it is moved sideways; nil: it fits a phone.
    let className: String?

    /// - Parameter width: in points.
    init(width: Double) {
        switch width {
        case ...260: className = nil
        case ...408: className = "whole"
        default: className = "wide"
        }
    }
}

/// Prints one drawing as SVG, in points. Colours are classes, so that the page's own colours, light and dark, paint it.
private struct SVGPrinter {
    /// Begins the ids of its patterns.
    let id: String
    /// Whether the page is.
    let isRightToLeft: Bool
    private var patterns: [Pattern] = []

    private struct Pattern: Equatable {
        var pattern: Drawing.Pattern
        var colour: Drawing.Colour
    }

    init(id: String, isRightToLeft: Bool) {
        self.id = id
        self.isRightToLeft = isRightToLeft
    }

    mutating func print(_ drawing: Drawing, title: String, description: String, to markup: inout HTMLMarkup) {
        let (width, height) = (decimal(drawing.size.width), decimal(drawing.size.height))
        markup.raw("<svg role=\"img\" aria-labelledby=\"\(title) \(description)\" ")
        markup.raw("width=\"\(width)pt\" height=\"\(height)pt\" viewBox=\"0 0 \(width) \(height)\">\n")
        markup.raw("<title id=\"\(title)\">")
        markup.write(drawing.title)
        markup.raw("</title>\n<desc id=\"\(description)\">")
        markup.write(drawing.description)
        markup.raw("</desc>\n")
        patterns = Self.patterns(of: drawing)
        if !patterns.isEmpty {
            markup.raw("<defs>\n")
            for pattern in patterns { define(pattern, &markup) }
            markup.raw("</defs>\n")
        }
        for element in drawing.elements { self.element(element, &markup) }
        markup.raw("</svg>\n")
    }

    // MARK: Shapes

    private func element(_ element: Drawing.Element, _ markup: inout HTMLMarkup) {
        switch element {
        case .rectangle(let box, let corner, let fill, let stroke):
            markup.raw("<rect x=\"\(decimal(box.x))\" y=\"\(decimal(box.y))\" ")
            markup.raw("width=\"\(decimal(max(0, box.width)))\" height=\"\(decimal(max(0, box.height)))\"")
            if corner > 0 { markup.raw(" rx=\"\(decimal(corner))\"") }
            markup.raw(paint(fill, stroke) + "/>\n")
        case .ellipse(let box, let fill, let stroke):
            markup.raw("<ellipse cx=\"\(decimal(box.center.x))\" cy=\"\(decimal(box.center.y))\" ")
            markup.raw("rx=\"\(decimal(max(0, box.width / 2)))\" ry=\"\(decimal(max(0, box.height / 2)))\"")
            markup.raw(paint(fill, stroke) + "/>\n")
        case .polygon(let points, let fill, let stroke):
            let corners = points.map { "\(decimal($0.x)),\(decimal($0.y))" }.joined(separator: " ")
            markup.raw("<polygon points=\"\(corners)\"\(paint(fill, stroke))/>\n")
        case .path(let path, let stroke):
            markup.raw("<path d=\"\(data(of: path))\"\(paint(.none, stroke))/>\n")
        case .words(let words): self.words(words, &markup)
        }
    }

    /// `M0 0L10 0C12 0 14 2 14 4`
    private func data(of path: Drawing.Path) -> String {
        func place(_ point: Point) -> String { "\(decimal(point.x)) \(decimal(point.y))" }
        return "M" + place(path.start)
            + path.stretches.map { stretch in
                switch stretch {
                case .line(let end): "L" + place(end)
                case .curve(let first, let second, let end): "C\(place(first)) \(place(second)) \(place(end))"
                }
            }.joined()
    }

    private func paint(_ fill: Drawing.Fill, _ stroke: Drawing.Stroke?) -> String {
        var classes: [String] = []
        var attributes = ""
        switch fill {
        case .none: break
        case .plain(let colour): classes.append(Stylesheet.fillClass(of: colour))
        case .pattern(let pattern, let colour):
            let index = patterns.firstIndex(of: Pattern(pattern: pattern, colour: colour)) ?? 0
            attributes += " fill=\"url(#\(id)-\(index + 1))\""
        }
        if let stroke {
            classes.append(Stylesheet.strokeClass(of: stroke.colour))
            if stroke.width != Stylesheet.strokeWidth { attributes += " stroke-width=\"\(decimal(stroke.width))\"" }
            if stroke.isDashed {
                attributes += " stroke-dasharray=\"\(decimal(stroke.width * 4)) \(decimal(stroke.width * 3))\""
            }
        }
        return (classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\"") + attributes
    }

    // MARK: Words

    private func words(_ words: Drawing.Words, _ markup: inout HTMLMarkup) {
        guard !words.lines.isEmpty else { return }
        let isRightToLeft = words.isRightToLeft(around: self.isRightToLeft)
        let classes = [
            Stylesheet.fillClass(of: words.colour), words.isBold ? "bold" : nil, isRightToLeft ? "rtl" : nil,
        ].compactMap { $0 }
        let x: Double
        let anchor: String?
        switch words.alignment {
        case .leading: (x, anchor) = (words.box.x, isRightToLeft ? "end" : nil)
        case .center: (x, anchor) = (words.box.center.x, "middle")
        case .trailing: (x, anchor) = (words.box.right, isRightToLeft ? nil : "end")
        }
        markup.raw("<text class=\"\(classes.joined(separator: " "))\" font-size=\"\(decimal(words.size))\"")
        if let anchor { markup.raw(" text-anchor=\"\(anchor)\"") }
        for (index, line) in words.lines.enumerated() {
            let y = words.box.y + words.size * (Drawing.Words.baseline + Drawing.Words.lineHeight * Double(index))
            let place = " x=\"\(decimal(x))\" y=\"\(decimal(y))\">"
            if words.lines.count == 1 {
                markup.raw(place)
                markup.write(line)
            } else {
                markup.raw(index == 0 ? "><tspan" : " <tspan")
                markup.raw(place)
                markup.write(line)
                markup.raw("</tspan>")
            }
        }
        markup.raw("</text>\n")
    }

    // MARK: Patterns

    private static func patterns(of drawing: Drawing) -> [Pattern] {
        var patterns: [Pattern] = []
        for element in drawing.elements {
            switch element {
            case .rectangle(_, _, .pattern(let pattern, let colour), _),
                .ellipse(_, .pattern(let pattern, let colour), _),
                .polygon(_, .pattern(let pattern, let colour), _):
                let pattern = Pattern(pattern: pattern, colour: colour)
                if !patterns.contains(pattern) { patterns.append(pattern) }
            case .rectangle, .ellipse, .polygon, .path, .words: break
            }
        }
        return patterns
    }

    /// A tile of paper with what repeats on it.
    private func define(_ pattern: Pattern, _ markup: inout HTMLMarkup) {
        let number = (patterns.firstIndex(of: pattern) ?? 0) + 1
        let stroke = "class=\"\(Stylesheet.strokeClass(of: pattern.colour))\""
        markup.raw("<pattern id=\"\(id)-\(number)\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\">")
        markup.raw("<rect class=\"\(Stylesheet.fillClass(of: .paper))\" width=\"5\" height=\"5\"/>")
        switch pattern.pattern {
        case .stripes: markup.raw("<path d=\"M-1 1L1 -1M-1 6L6 -1M4 6L6 4\" \(stroke) stroke-width=\"1.2\"/>")
        case .dots:
            markup.raw("<circle class=\"\(Stylesheet.fillClass(of: pattern.colour))\" cx=\"2.5\" cy=\"2.5\" r=\"1\"/>")
        case .grid: markup.raw("<path d=\"M0 2.5H5M2.5 0V5\" \(stroke) stroke-width=\".6\"/>")
        }
        markup.raw("</pattern>\n")
    }
}

/// At most two decimals, none that say nothing: `12.5`, `3`, `-0.75`. What is no number is 0.
private func decimal(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let hundredths = Int((min(max(value, -1e9), 1e9) * 100).rounded())
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return sign + String(whole) }
    return "\(sign)\(whole).\(rest % 10 == 0 ? String(rest / 10) : rest < 10 ? "0\(rest)" : String(rest))"
}
