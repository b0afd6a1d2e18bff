/// Markup written once, to be used again as it is: the properties of a run, the frame of a cell.
package struct XMLFragment: Sendable, Equatable {
    package let bytes: [UInt8]

    /// Markup of an ``XMLWriter``, whole or one side of an ``XMLFrame``.
    init(bytes: [UInt8]) { self.bytes = bytes }

    package init(_ write: (XMLWriter) -> Void) throws(OfficePackageError) {
        let xml = try XMLWriter()
        write(xml)
        bytes = try xml.finish()
    }
}
