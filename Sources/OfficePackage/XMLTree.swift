import CLibXML2

/// An XML part, read into memory: for round trips and tests, and for documents that come back.
///
/// Reading is hardened: no network, no external files, no document type (so no entities), and libxml2's own limits on
/// depth (256) and size stand.
package struct XMLTree: Sendable, Equatable {
    package struct Element: Sendable, Equatable {
        /// The name with the prefix it was written with: `w:p`.
        package var name: String
        /// The namespace of the name, empty where it has none.
        package var namespace: String
        /// Attributes by the name they were written with: `w:val`.
        package var attributes: [String: String]
        package var children: [Node]
    }

    package indirect enum Node: Sendable, Equatable {
        case element(Element)
        case text(String)
    }

    package var root: Element

    /// `part` names the part in errors.
    package init(_ bytes: [UInt8], part: String) throws(OfficePackageError) {
        _ = XMLWriter.library
        guard let context = xmlNewParserCtxt() else { throw .outOfMemory }
        defer { xmlFreeParserCtxt(context) }
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        let document = bytes.withUnsafeBytes {
            xmlCtxtReadMemory(
                context, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: $0.count), nil, nil,
                Int32(bitPattern: options))
        }
        guard let document else {
            let reason = context.pointee.lastError.message.map { String(cString: $0) } ?? "not well-formed"
            throw .malformedXML(
                part: part, line: max(1, Int(context.pointee.lastError.line)),
                reason: String(reason.prefix { !$0.isNewline }))
        }
        defer { xmlFreeDoc(document) }
        guard document.pointee.intSubset == nil else { throw .documentTypeRefused(part: part) }
        guard let root = xmlDocGetRootElement(document) else {
            throw .malformedXML(part: part, line: 1, reason: "no element")
        }
        self.root = Self.element(root)
    }

    /// The depth is bounded by libxml2's limit.
    private static func element(_ node: xmlNodePtr) -> Element {
        var element = Element(
            name: name(node.pointee.name, in: node.pointee.ns), namespace: string(node.pointee.ns?.pointee.href),
            attributes: [:], children: [])
        var attribute = node.pointee.properties
        while let current = attribute {
            element.attributes[name(current.pointee.name, in: current.pointee.ns)] = value(of: current)
            attribute = current.pointee.next
        }
        var child = node.pointee.children
        while let current = child {
            switch current.pointee.type {
            case XML_ELEMENT_NODE: element.children.append(.element(Self.element(current)))
            case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: element.children.append(.text(string(current.pointee.content)))
            default: break
            }
            child = current.pointee.next
        }
        return element
    }

    /// Without a document type a value is made of text nodes alone.
    private static func value(of attribute: xmlAttrPtr) -> String {
        var value = ""
        var child = attribute.pointee.children
        while let current = child {
            value += string(current.pointee.content)
            child = current.pointee.next
        }
        return value
    }

    private static func name(_ local: UnsafePointer<xmlChar>?, in namespace: xmlNsPtr?) -> String {
        guard let prefix = namespace?.pointee.prefix else { return string(local) }
        return "\(string(prefix)):\(string(local))"
    }

    private static func string(_ characters: UnsafePointer<xmlChar>?) -> String {
        characters.map { String(cString: $0) } ?? ""
    }
}

extension XMLTree.Element {
    package var elements: [XMLTree.Element] {
        children.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    /// The first child element of that name.
    package func first(_ name: String) -> XMLTree.Element? { elements.first { $0.name == name } }

    /// All elements of that name below this one, in document order.
    package func all(_ name: String) -> [XMLTree.Element] {
        elements.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
    }

    /// The text of this element and of all below it.
    package var text: String {
        children.map { child in
            switch child {
            case .element(let element): element.text
            case .text(let text): text
            }
        }.joined()
    }
}
