import Assembly
import Testing

@Suite("The hash that tells whether bytes are still the same")
struct ContentHashTests {
    /// As `MurmurHash3_x64_128` of the reference implementation gives them for seed 0, its two words one after the other.
    @Test(
        "is MurmurHash3 of 128 bits",
        arguments: [
            ("hello", "cbd8a7b341bd9b025b1e906a48ae1d19"),
            ("hello, world", "342fac623a5ebc8e4cdcbc079642414d"),
            ("19 Jan 2038 at 3:14:07 AM", "b89e5988b737affc664fc2950231b2cb"),
            ("The quick brown fox jumps over the lazy dog", "e34bbc7bbc071b6c7a433ca9c49a9347"),
        ])
    func vectors(text: String, digits: String) {
        #expect(ContentHash(Array(text.utf8)).description == digits)
        #expect(ContentHash(digits: Array(digits.utf8)[...]) == ContentHash(Array(text.utf8)))
    }

    @Test("is the same in whatever pieces the bytes come")
    func pieces() {
        let bytes = (0..<100).map { UInt8($0 * 7 % 251) }
        for first in 0...bytes.count {
            for second in [first, (first + bytes.count) / 2, min(first + 3, bytes.count)] {
                var hasher = ContentHasher()
                for piece in [bytes[..<first], bytes[first..<second], bytes[second...]] { hasher.add(Array(piece)) }
                #expect(hasher.hash == ContentHash(bytes), "cut at \(first) and \(second)")
            }
        }
    }

    @Test("of a version before is 64 bits, FNV-1a, and equals none of now")
    func before5() {
        let hash = ContentHash(ofBytesBefore5: Array("foobar".utf8))
        #expect(hash.description == "85944171f73967e8" && hash.isBefore5)
        #expect(ContentHash(digits: Array("85944171f73967e8".utf8)[...]) == hash)
        #expect(ContentHash(digits: Array("000000000000000085944171f73967e8".utf8)[...]) == nil)
    }
}
