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

    init?(_ text: String) { self.init(utf8: ArraySlice(text.utf8)) }

    /// Reads what ``text`` says.
    init?(utf8 text: ArraySlice<UInt8>) {
        let numbers = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard numbers.count == 4, let size = Int(utf8: numbers[0]), let modified = Int(utf8: numbers[1]),
            let changed = Int(utf8: numbers[2]), let inode = UInt64(utf8: numbers[3])
        else { return nil }
        self.size = size
        self.modified = modified
        self.changed = changed
        self.inode = inode
    }
}

extension FixedWidthInteger {
    /// A decimal number; nil where the bytes are none, or one that is too large.
    fileprivate init?(utf8 digits: ArraySlice<UInt8>) {
        let isNegative = Self.isSigned && digits.first == UInt8(ascii: "-")
        let digits = digits.dropFirst(isNegative ? 1 : 0)
        guard !digits.isEmpty else { return nil }
        var number: Self = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            let (tens, isTooLarge) = number.multipliedReportingOverflow(by: 10)
            let next = tens.addingReportingOverflow(Self(digit - UInt8(ascii: "0")))
            guard !isTooLarge, !next.overflow else { return nil }
            number = next.partialValue
        }
        self = isNegative ? 0 - number : number
    }
}
