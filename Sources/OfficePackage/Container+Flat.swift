extension Container {
    /// The package as Flat OPC: one XML file. `program` is what opens it, such as `Word.Document`.
    package func flat(program: String) throws(OfficePackageError) -> [UInt8] {
        let parts = try partsAndRelationships()
        let xml = try XMLWriter()
        xml.declaration()
        xml.processingInstruction("mso-application", "progid=\"\(program)\"")
        xml.element("pkg:package", ["xmlns:pkg": Namespaces.flatPackage]) {
            for part in parts {
                xml.element("pkg:part", ["pkg:name": "/\(part.name)", "pkg:contentType": part.contentType]) {
                    if part.isXML {
                        xml.element("pkg:xmlData") {
                            xml.write(XMLFragment(bytes: Self.withoutProlog(part.bytes)))
                        }
                    } else {
                        xml.attribute("pkg:compression", "store")
                        xml.element("pkg:binaryData") { xml.text(Base64.lines(part.bytes)) }
                    }
                }
            }
        }
        return try xml.finish()
    }

    /// The root element alone: an XML declaration may not stand inside another file.
    private static func withoutProlog(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.starts(with: "<?xml".utf8), let end = bytes.firstIndex(of: UInt8(ascii: ">")) else { return bytes }
        return Array(bytes[(end + 1)...].drop { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") })
    }
}
