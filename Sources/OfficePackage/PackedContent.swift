/// The content of a part that is the same in many packages: deflated once, copied as it is into each of them.
package struct PackedContent: Sendable, Equatable {
    package let bytes: [UInt8]
    /// A zip archive with the one entry; libzip copies the deflated bytes from it.
    let archive: [UInt8]

    package init(_ bytes: [UInt8]) throws(OfficePackageError) {
        self.bytes = bytes
        archive = try ZipArchive.write([ZipArchive.Entry(name: "part", content: .plain(bytes))], level: 9)
    }
}
