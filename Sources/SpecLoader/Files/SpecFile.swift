/// A file of the workspace, by name and content: the loader never touches a disk.
package struct SpecFile: Sendable {
    /// In the workspace, with `/`: `Specs/deals/falkenried.yaml`.
    package var path: String
    package var bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
