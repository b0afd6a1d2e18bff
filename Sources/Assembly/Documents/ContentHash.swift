/// Tells whether bytes are still the ones that were written: FNV-1a, 64 bits, as 16 hexadecimal digits.
package struct ContentHash: Sendable, Hashable, Codable, CustomStringConvertible {
    private var state: UInt64 = 0xcbf2_9ce4_8422_2325

    package init() {}

    package init(_ bytes: [UInt8]) { add(bytes) }

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

    mutating func add(_ hash: ContentHash) { add(number: Int(truncatingIfNeeded: hash.state)) }

    mutating func add(number: Int) { state = (state ^ UInt64(bitPattern: Int64(number))) &* 0x100_0000_01b3 }

    private mutating func add(_ bytes: UnsafeRawBufferPointer) {
        var state = state
        for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }
        self.state = state
    }

    package var description: String {
        let digits = String(state, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// nil where the bytes are not 16 hexadecimal digits.
    package init?(digits: ArraySlice<UInt8>) {
        guard digits.count == 16 else { return nil }
        var value: UInt64 = 0
        for byte in digits {
            switch byte {
            case 0x30...0x39: value = value << 4 | UInt64(byte - 0x30)
            case 0x61...0x66: value = value << 4 | UInt64(byte - 0x61 + 10)
            default: return nil
            }
        }
        state = value
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
