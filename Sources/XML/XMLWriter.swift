import CLibXML2

/// libxml2's text writer, wrapped: UTF-8 XML into memory that it owns.
///
/// ```
/// xml.element("w:p") { xml.element("w:r") { xml.element("w:t") { xml.text("R&D") } } }
/// → <w:p><w:r><w:t>R&amp;D</w:t></w:r></w:p>
/// ```
/// A failure (a lack of memory, a name that XML does not allow) is remembered and thrown by ``finish()``. Characters that
/// XML 1.0 forbids or tells authors to avoid (control characters, noncharacters) are written as U+FFFD, so that a reader
/// sees that something stood there. Names are literals of at least two characters, which nothing checks; a name that comes from data is
/// passed as `named:` and checked.
package final class XMLWriter {
    private let buffer: xmlBufferPtr
    private let writer: xmlTextWriterPtr
    private var failure: XMLError?
    /// Bytes that need no work of libxml2's, gathered: most of a document is markup that was written before and text
    /// without anything to escape, and one call for many of them costs a tenth of a call for each.
    private let gathered: UnsafeMutableRawBufferPointer
    private var gatheredCount = 0

    package init() throws(XMLError) {
        _ = LibXML2.isReady
        guard let buffer = xmlBufferCreateSize(8 << 10) else { throw .outOfMemory }
        xmlBufferSetAllocationScheme(buffer, XML_BUFFER_ALLOC_DOUBLEIT)
        guard let writer = xmlNewTextWriterMemory(buffer, 0) else {
            xmlBufferFree(buffer)
            throw .outOfMemory
        }
        self.buffer = buffer
        self.writer = writer
        gathered = .allocate(byteCount: 16 << 10, alignment: 1)
    }

    deinit {
        gathered.deallocate()
        xmlFreeTextWriter(writer)
        xmlBufferFree(buffer)
    }

    /// `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` and a line feed.
    ///
    /// Written as it is: told the encoding, libxml2 would convert every byte from UTF-8 to UTF-8.
    package func declaration() {
        processingInstruction("xml", "version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"")
    }

    package func processingInstruction(_ target: StaticString, _ content: String) {
        raw("<?\(target) \(content)?>\n")
    }

    package func start(_ name: StaticString) {
        passOn()
        note(xmlTextWriterStartElement(writer, name.utf8Start))
    }

    package func end() {
        passOn()
        note(xmlTextWriterEndElement(writer))
    }

    @inline(__always)
    package func element(_ name: StaticString, _ content: () -> Void = {}) {
        start(name)
        content()
        end()
    }

    /// An element whose name comes from data.
    package func element(
        named name: String, _ attributes: [(name: String, value: String)] = [], _ content: () -> Void = {}
    ) {
        check(name)
        passOn()
        note(name.withCString { xmlTextWriterStartElement(writer, UnsafeRawPointer($0).asXML) })
        for attribute in attributes { self.attribute(named: attribute.name, attribute.value) }
        content()
        end()
    }

    /// An element with attributes, in the order given.
    package func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>, _ content: () -> Void = {}
    ) {
        start(name)
        for (name, value) in attributes { attribute(name, value) }
        content()
        end()
    }

    package func attribute(_ name: StaticString, _ value: String) {
        let value = XMLCharacters(value).isAllowed ? value : XMLCharacters.replacingForbidden(in: value)
        passOn()
        note(value.withCString { xmlTextWriterWriteAttribute(writer, name.utf8Start, UnsafeRawPointer($0).asXML) })
    }

    /// An attribute whose name comes from data.
    package func attribute(named name: String, _ value: String) {
        check(name)
        let value = XMLCharacters(value).isAllowed ? value : XMLCharacters.replacingForbidden(in: value)
        passOn()
        note(
            name.withCString { name in
                value.withCString {
                    xmlTextWriterWriteAttribute(
                        writer, UnsafeRawPointer(name).asXML, UnsafeRawPointer($0).asXML)
                }
            })
    }

    private func check(_ name: String) {
        if failure == nil && !XMLName.isValid(name) { failure = .invalidName(name) }
    }

    /// An attribute whose value is left to a placeholder of an ``XMLTemplate``.
    package func attribute(_ name: StaticString, around placeholder: () -> Void) {
        passOn()
        note(xmlTextWriterStartAttribute(writer, name.utf8Start))
        placeholder()
        passOn()
        note(xmlTextWriterEndAttribute(writer))
    }

    /// Digits, which need no escape, in content or in the placeholder of an attribute.
    package func number(_ number: Int) { raw(String(number)) }

    package func text(_ string: String) {
        var string = string
        let check = XMLCharacters(string)
        if !check.isAllowed { string = XMLCharacters.replacingForbidden(in: string) }
        if check.needsEscape {
            passOn()
            note(string.withCString { xmlTextWriterWriteString(writer, UnsafeRawPointer($0).asXML) })
        } else {
            raw(string)
        }
    }

    /// Markup that an `XMLWriter` has written before.
    package func write(_ fragment: XMLFragment) {
        fragment.bytes.withUnsafeBytes { write($0) }
    }

    /// Writes what is a literal in this file, or bytes known to need no escape.
    private func raw(_ string: String) {
        var string = string
        string.withUTF8 { write(UnsafeRawBufferPointer($0)) }
    }

    private func write(_ bytes: UnsafeRawBufferPointer) {
        // Nothing, too, ends a start tag: `<w:t></w:t>`.
        if bytes.isEmpty && gatheredCount == 0 { return handOver(bytes) }
        if bytes.count > gathered.count - gatheredCount {
            passOn()
            guard bytes.count <= gathered.count else { return handOver(bytes) }
        }
        guard let target = gathered.baseAddress, let source = bytes.baseAddress else { return }
        (target + gatheredCount).copyMemory(from: source, byteCount: bytes.count)
        gatheredCount += bytes.count
    }

    /// Gives libxml2 what was gathered: before each of its own calls, since it knows whether a start tag is open.
    private func passOn() {
        guard gatheredCount > 0 else { return }
        handOver(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(gathered)[..<gatheredCount]))
        gatheredCount = 0
    }

    private func handOver(_ bytes: UnsafeRawBufferPointer) {
        guard let base = bytes.baseAddress else { return }
        note(xmlTextWriterWriteRawLen(writer, base.asXML, Int32(clamping: bytes.count)))
    }

    @inline(__always)
    private func note(_ result: Int32) {
        if result < 0 && failure == nil { failure = .outOfMemory }
    }

    /// How many bytes stand before this place; a start tag that is still open is ended (`<w:t` becomes `<w:t>`).
    func position() -> Int {
        passOn()
        note("".withCString { xmlTextWriterWriteRawLen(writer, UnsafeRawPointer($0).asXML, 0) })
        note(xmlTextWriterFlush(writer))
        return Int(xmlBufferLength(buffer))
    }

    /// Ends what is open and gives the bytes.
    package func finish() throws(XMLError) -> [UInt8] {
        passOn()
        // Not `xmlTextWriterEndDocument`, which adds a line feed.
        while xmlTextWriterEndElement(writer) > 0 {}
        note(xmlTextWriterFlush(writer))
        if let failure { throw failure }
        guard let content = xmlBufferContent(buffer) else { throw .outOfMemory }
        return [UInt8](UnsafeBufferPointer(start: content, count: Int(xmlBufferLength(buffer))))
    }
}
