/// Markup written once around a place that is filled differently each time.
///
/// ```
/// XMLFrame { xml, hole in xml.element("w:r") { xml.element("w:t") { hole() } } }
/// → opening <w:r><w:t>    closing </w:t></w:r>
/// ```
package struct XMLFrame: Sendable, Equatable {
    package let opening: XMLFragment
    package let closing: XMLFragment

    /// `write` calls its second argument once, where the content will stand.
    package init(_ write: (XMLWriter, () -> Void) -> Void) throws(OfficePackageError) {
        let xml = try XMLWriter()
        var place = 0
        write(xml) { place = xml.position() }
        let bytes = try xml.finish()
        opening = XMLFragment(bytes: Array(bytes[..<place]))
        closing = XMLFragment(bytes: Array(bytes[place...]))
    }
}

extension XMLWriter {
    @inline(__always)
    package func write(_ frame: XMLFrame, _ content: () -> Void) {
        write(frame.opening)
        content()
        write(frame.closing)
    }
}
