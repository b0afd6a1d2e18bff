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
    /// In English Metric Units.
    let width: String
    let height: String

    func write(to xml: XMLWriter) {
        xml.element("w:r") {
            xml.element("w:drawing") {
                xml.element("wp:inline", ["distT": "0", "distB": "0", "distL": "0", "distR": "0"]) {
                    xml.element("wp:extent", ["cx": width, "cy": height])
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
                xml.element("a:xfrm") {
                    xml.element("a:off", ["x": "0", "y": "0"])
                    xml.element("a:ext", ["cx": width, "cy": height])
                }
                xml.element("a:prstGeom", ["prst": "rect"]) { xml.element("a:avLst") }
            }
        }
    }
}
