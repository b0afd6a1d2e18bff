import DocumentModel
import XML

extension BodyWriter {
    /// A picture in the line, no wider than the room there is. SVG has no form in Word that all readers show: its
    /// alternative text stands for it, in italics and brackets.
    func image(_ image: Image, _ format: RunFormat) {
        switch image.format {
        case .png, .jpeg: drawing(image)
        case .svg:
            if !image.alternative.isEmpty { text("[\(image.alternative)]", format.union(.italic)) }
        }
    }

    private func drawing(_ image: Image) {
        flushText()
        let id = String(nextDrawing())
        let size = extent(of: image)
        xml.element("w:r") {
            xml.element("w:drawing") {
                xml.element("wp:inline", ["distT": "0", "distB": "0", "distL": "0", "distR": "0"]) {
                    xml.element("wp:extent", ["cx": size.width, "cy": size.height])
                    xml.element("wp:docPr", ["id": id, "name": "Picture \(id)", "descr": image.alternative])
                    xml.element("wp:cNvGraphicFramePr") {
                        xml.element("a:graphicFrameLocks", ["noChangeAspect": "1"])
                    }
                    xml.element("a:graphic") {
                        xml.element("a:graphicData", ["uri": WordNames.picture]) { picture(image, id: id, size) }
                    }
                }
            }
        }
    }

    private func picture(_ image: Image, id: String, _ size: (width: String, height: String)) {
        xml.element("pic:pic") {
            xml.element("pic:nvPicPr") {
                xml.element("pic:cNvPr", ["id": id, "name": "Picture \(id)", "descr": image.alternative])
                xml.element("pic:cNvPicPr")
            }
            xml.element("pic:blipFill") {
                xml.element("a:blip", ["r:embed": links.picture(image)])
                xml.element("a:stretch") { xml.element("a:fillRect") }
            }
            xml.element("pic:spPr") {
                xml.element("a:xfrm") {
                    xml.element("a:off", ["x": "0", "y": "0"])
                    xml.element("a:ext", ["cx": size.width, "cy": size.height])
                }
                xml.element("a:prstGeom", ["prst": "rect"]) { xml.element("a:avLst") }
            }
        }
    }

    /// In English Metric Units: 9,525 to a pixel, 635 to a twentieth of a point. Scaled down to the room, and to two
    /// thirds of the height of the page.
    private func extent(of image: Image) -> (width: String, height: String) {
        let width = Double(max(1, image.width)) * 9_525
        let height = Double(max(1, image.height)) * 9_525
        let room = Double(max(400, pictureWidth)) * 635
        let tallest = Double(document.paper.twips.height - 2 * Look.margin) * 635 * 2 / 3
        let scale = min(1, room / width, tallest / height)
        return (String(max(1, Int(width * scale))), String(max(1, Int(height * scale))))
    }
}
