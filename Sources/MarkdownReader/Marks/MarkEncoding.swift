#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// How a mark is written in the text: one or two private-use characters of plane 16, which cmark takes for letters.
///
/// Number 0 is U+100000, number 61,439 is U+10EFFF; higher ones are led by a character from U+10F000 up. In UTF-8 each
/// is four bytes of which the first is F4, a byte that begins no other character: a search for it finds every mark.
enum MarkEncoding {
    static let leadByte: UInt8 = 0xF4
    private static let first: UInt32 = 0x100000
    private static let pages: UInt32 = 0x10F000
    private static let pageSize: UInt32 = 0xF000
    /// How many marks one text may have; far beyond what a text of the permitted size holds.
    static let limit = Int(pageSize) * 0xFF0

    static func append(_ number: Int, to bytes: inout [UInt8]) {
        let number = UInt32(number)
        if number >= pageSize { append(scalar: pages + number / pageSize, to: &bytes) }
        append(scalar: first + number % pageSize, to: &bytes)
    }

    private static func append(scalar: UInt32, to bytes: inout [UInt8]) {
        bytes.append(leadByte)
        bytes.append(0x80 | UInt8(truncatingIfNeeded: (scalar >> 12) & 0x3F))
        bytes.append(0x80 | UInt8(truncatingIfNeeded: (scalar >> 6) & 0x3F))
        bytes.append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
    }

    /// Where the next mark may begin.
    static func next(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard start < bytes.count, let base = bytes.baseAddress,
            let found = memchr(base + start, Int32(leadByte), bytes.count - start)
        else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    /// The number of the mark that begins at `index`, and the index behind it; nil where the bytes are no mark.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (number: Int, end: Int)? {
        guard let one = scalar(bytes, at: index) else { return nil }
        if one < pages { return (Int(one - first), index + 4) }
        guard let two = scalar(bytes, at: index + 4), two < pages else { return nil }
        return (Int((one - pages) * pageSize + two - first), index + 8)
    }

    private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt32? {
        guard index + 3 < bytes.count, bytes[index] == leadByte else { return nil }
        return first
            | UInt32(bytes[index + 1] & 0x0F) << 12
            | UInt32(bytes[index + 2] & 0x3F) << 6
            | UInt32(bytes[index + 3] & 0x3F)
    }
}
