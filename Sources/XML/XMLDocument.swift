import CLibXML2

/// How much a reader takes before it refuses a file. libxml2's own limits stand beside these: 256 levels of elements,
/// 10 MB for one text.
package struct XMLLimits: Sendable {
    /// Of one file. A tree in memory takes about ten times that.
    package var bytes = 64 << 20

    package init() {}
}

/// An XML file in memory, which can be read, changed and written back. It owns libxml2's tree.
///
/// ```
/// let document = try XMLDocument(bytes, file: "word/document.xml")
/// for text in document.root.all("w:t") { text.setText(text.text.uppercased()) }
/// let changed = try document.bytes()
/// ```
/// What nobody changed comes back as it was: the order of attributes, prefixes and where they are declared, comments,
/// processing instructions, CDATA. Not kept: blanks between attributes and the kind of quotes around them.
///
/// Reading is hardened: no network, no other files, no document type (so no entities), and ``XMLLimits``.
package final class XMLDocument {
    private let document: xmlDocPtr
    /// Nodes that were taken out. Somebody may still hold an element of them, so they are freed with the document.
    private var removed: [xmlNodePtr] = []

    /// Reads a file; `file` is what errors call it.
    package init(_ bytes: [UInt8], file: String, limits: XMLLimits = XMLLimits()) throws(XMLError) {
        guard bytes.count <= min(limits.bytes, Int(Int32.max)) else {
            throw .tooLarge(file: file, limit: limits.bytes)
        }
        guard LibXML2.isReady, let context = xmlNewParserCtxt() else { throw .outOfMemory }
        defer { xmlFreeParserCtxt(context) }
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        let read = bytes.withUnsafeBytes {
            xmlCtxtReadMemory(
                context, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count), nil, nil,
                Int32(bitPattern: options))
        }
        guard let read else {
            let reason = context.pointee.lastError.message.map { String(cString: $0) } ?? "not well-formed"
            throw .malformed(
                file: file, line: max(1, Int(context.pointee.lastError.line)),
                reason: String(reason.prefix { !$0.isNewline }))
        }
        document = read
        if read.pointee.intSubset != nil { throw .documentTypeRefused(file: file) }
        if xmlDocGetRootElement(read) == nil { throw .malformed(file: file, line: 1, reason: "no element") }
    }

    deinit {
        for node in removed { xmlFreeNode(node) }
        xmlFreeDoc(document)
    }

    package var root: XMLElement {
        // The reader refuses a file without one, and `remove()` leaves it where it is.
        XMLElement(node: xmlDocGetRootElement(document), document: self)
    }

    /// The file as UTF-8, with its declaration.
    package func bytes() throws(XMLError) -> [UInt8] {
        guard let buffer = xmlBufferCreate() else { throw .outOfMemory }
        defer { xmlBufferFree(buffer) }
        guard let context = xmlSaveToBuffer(buffer, "UTF-8", 0) else { throw .outOfMemory }
        let failed = xmlSaveDoc(context, document) < 0
        guard xmlSaveClose(context) >= 0, !failed, let content = xmlBufferContent(buffer) else { throw .outOfMemory }
        return [UInt8](UnsafeBufferPointer(start: content, count: Int(xmlBufferLength(buffer))))
    }

    fileprivate func takeOut(_ node: xmlNodePtr) {
        xmlUnlinkNode(node)
        removed.append(node)
    }
}

/// An element of an ``XMLDocument``. Two are equal where they are the same element, not where they look alike.
package struct XMLElement {
    fileprivate let node: xmlNodePtr
    /// Keeps the tree alive.
    fileprivate let document: XMLDocument

    fileprivate init(node: xmlNodePtr, document: XMLDocument) {
        self.node = node
        self.document = document
    }
}

extension XMLElement: Equatable {
    package static func == (one: XMLElement, other: XMLElement) -> Bool { one.node == other.node }
}

// MARK: - Reading

extension XMLElement {
    package enum Node: Equatable {
        case element(XMLElement)
        /// Text or CDATA.
        case text(String)
        case comment(String)
        case instruction(target: String, content: String)
    }

    /// The name with the prefix it was written with: `w:p`.
    package var name: String { Self.name(node.pointee.name, in: node.pointee.ns) }
    /// The namespace of the name, empty where it has none.
    package var namespace: String { LibXML2.string(node.pointee.ns?.pointee.href) }

    /// Attributes in the order of the file, by the names they were written with (`w:val`); declarations of namespaces are
    /// none of them.
    package var attributes: [(name: String, value: String)] {
        var attributes: [(name: String, value: String)] = []
        var next = node.pointee.properties
        while let attribute = next {
            attributes.append((Self.name(attribute.pointee.name, in: attribute.pointee.ns), Self.value(of: attribute)))
            next = attribute.pointee.next
        }
        return attributes
    }

    /// The value of the attribute that was written with that name.
    package subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }

    package var children: [Node] {
        var children: [Node] = []
        var next = node.pointee.children
        while let child = next {
            switch child.pointee.type {
            case XML_ELEMENT_NODE: children.append(.element(XMLElement(node: child, document: document)))
            case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: children.append(.text(LibXML2.string(child.pointee.content)))
            case XML_COMMENT_NODE: children.append(.comment(LibXML2.string(child.pointee.content)))
            case XML_PI_NODE:
                children.append(
                    .instruction(
                        target: LibXML2.string(child.pointee.name), content: LibXML2.string(child.pointee.content)))
            default: break
            }
            next = child.pointee.next
        }
        return children
    }

    package var elements: [XMLElement] {
        children.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    /// The element around this one; nil for the root.
    package var parent: XMLElement? {
        guard let parent = node.pointee.parent, parent.pointee.type == XML_ELEMENT_NODE else { return nil }
        return XMLElement(node: parent, document: document)
    }

    /// The first child element of that name.
    package func first(_ name: String) -> XMLElement? { elements.first { $0.name == name } }

    /// All elements of that name below this one, in document order.
    package func all(_ name: String) -> [XMLElement] {
        elements.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
    }

    /// The text of this element and of all below it.
    package var text: String {
        children.map { child in
            switch child {
            case .element(let element): element.text
            case .text(let text): text
            case .comment, .instruction: ""
            }
        }.joined()
    }

    /// Without a document type a value is made of text nodes alone.
    private static func value(of attribute: xmlAttrPtr) -> String {
        var value = ""
        var next = attribute.pointee.children
        while let child = next {
            value += LibXML2.string(child.pointee.content)
            next = child.pointee.next
        }
        return value
    }

    private static func name(_ local: UnsafePointer<xmlChar>?, in namespace: xmlNsPtr?) -> String {
        guard let prefix = namespace?.pointee.prefix else { return LibXML2.string(local) }
        return "\(LibXML2.string(prefix)):\(LibXML2.string(local))"
    }
}

// MARK: - Changing

extension XMLElement {
    /// Sets an attribute, behind the others where it is new; nil takes it away.
    package func set(_ name: String, to value: String?) throws(XMLError) {
        let (prefix, local) = XMLName.split(name)
        // An attribute without a prefix has no namespace, whatever the elements have.
        let namespace = prefix == nil ? nil : try self.namespace(named: name)
        guard XMLName.isValid(name) else { throw .invalidName(name) }
        guard let value else {
            let found = local.withCString { local in
                namespace == nil
                    ? xmlHasNsProp(node, UnsafeRawPointer(local).asXML, nil)
                    : xmlHasNsProp(node, UnsafeRawPointer(local).asXML, namespace?.pointee.href)
            }
            if let found { xmlRemoveProp(found) }
            return
        }
        let set = local.withCString { local in
            Self.allowed(value).withCString {
                xmlSetNsProp(node, namespace, UnsafeRawPointer(local).asXML, UnsafeRawPointer($0).asXML)
            }
        }
        guard set != nil else { throw .outOfMemory }
    }

    /// Replaces everything in the element by text.
    package func setText(_ text: String) {
        removeChildren()
        // As a node of its own: libxml2's `xmlNodeSetContent` would read `&` as an entity.
        let node = Self.allowed(text).withCString { xmlNewDocText(self.node.pointee.doc, UnsafeRawPointer($0).asXML) }
        if let node { xmlAddChild(self.node, node) }
    }

    /// Adds an empty element behind the last child.
    @discardableResult
    package func append(_ name: String) throws(XMLError) -> XMLElement {
        let new = try make(name)
        xmlAddChild(node, new.node)
        return new
    }

    /// Adds an empty element before this one, as its neighbour.
    @discardableResult
    package func insertBefore(_ name: String) throws(XMLError) -> XMLElement {
        let new = try make(name)
        xmlAddPrevSibling(node, new.node)
        return new
    }

    /// Adds a copy of this element, with all that is in it, behind this one.
    @discardableResult
    package func duplicate() throws(XMLError) -> XMLElement {
        var copied: xmlNodePtr?
        // Not `xmlCopyNode`, which would declare each namespace again in the copy.
        xmlDOMWrapCloneNode(nil, node.pointee.doc, node, &copied, node.pointee.doc, node.pointee.parent, 1, 0)
        guard let copy = copied else { throw .outOfMemory }
        xmlAddNextSibling(node, copy)
        return XMLElement(node: copy, document: document)
    }

    /// Takes the element out of its document; the root stays.
    package func remove() {
        guard parent != nil else { return }
        document.takeOut(node)
    }

    package func removeChildren() {
        while let child = node.pointee.children { document.takeOut(child) }
    }

    /// An element that stands nowhere yet; its prefix is looked up where it will stand.
    private func make(_ name: String) throws(XMLError) -> XMLElement {
        guard XMLName.isValid(name) else { throw .invalidName(name) }
        let namespace = try namespace(named: name)
        let local = XMLName.split(name).local
        let new = local.withCString { xmlNewDocNode(node.pointee.doc, namespace, UnsafeRawPointer($0).asXML, nil) }
        guard let new else { throw .outOfMemory }
        return XMLElement(node: new, document: document)
    }

    /// The namespace that a name's prefix stands for here; for a name without one the default namespace, if there is one.
    private func namespace(named name: String) throws(XMLError) -> xmlNsPtr? {
        guard let prefix = XMLName.split(name).prefix else { return xmlSearchNs(node.pointee.doc, node, nil) }
        let found = prefix.withCString { xmlSearchNs(node.pointee.doc, node, UnsafeRawPointer($0).asXML) }
        guard let found else { throw .undeclaredPrefix(name) }
        return found
    }

    private static func allowed(_ text: String) -> String {
        XMLCharacters(text).isAllowed ? text : XMLCharacters.replacingForbidden(in: text)
    }
}
