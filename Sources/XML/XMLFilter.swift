import CLibXML2

/// An XML file without some of what is in it.
///
/// ```
/// let filter = XMLFilter(keepsElement: { name, _ in name != "script" }, attribute: { _, _, value in value })
/// let bytes = try filter.applied(to: bytes, file: "line.svg")
/// ```
/// Comments, processing instructions and what a document type declares always go; entities of text are put in first. One
/// that holds elements is refused: a few lines of such can stand for millions of elements. A file of which nothing goes
/// comes back byte for byte. No other file is read, whatever the document type says.
package struct XMLFilter: Sendable {
    /// Asked with the name without its prefix and the namespace, empty where it has none.
    private let keepsElement: @Sendable (_ name: String, _ namespace: String) -> Bool
    /// The value that an attribute is to have; nil where it goes.
    private let attribute: @Sendable (_ name: String, _ namespace: String, _ value: String) -> String?

    /// What a text within an element is to be, asked with the element's name without its prefix.
    private let text: @Sendable (_ text: String, _ element: String) -> String

    package init(
        keepsElement: @escaping @Sendable (_ name: String, _ namespace: String) -> Bool,
        attribute: @escaping @Sendable (_ name: String, _ namespace: String, _ value: String) -> String?,
        text: @escaping @Sendable (_ text: String, _ element: String) -> String = { text, _ in text }
    ) {
        self.keepsElement = keepsElement
        self.attribute = attribute
        self.text = text
    }

    /// `file` is what errors call it.
    package func applied(
        to bytes: [UInt8], file: String, limits: XMLLimits = XMLLimits()
    ) throws(XMLError) -> [UInt8] {
        guard bytes.count <= min(limits.bytes, Int(Int32.max)) else {
            throw .tooLarge(file: file, limit: limits.bytes)
        }
        var document = try Self.parse(bytes, file: file, expandingEntities: false)
        defer { xmlFreeDoc(document) }
        let entities = Self.entities(of: document)
        if entities == .ofElements {
            throw .malformed(
                file: file, line: 1, reason: "an entity that holds elements; draw them where they are used")
        }
        if entities == .internalAlone {
            let expanded = try Self.parse(bytes, file: file, expandingEntities: true)
            xmlFreeDoc(document)
            document = expanded
        }
        var hasChanged = Self.entities(of: document) != .none
        filter(UnsafeMutableRawPointer(document).assumingMemoryBound(to: xmlNode.self), &hasChanged)
        guard hasChanged else { return bytes }
        // After the references to what it declares.
        if let type = document.pointee.intSubset {
            xmlUnlinkNode(UnsafeMutableRawPointer(type).assumingMemoryBound(to: xmlNode.self))
            xmlFreeDtd(type)
        }
        return try Self.bytes(of: document)
    }

    /// Goes through what is below a node; it cannot be deeper than libxml2 reads, 256 levels.
    private func filter(_ parent: xmlNodePtr, _ hasChanged: inout Bool) {
        var next = parent.pointee.children
        while let node = next {
            next = node.pointee.next
            switch node.pointee.type {
            case XML_ELEMENT_NODE:
                let name = LibXML2.string(node.pointee.name)
                if keepsElement(name, LibXML2.string(node.pointee.ns?.pointee.href)) {
                    filterAttributes(of: node, &hasChanged)
                    filter(node, &hasChanged)
                } else {
                    Self.remove(node, &hasChanged)
                }
            case XML_COMMENT_NODE, XML_PI_NODE, XML_ENTITY_REF_NODE: Self.remove(node, &hasChanged)
            case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
                let old = LibXML2.string(node.pointee.content)
                let new = text(old, LibXML2.string(parent.pointee.name))
                guard new != old else { continue }
                // Of a text, unlike of an element, it takes `<` and `&` as they are.
                xmlNodeSetContent(node, new)
                hasChanged = true
            // The document type.
            default: break
            }
        }
    }

    private func filterAttributes(of node: xmlNodePtr, _ hasChanged: inout Bool) {
        var next = node.pointee.properties
        while let attribute = next {
            next = attribute.pointee.next
            var value = ""
            var part = attribute.pointee.children
            while let text = part {
                part = text.pointee.next
                if text.pointee.type == XML_ENTITY_REF_NODE {
                    Self.remove(text, &hasChanged)
                } else {
                    value += LibXML2.string(text.pointee.content)
                }
            }
            let kept = self.attribute(
                LibXML2.string(attribute.pointee.name), LibXML2.string(attribute.pointee.ns?.pointee.href), value)
            guard kept != value else { continue }
            hasChanged = true
            if let kept {
                xmlSetNsProp(node, attribute.pointee.ns, attribute.pointee.name, kept)
            } else {
                xmlRemoveProp(attribute)
            }
        }
    }

    private static func remove(_ node: xmlNodePtr, _ hasChanged: inout Bool) {
        xmlUnlinkNode(node)
        xmlFreeNode(node)
        hasChanged = true
    }

    // MARK: libxml2

    /// - Parameter expandingEntities: only where none of them is another file.
    private static func parse(
        _ bytes: [UInt8], file: String, expandingEntities: Bool
    ) throws(XMLError) -> xmlDocPtr {
        guard LibXML2.isReady, let context = xmlNewParserCtxt() else { throw .outOfMemory }
        defer { xmlFreeParserCtxt(context) }
        var options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        if expandingEntities { options |= XML_PARSE_NOENT.rawValue }
        let read = bytes.withUnsafeBytes {
            xmlCtxtReadMemory(
                context, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count), nil, nil,
                Int32(bitPattern: options))
        }
        guard let read else {
            throw .malformed(file: file, line: max(1, Int(context.pointee.lastError.line)), reason: "not well-formed")
        }
        return read
    }

    private enum Entities { case none, internalAlone, ofElements, others }

    /// What a document type declares within the file.
    private static func entities(of document: xmlDocPtr) -> Entities {
        var next = document.pointee.intSubset?.pointee.children
        guard next != nil else { return .none }
        var found = Entities.internalAlone
        while let node = next {
            next = node.pointee.next
            guard node.pointee.type == XML_ENTITY_DECL else { continue }
            let entity = UnsafeMutableRawPointer(node).assumingMemoryBound(to: xmlEntity.self)
            if entity.pointee.etype != XML_INTERNAL_GENERAL_ENTITY { return .others }
            if LibXML2.string(entity.pointee.content).contains("<") { found = .ofElements }
        }
        return found
    }

    private static func bytes(of document: xmlDocPtr) throws(XMLError) -> [UInt8] {
        guard let buffer = xmlBufferCreate() else { throw .outOfMemory }
        defer { xmlBufferFree(buffer) }
        guard let context = xmlSaveToBuffer(buffer, "UTF-8", 0) else { throw .outOfMemory }
        let failed = xmlSaveDoc(context, document) < 0
        guard xmlSaveClose(context) >= 0, !failed, let content = xmlBufferContent(buffer) else { throw .outOfMemory }
        return [UInt8](UnsafeBufferPointer(start: content, count: Int(xmlBufferLength(buffer))))
    }
}
