import DocumentModel
import XML

/// Writes drawings as a group of Word's own shapes, which stay sharp and can be changed, in a paragraph of its own.
///
/// Programs that know no such groups show the alternative text.
struct DrawingWriter {
    let text: TextWriter
    let paragraphs: ParagraphWriter
    let numbers: DrawingNumbers
    /// Width between the margins, in twentieths of a point.
    let pageWidth: Int

    /// - Parameter keepsWithNext: whether the table below belongs to it.
    func write(_ drawing: Drawing, in context: BlockContext, keepsWithNext: Bool) {
        let drawing = text.isRightToLeft ? drawing.mirrored : drawing
        var properties = context.properties(of: context.style, keepsWithNext: keepsWithNext)
        // A multiple of the line would be one of the drawing's height.
        properties.line = 240
        properties.spaceBefore = Theme.aroundDrawing
        if keepsWithNext { properties.spaceAfter = Theme.aroundDrawing }
        if text.isRightToLeft {
            // LibreOffice puts the words of a drawing elsewhere in a paragraph from right to left.
            properties.isLeftToRight = true
            properties.justification = "right"
        }
        paragraphs.write(context.style, properties) { run(drawing, room: max(400, pageWidth - context.indent)) }
    }

    private func run(_ drawing: Drawing, room: Int) {
        let xml = text.xml
        let scale = min(1, Double(room) / 20 / max(drawing.size.width, 1))
        text.flush()
        xml.element("w:r") {
            xml.element("mc:AlternateContent") {
                xml.element("mc:Choice", ["Requires": "wpg"]) {
                    xml.element("w:drawing") { inline(drawing, scale: scale) }
                }
                xml.element("mc:Fallback") {
                    xml.element("w:t", ["xml:space": "preserve"]) { xml.text("[\(drawing.description)]") }
                }
            }
        }
    }

    private func inline(_ drawing: Drawing, scale: Double) {
        let xml = text.xml
        let shapes = DrawingShapes(text: text, numbers: numbers, scale: scale)
        let (width, height) = (shapes.emus(max(drawing.size.width, 1)), shapes.emus(max(drawing.size.height, 1)))
        xml.element("wp:inline", ["distT": "0", "distB": "0", "distL": "0", "distR": "0"]) {
            xml.element("wp:extent", ["cx": String(width), "cy": String(height)])
            let id = numbers.next()
            xml.element(
                "wp:docPr",
                ["id": String(id), "name": "Drawing \(id)", "descr": drawing.alternative, "title": drawing.title])
            xml.element("wp:cNvGraphicFramePr")
            xml.element("a:graphic") {
                xml.element("a:graphicData", ["uri": WordNames.group]) {
                    xml.element("wpg:wgp") {
                        xml.element("wpg:cNvGrpSpPr")
                        xml.element("wpg:grpSpPr") {
                            xml.element("a:xfrm") {
                                xml.element("a:off", ["x": "0", "y": "0"])
                                xml.element("a:ext", ["cx": String(width), "cy": String(height)])
                                xml.element("a:chOff", ["x": "0", "y": "0"])
                                xml.element("a:chExt", ["cx": String(width), "cy": String(height)])
                            }
                        }
                        shapes.write(drawing)
                    }
                }
            }
        }
    }
}

/// Numbers that tell the pictures, drawings and shapes of a document apart.
final class DrawingNumbers {
    private var last = 0

    func next() -> Int {
        last += 1
        return last
    }
}
