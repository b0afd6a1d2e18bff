/// Markup written once, to be used again as it is: the properties of a run, a line break.
package struct XMLFragment: Sendable, Equatable {
    package let bytes: [UInt8]

    /// Bytes that are markup already: of an ``XMLWriter``, or a part of a package.
    package init(bytes: [UInt8]) { self.bytes = bytes }

    package init(_ write: (XMLWriter) -> Void) throws(XMLError) {
        let xml = try XMLWriter()
        write(xml)
        bytes = try xml.finish()
    }
}

/// Markup written once around placeholders that are filled differently each time, in content or in an attribute's value.
///
/// ```
/// XMLTemplate { xml, placeholder in
///     xml.element("w:tc") {
///         xml.element("w:tcW") { xml.attribute("w:w", around: placeholder) }
///         xml.element("w:p") { placeholder() }
///     }
/// }
/// → pieces  <w:tc><w:tcW w:w="  ·  "/><w:p>  ·  </w:p></w:tc>
/// ```
package struct XMLTemplate: Sendable, Equatable {
    /// One more than there are placeholders.
    package let pieces: [XMLFragment]

    /// `write` calls its second argument at each placeholder.
    package init(_ write: (XMLWriter, () -> Void) -> Void) throws(XMLError) {
        let xml = try XMLWriter()
        var places = [0]
        write(xml) { places.append(xml.position()) }
        let bytes = try xml.finish()
        places.append(bytes.count)
        pieces = zip(places, places.dropFirst()).map { XMLFragment(bytes: Array(bytes[$0..<$1])) }
    }
}

extension XMLWriter {
    /// A template with one placeholder.
    @inline(__always)
    package func write(_ template: XMLTemplate, _ content: () -> Void) {
        write(template.pieces[0])
        content()
        write(template.pieces[1])
    }
}
