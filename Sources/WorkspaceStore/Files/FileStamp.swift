/// What tells, without reading a file, that nobody wrote to it: as long as all of this is as it was. Other permissions
/// or another name change it too, so that bytes are read in vain, but never taken for others.
struct FileStamp: Equatable, Sendable {
    var size: Int
    /// Both in nanoseconds since 1970, as in ``FileStatus``.
    var modified: Int
    var changed: Int
    var inode: UInt64

    init(_ status: FileStatus) {
        size = status.size
        modified = status.modified
        changed = status.changed
        inode = status.inode
    }

    /// Whether the file was last touched before a moment, by the disk's own clock. One that was touched in the same step
    /// of that clock as it was looked at may be written to once more and look the same.
    func isOlder(than moment: Int) -> Bool { max(modified, changed) < moment }

    /// `1024:1795219200000000000:1795219200000000000:42`
    var text: String { "\(size):\(modified):\(changed):\(inode)" }

    init?(_ text: some StringProtocol) {
        let numbers = text.split(separator: ":", omittingEmptySubsequences: false)
        guard numbers.count == 4, let size = Int(numbers[0]), let modified = Int(numbers[1]),
            let changed = Int(numbers[2]), let inode = UInt64(numbers[3])
        else { return nil }
        self.size = size
        self.modified = modified
        self.changed = changed
        self.inode = inode
    }
}
