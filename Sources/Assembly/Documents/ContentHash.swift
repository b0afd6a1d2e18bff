/// Tells whether bytes are still the ones that were written: 128 bits, as 32 hexadecimal digits.
///
/// Manifests before version 5 hold hashes of 64 bits, 16 digits (``init(ofBytesBefore5:)``); none of these equals one of
/// 128.
package struct ContentHash: Sendable, Hashable, Codable, CustomStringConvertible {
    /// Never 0 but for a hash of 64 bits.
    private let high: UInt64
    private let low: UInt64

    init(_ high: UInt64, _ low: UInt64) {
        self.high = high == 0 ? 1 : high
        self.low = low
    }

    package init(_ bytes: [UInt8]) {
        var hasher = ContentHasher()
        hasher.add(bytes)
        self = hasher.hash
    }

    /// The hash that manifests before version 5 hold: FNV-1a.
    package init(ofBytesBefore5 bytes: [UInt8]) {
        high = 0
        low = bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }

    /// Whether it is one of 64 bits.
    package var isBefore5: Bool { high == 0 }

    var words: (UInt64, UInt64) { (high, low) }

    package var description: String { isBefore5 ? Self.digits(low) : Self.digits(high) + Self.digits(low) }

    private static func digits(_ word: UInt64) -> String {
        let digits = String(word, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// nil where the bytes are not 32 or 16 hexadecimal digits.
    package init?(digits: ArraySlice<UInt8>) {
        guard let last = Self.word(digits.suffix(16)) else { return nil }
        low = last
        switch digits.count {
        case 16: high = 0
        case 32:
            guard let first = Self.word(digits.prefix(16)), first != 0 else { return nil }
            high = first
        default: return nil
        }
    }

    private static func word(_ digits: ArraySlice<UInt8>) -> UInt64? {
        var value: UInt64 = 0
        for byte in digits {
            switch byte {
            case 0x30...0x39: value = value << 4 | UInt64(byte - 0x30)
            case 0x61...0x66: value = value << 4 | UInt64(byte - 0x61 + 10)
            default: return nil
            }
        }
        return value
    }

    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let hash = ContentHash(digits: Array(text.utf8)[...]) else {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "not a hash"))
        }
        self = hash
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
