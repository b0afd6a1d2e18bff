import XML

extension XMLWriter {
    /// `<name w:val="value"/>`, the form of most properties.
    @inline(__always)
    func value(_ name: StaticString, _ value: String) {
        start(name)
        attribute("w:val", value)
        end()
    }

    @inline(__always)
    func value(_ name: StaticString, _ value: Int) { self.value(name, String(value)) }

    /// A line of a border.
    func border(_ side: StaticString, _ color: String, eighths: Int, space: Int = 0) {
        element(
            side, ["w:val": "single", "w:sz": String(eighths), "w:space": String(space), "w:color": color])
    }

    func fill(_ color: String) {
        element("w:shd", ["w:val": "clear", "w:color": "auto", "w:fill": color])
    }

    func fonts(_ name: String, complexScript: String? = nil) {
        element(
            "w:rFonts",
            ["w:ascii": name, "w:hAnsi": name, "w:eastAsia": name, "w:cs": complexScript ?? name])
    }

    func size(_ halfPoints: Int) {
        value("w:sz", halfPoints)
        value("w:szCs", halfPoints)
    }

    func bold() {
        element("w:b")
        element("w:bCs")
    }

    func italic() {
        element("w:i")
        element("w:iCs")
    }

    func width(_ name: StaticString, _ twips: Int) {
        element(name, ["w:w": String(twips), "w:type": "dxa"])
    }
}
