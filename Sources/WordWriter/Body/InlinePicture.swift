import DocumentModel
import XML

/// A run with a picture in the line of the text, as DrawingML.
struct InlinePicture {
    /// Unique in its part.
    let id: String
    let name: String
    /// For readers who cannot see it.
    let description: String
    /// The id of the relationship that leads to its bytes.
    let relationship: String
    /// In English Metric Units, as it is seen.
    let width: Int
    let height: Int
    let orientation: Image.Orientation

    func write(to xml: XMLWriter) {
        xml.element("w:r") {
            xml.element("w:drawing") {
                xml.element("wp:inline", ["distT": "0", "distB": "0", "distL": "0", "distR": "0"]) {
                    xml.element("wp:extent", ["cx": pixels.width, "cy": pixels.height])
                    xml.element("wp:docPr", ["id": id, "name": name, "descr": description])
                    xml.element("wp:cNvGraphicFramePr") {
                        xml.element("a:graphicFrameLocks", ["noChangeAspect": "1"])
                    }
                    xml.element("a:graphic") {
                        xml.element("a:graphicData", ["uri": WordNames.picture]) { picture(xml) }
                    }
                }
            }
        }
    }

    private func picture(_ xml: XMLWriter) {
        xml.element("pic:pic") {
            xml.element("pic:nvPicPr") {
                xml.element("pic:cNvPr", ["id": id, "name": name, "descr": description])
                xml.element("pic:cNvPicPr")
            }
            xml.element("pic:blipFill") {
                xml.element("a:blip", ["r:embed": relationship])
                xml.element("a:stretch") { xml.element("a:fillRect") }
            }
            xml.element("pic:spPr") {
                xml.start("a:xfrm")
                if let turn = orientation.turn { xml.attribute("rot", turn) }
                if orientation.isFlippedAcross { xml.attribute("flipH", "1") }
                if orientation == .mirroredUpsideDown { xml.attribute("flipV", "1") }
                xml.element("a:off", ["x": "0", "y": "0"])
                xml.element("a:ext", ["cx": pixels.width, "cy": pixels.height])
                xml.end()
                xml.element("a:prstGeom", ["prst": "rect"]) { xml.element("a:avLst") }
            }
        }
    }

    /// Of the pixels before they are turned, which is what Word counts; it gives a quarter turn its room by itself.
    private var pixels: (width: String, height: String) {
        let (across, down) = orientation.isOnItsSide ? (height, width) : (width, height)
        return (String(across), String(down))
    }
}

extension Image.Orientation {
    /// Clockwise, in 60,000ths of a degree, after the flip.
    fileprivate var turn: String? {
        switch self {
        case .upright, .mirrored, .mirroredUpsideDown: nil
        case .upsideDown: "10800000"
        case .toTheRight, .mirroredToTheRight: "5400000"
        case .toTheLeft, .mirroredToTheLeft: "16200000"
        }
    }

    /// Whether left and right of the pixels change places.
    fileprivate var isFlippedAcross: Bool {
        switch self {
        case .mirrored, .mirroredToTheLeft, .mirroredToTheRight: true
        case .upright, .upsideDown, .mirroredUpsideDown, .toTheRight, .toTheLeft: false
        }
    }
}
