/// Markup written once around places that are filled differently each time, in content or in an attribute's value.
///
/// ```
/// XMLFrame { xml, hole in
///     xml.element("w:tc") {
///         xml.element("w:tcW") { xml.attribute("w:w", around: hole) }
///         xml.element("w:p") { hole() }
///     }
/// }
/// → pieces  <w:tc><w:tcW w:w="  ·  "/><w:p>  ·  </w:p></w:tc>
/// ```
package struct XMLFrame: Sendable, Equatable {
    /// One more than there are places.
    package let pieces: [XMLFragment]

    /// `write` calls its second argument at each place.
    package init(_ write: (XMLWriter, () -> Void) -> Void) throws(OfficePackageError) {
        let xml = try XMLWriter()
        var places = [0]
        write(xml) { places.append(xml.position()) }
        let bytes = try xml.finish()
        places.append(bytes.count)
        pieces = zip(places, places.dropFirst()).map { XMLFragment(bytes: Array(bytes[$0..<$1])) }
    }
}

extension XMLWriter {
    /// A frame with one place.
    @inline(__always)
    package func write(_ frame: XMLFrame, _ content: () -> Void) {
        write(frame.pieces[0])
        content()
        write(frame.pieces[1])
    }
}
