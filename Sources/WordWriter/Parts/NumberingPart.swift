import XML

/// `word/numbering.xml`: how bullets and numbers look, and one instance for each numbered list, so that each starts anew.
struct NumberingPart {
    /// A numbered list: the level it stands at (0 to 8) and its first number.
    struct Instance: Hashable {
        var level: Int
        var start: Int
    }

    /// All bulleted lists are one: nothing in them counts.
    static let bulletList = 1
    static let deepestLevel = 8

    /// The numbered lists; the first is list 2.
    private(set) var instances: [Instance] = []

    mutating func addNumberedList(level: Int, start: Int) -> Int {
        instances.append(Instance(level: level, start: start))
        return instances.count + Self.bulletList
    }

    func bytes() throws(XMLError) -> [UInt8] {
        let shapes = try Self.shapes.get()
        let xml = try XMLWriter()
        xml.declaration()
        xml.element("w:numbering", ["xmlns:w": WordNames.main]) {
            xml.write(shapes)
            xml.element("w:num", ["w:numId": String(Self.bulletList)]) { xml.value("w:abstractNumId", 0) }
            for (number, instance) in instances.enumerated() {
                xml.element("w:num", ["w:numId": String(number + Self.bulletList + 1)]) {
                    xml.value("w:abstractNumId", 1)
                    xml.element("w:lvlOverride", ["w:ilvl": String(instance.level)]) {
                        xml.value("w:startOverride", instance.start)
                    }
                }
            }
        }
        return try xml.finish()
    }

    private static let shapes = Result { () throws(XMLError) in
        try XMLFragment { xml in
            shape(0, identifier: "3A5C7E10", xml) { level in
                xml.value("w:numFmt", "bullet")
                xml.value("w:lvlText", level % 2 == 0 ? "•" : "–")
            }
            shape(1, identifier: "3A5C7E11", xml) { level in
                xml.value("w:numFmt", "decimal")
                xml.value("w:lvlText", "%\(level + 1).")
            }
        }
    }

    private static func shape(_ id: Int, identifier: String, _ xml: XMLWriter, _ sign: (Int) -> Void) {
        xml.element("w:abstractNum", ["w:abstractNumId": String(id)]) {
            xml.value("w:nsid", identifier)
            xml.value("w:multiLevelType", "hybridMultilevel")
            for level in 0...deepestLevel {
                xml.element("w:lvl", ["w:ilvl": String(level)]) {
                    xml.value("w:start", 1)
                    sign(level)
                    xml.value("w:lvlJc", "left")
                    xml.element("w:pPr") {
                        xml.element(
                            "w:ind",
                            [
                                "w:left": String(Theme.indentStep * (level + 1)),
                                "w:hanging": String(Theme.indentStep),
                            ])
                    }
                    xml.element("w:rPr") { xml.value("w:color", Theme.muted) }
                }
            }
        }
    }
}
