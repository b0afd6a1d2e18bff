import CLibXML2

/// The root element of an XML file, of which nothing else is kept; the rest is only held to be well-formed.
///
/// ```
/// let root = try XMLRoot(bytes, file: "line.svg")
/// root.attributes.first { $0.name == "viewBox" }?.value   → "0 0 240 100"
/// ```
/// Unlike ``XMLDocument`` it allows a document type, which drawings often have: no other file is read for it, and libxml2
/// ends entities that grow without end.
package struct XMLRoot {
    /// The name without its prefix: `svg`.
    package private(set) var name = ""
    /// Empty where it has none.
    package private(set) var namespace = ""
    /// In the order of the file, by the names they were written with.
    package private(set) var attributes: [(name: String, value: String)] = []

    /// `file` is what errors call it.
    package init(_ bytes: [UInt8], file: String, limits: XMLLimits = XMLLimits()) throws(XMLError) {
        guard bytes.count <= min(limits.bytes, Int(Int32.max)) else {
            throw .tooLarge(file: file, limit: limits.bytes)
        }
        let failure: XMLError? = bytes.withUnsafeBytes { bytes in
            let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
            guard LibXML2.isReady,
                let reader = xmlReaderForMemory(
                    bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), nil, nil,
                    Int32(bitPattern: options))
            else { return .outOfMemory }
            defer { xmlFreeTextReader(reader) }
            var status = xmlTextReaderRead(reader)
            while status == 1 {
                if name.isEmpty && xmlTextReaderNodeType(reader) == Int32(XML_READER_TYPE_ELEMENT.rawValue) {
                    readElement(reader)
                }
                status = xmlTextReaderRead(reader)
            }
            guard status == 0, !name.isEmpty else {
                let line = max(1, Int(xmlTextReaderGetParserLineNumber(reader)))
                return .malformed(file: file, line: line, reason: "not well-formed")
            }
            return nil
        }
        if let failure { throw failure }
    }

    private mutating func readElement(_ reader: xmlTextReaderPtr) {
        name = LibXML2.string(xmlTextReaderConstLocalName(reader))
        namespace = LibXML2.string(xmlTextReaderConstNamespaceUri(reader))
        while xmlTextReaderMoveToNextAttribute(reader) == 1 {
            if xmlTextReaderIsNamespaceDecl(reader) == 1 { continue }
            attributes.append(
                (LibXML2.string(xmlTextReaderConstName(reader)), LibXML2.string(xmlTextReaderConstValue(reader))))
        }
        xmlTextReaderMoveToElement(reader)
    }

    /// The value of the attribute that was written with that name.
    package subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
}
