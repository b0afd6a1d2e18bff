/// Makes a ``ContentHash`` of bytes as they come: MurmurHash3 by Austin Appleby (public domain), the variant
/// `x64_128` with seed 0. It tells what changed by chance or by a person's work; who wants two texts of one hash can
/// make them, and gains nothing, for only who may write both can use them.
///
/// ```swift
/// var hasher = ContentHasher()
/// hasher.add("The quick brown fox ")
/// hasher.add("jumps over the lazy dog")
/// hasher.hash  // e34bbc7bbc071b6c7a433ca9c49a9347
/// ```
package struct ContentHasher: Sendable {
    private var first: UInt64 = 0
    private var second: UInt64 = 0
    /// The bytes behind the last whole block of 16, the first byte lowest; those that are not there are 0.
    private var tail: (UInt64, UInt64) = (0, 0)
    private var count = 0

    package init() {}

    package mutating func add(_ bytes: [UInt8]) { bytes.withUnsafeBytes { add($0) } }

    package mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
    }

    /// With its length, so that where one part ends and the next begins counts.
    mutating func add(part text: String) {
        var text = text
        text.withUTF8 { add(part: UnsafeRawBufferPointer($0)) }
    }

    mutating func add(part bytes: UnsafeRawBufferPointer) {
        add(number: bytes.count)
        add(bytes)
    }

    mutating func add(_ hash: ContentHash) {
        add(word: hash.words.0, count: 8)
        add(word: hash.words.1, count: 8)
    }

    mutating func add(number: Int) { add(word: UInt64(bitPattern: Int64(number)), count: 8) }

    package mutating func add(_ bytes: UnsafeRawBufferPointer) {
        var start = 0
        if count % 16 == 0 {
            while start + 16 <= bytes.count {
                mix(
                    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self)),
                    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start + 8, as: UInt64.self)))
                start += 16
            }
            count += start
        }
        while start + 8 <= bytes.count {
            add(word: UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self)), count: 8)
            start += 8
        }
        guard start < bytes.count else { return }
        var word: UInt64 = 0
        for index in stride(from: bytes.count - 1, through: start, by: -1) { word = word << 8 | UInt64(bytes[index]) }
        add(word: word, count: bytes.count - start)
    }

    /// Adds the lowest bytes of a word; all others are 0.
    private mutating func add(word: UInt64, count added: Int) {
        let shift = UInt64(count % 8) * 8
        let (start, rest) = (word &<< shift, shift == 0 ? 0 : word &>> (64 - shift))
        if count % 16 < 8 {
            tail.0 |= start
            tail.1 |= rest
        } else {
            tail.1 |= start
        }
        let isFull = count % 16 + added >= 16
        count += added
        guard isFull else { return }
        mix(tail.0, tail.1)
        tail = (rest, 0)
    }

    private mutating func mix(_ one: UInt64, _ two: UInt64) {
        first ^= Self.scrambled(one)
        first = (Self.rotated(first, by: 27) &+ second) &* 5 &+ 0x52dc_e729
        second ^= Self.scrambled(second: two)
        second = (Self.rotated(second, by: 31) &+ first) &* 5 &+ 0x3849_5ab5
    }

    /// Of everything that was added so far.
    package var hash: ContentHash {
        var first = first ^ Self.scrambled(tail.0) ^ UInt64(count)
        var second = second ^ Self.scrambled(second: tail.1) ^ UInt64(count)
        first &+= second
        second &+= first
        first = Self.finished(first)
        second = Self.finished(second)
        first &+= second
        second &+= first
        return ContentHash(first, second)
    }

    private static func scrambled(_ word: UInt64) -> UInt64 {
        rotated(word &* 0x87c3_7b91_1142_53d5, by: 31) &* 0x4cf5_ad43_2745_937f
    }

    private static func scrambled(second word: UInt64) -> UInt64 {
        rotated(word &* 0x4cf5_ad43_2745_937f, by: 33) &* 0x87c3_7b91_1142_53d5
    }

    private static func rotated(_ word: UInt64, by bits: UInt64) -> UInt64 { word &<< bits | word &>> (64 - bits) }

    private static func finished(_ word: UInt64) -> UInt64 {
        var word = (word ^ word &>> 33) &* 0xff51_afd7_ed55_8ccd
        word = (word ^ word &>> 33) &* 0xc4ce_b9fe_1a85_ec53
        return word ^ word &>> 33
    }
}
