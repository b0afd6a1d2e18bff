import DocumentModel
import XML

/// Writes the elements of a drawing, each as a shape of DrawingML. Places are points within the drawing.
struct DrawingShapes {
    let text: TextWriter
    let numbers: DrawingNumbers
    /// By how much the drawing is smaller than it says, its type included.
    let scale: Double

    private var xml: XMLWriter { text.xml }

    /// In English Metric Units, 12,700 to a point.
    func emus(_ points: Double) -> Int { Int((min(max(points, -1e6), 1e6) * scale * 12_700).rounded()) }

    func write(_ drawing: Drawing) {
        let area = Rectangle(x: 0, y: 0, width: drawing.size.width, height: drawing.size.height)
        // Programs take a group for as large as what is in it, and LibreOffice forgets what a group says: so the area does.
        shape(named: "Area", saying: drawing.alternative, area, .preset("rect"), .none, nil, isVeil: true)
        for element in drawing.elements {
            self.element(element, within: area)
            dots(on: element)
        }
    }

    private func element(_ element: Drawing.Element, within area: Rectangle) {
        switch element {
        case .rectangle(let box, let corner, let fill, let stroke):
            let side = max(min(box.width, box.height), 0.01)
            shape(
                named: "Rectangle", box,
                corner > 0 ? .rounded(Int(min(corner / side, 0.5) * 100_000)) : .preset("rect"), fill, stroke)
        case .ellipse(let box, let fill, let stroke): shape(named: "Ellipse", box, .preset("ellipse"), fill, stroke)
        case .polygon(let points, let fill, let stroke):
            guard points.count > 2 else { return }
            let outline = Drawing.Path(through: points)
            shape(named: "Polygon", outline.bounds, .path([outline], isClosed: true), fill, stroke)
        case .path(let path, let stroke):
            guard !path.stretches.isEmpty else { return }
            shape(named: "Line", path.bounds, .path([path], isClosed: false), .none, stroke)
        case .words(let words): self.words(words, within: area)
        }
    }

    // MARK: Shapes

    private enum Geometry {
        case preset(String)
        /// The radius of its corners as hundred-thousandths of its shorter side.
        case rounded(Int)
        case path([Drawing.Path], isClosed: Bool)
    }

    /// - Parameters:
    ///   - alternative: for those who do not see the shape. A blank is what says nothing; a PDF that LibreOffice makes has a
    ///     figure for each shape, and each is to say something.
    ///   - isVeil: whether it is there, and nobody sees it.
    private func shape(
        named name: String, saying alternative: String = " ", _ box: Rectangle, _ geometry: Geometry,
        _ fill: Drawing.Fill, _ stroke: Drawing.Stroke?,
        words: Drawing.Words? = nil, isVeil: Bool = false
    ) {
        xml.element("wps:wsp") {
            let id = numbers.next()
            xml.element("wps:cNvPr", ["id": String(id), "name": "\(name) \(id)", "descr": alternative])
            if words == nil { xml.element("wps:cNvSpPr") } else { xml.element("wps:cNvSpPr", ["txBox": "1"]) }
            xml.element("wps:spPr") {
                xml.element("a:xfrm") {
                    xml.element("a:off", ["x": String(emus(box.x)), "y": String(emus(box.y))])
                    xml.element(
                        "a:ext", ["cx": String(max(1, emus(box.width))), "cy": String(max(1, emus(box.height)))])
                }
                self.geometry(geometry, in: box)
                if isVeil { veil() } else { self.fill(fill) }
                line(stroke)
            }
            if let words { textBox(words) }
            xml.element(
                "wps:bodyPr",
                [
                    "wrap": "square", "lIns": "0", "tIns": "0", "rIns": "0", "bIns": "0", "anchor": "t",
                    "anchorCtr": "0",
                ]
            ) { xml.element("a:noAutofit") }
        }
    }

    private func geometry(_ geometry: Geometry, in box: Rectangle) {
        switch geometry {
        case .preset(let name):
            xml.element("a:prstGeom", ["prst": name]) { xml.element("a:avLst") }
        case .rounded(let share):
            xml.element("a:prstGeom", ["prst": "roundRect"]) {
                xml.element("a:avLst") { xml.element("a:gd", ["name": "adj", "fmla": "val \(share)"]) }
            }
        case .path(let paths, let isClosed): self.paths(paths, isClosed: isClosed, in: box)
        }
    }

    private func paths(_ paths: [Drawing.Path], isClosed: Bool, in box: Rectangle) {
        func point(_ point: Point) {
            xml.element("a:pt", ["x": String(emus(point.x - box.x)), "y": String(emus(point.y - box.y))])
        }
        xml.element("a:custGeom") {
            xml.element("a:avLst")
            xml.element("a:gdLst")
            xml.element("a:ahLst")
            xml.element("a:cxnLst")
            xml.element("a:rect", ["l": "0", "t": "0", "r": "r", "b": "b"])
            xml.element("a:pathLst") {
                xml.start("a:path")
                xml.attribute("w", String(max(1, emus(box.width))))
                xml.attribute("h", String(max(1, emus(box.height))))
                if !isClosed { xml.attribute("fill", "none") }
                for path in paths {
                    xml.element("a:moveTo") { point(path.start) }
                    for stretch in path.stretches {
                        switch stretch {
                        case .line(let end): xml.element("a:lnTo") { point(end) }
                        case .curve(let first, let second, let end):
                            xml.element("a:cubicBezTo") { for place in [first, second, end] { point(place) } }
                        }
                    }
                    if isClosed { xml.element("a:close") }
                }
                xml.end()
            }
        }
    }

    private func fill(_ fill: Drawing.Fill) {
        switch fill {
        case .none: xml.element("a:noFill")
        case .plain(let colour): solid(colour)
        case .pattern(.stripes, let colour): preset("dkUpDiag", colour)
        case .pattern(.grid, let colour): preset("lgGrid", colour)
        case .pattern(.dots, _): solid(.paper)
        }
    }

    /// White, of which one per cent is seen: what is wholly clear LibreOffice leaves out of a PDF, and what it says too.
    private func veil() {
        xml.element("a:solidFill") {
            xml.element("a:srgbClr", ["val": Theme.paper]) { xml.element("a:alpha", ["val": "1000"]) }
        }
    }

    private func preset(_ name: String, _ colour: Drawing.Colour) {
        xml.element("a:pattFill", ["prst": name]) {
            xml.element("a:fgClr") { self.colour(colour) }
            xml.element("a:bgClr") { self.colour(.paper) }
        }
    }

    /// Dots on what is filled with them: a shape of their own, since LibreOffice makes lines of Word's patterns of dots.
    private func dots(on element: Drawing.Element) {
        guard let (surface, colour) = DottedSurface.of(element) else { return }
        let dots = surface.dots
        guard !dots.isEmpty else { return }
        shape(named: "Dots", surface.bounds, .path(dots, isClosed: true), .plain(colour), nil)
    }

    private func line(_ stroke: Drawing.Stroke?) {
        guard let stroke else { return xml.element("a:ln") { xml.element("a:noFill") } }
        xml.element("a:ln", ["w": String(max(0, emus(stroke.width)))]) {
            solid(stroke.colour)
            if stroke.isDashed { xml.element("a:prstDash", ["val": "dash"]) }
        }
    }

    private func solid(_ colour: Drawing.Colour) { xml.element("a:solidFill") { self.colour(colour) } }

    private func colour(_ colour: Drawing.Colour) { xml.element("a:srgbClr", ["val": text.look.colour(colour)]) }

    // MARK: Words

    /// Words in a box that has room to spare, so that no font breaks their lines again.
    private func words(_ words: Drawing.Words, within area: Rectangle) {
        guard !words.lines.isEmpty else { return }
        let spare = max(4, words.box.width * 0.3)
        var (left, right) = (words.box.x, words.box.right)
        switch words.alignment {
        case .leading: right = max(right, min(area.right, right + spare))
        case .trailing: left = min(left, max(area.x, left - spare))
        case .center:
            let spare = max(0, min(spare, left - area.x, area.right - right))
            (left, right) = (left - spare, right + spare)
        }
        let height = words.size * Drawing.Words.lineHeight * Double(words.lines.count)
        let box = Rectangle(x: left, y: words.box.y, width: right - left, height: max(words.box.height, height))
        shape(named: "Words", box, .preset("rect"), .none, nil, words: words)
    }

    private func textBox(_ words: Drawing.Words) {
        let isRightToLeft = words.isRightToLeft(around: text.isRightToLeft)
        let direction: ScriptRuns.Direction =
            isRightToLeft ? text.isRightToLeft ? text.direction : .otherRightToLeft : .leftToRight
        xml.element("wps:txbx") {
            xml.element("w:txbxContent") {
                for line in words.lines {
                    xml.element("w:p") {
                        paragraphProperties(words, isRightToLeft: isRightToLeft)
                        for run in ScriptRuns.split(Self.line(line), in: direction) {
                            self.run(run, words)
                        }
                    }
                }
            }
        }
    }

    private func paragraphProperties(_ words: Drawing.Words, isRightToLeft: Bool) {
        xml.element("w:pPr") {
            if isRightToLeft {
                xml.element("w:bidi")
            } else if text.isRightToLeft {
                xml.element("w:bidi", ["w:val": "0"])
            }
            let line = Int((words.size * Drawing.Words.lineHeight * scale * 20).rounded())
            xml.element(
                "w:spacing",
                ["w:before": "0", "w:after": "0", "w:line": String(max(1, line)), "w:lineRule": "exact"])
            // In a paragraph from right to left, `left` is where lines start.
            switch words.alignment {
            case .leading: xml.value("w:jc", isRightToLeft ? "right" : "left")
            case .center: xml.value("w:jc", "center")
            case .trailing: xml.value("w:jc", isRightToLeft ? "left" : "right")
            }
        }
    }

    private func run(_ run: ScriptRuns.Run, _ words: Drawing.Words) {
        xml.element("w:r") {
            xml.element("w:rPr") {
                // The words were measured for a font that is no wider than the table of widths says; a brand's may be.
                if text.look.font != Theme.font { xml.fonts(Theme.font, complexScript: Theme.complexScriptFont) }
                if words.isBold { xml.bold() }
                xml.element("w:noProof")
                xml.value("w:color", text.look.colour(words.colour))
                xml.size(max(2, Int((words.size * scale * 2).rounded())))
                if run.direction != .leftToRight {
                    xml.element("w:rtl")
                    xml.element("w:lang", ["w:bidi": run.direction == .hebrew ? "he-IL" : "ar-SA"])
                }
            }
            xml.element("w:t", ["xml:space": "preserve"]) { xml.text(run.marked) }
        }
    }

    /// Tabs and line ends would be markup of their own.
    private static func line(_ text: String) -> String {
        String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    }
}

extension Look {
    /// What a colour of a drawing is on paper.
    func colour(_ colour: Drawing.Colour) -> String {
        switch colour {
        case .ink: Theme.ink
        case .muted: Theme.muted
        case .line: Theme.drawnLine
        case .rule: Theme.rule
        case .tint: Theme.tint
        case .accent: accent
        case .paper: Theme.paper
        case .onAccent: onAccent
        }
    }
}
