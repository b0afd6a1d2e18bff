/// The bytes of a part.
package enum PartContent: Sendable, Equatable {
    case plain([UInt8])
    /// The same in many packages, so it was deflated once.
    case packed(PackedContent)

    package var bytes: [UInt8] {
        switch self {
        case .plain(let bytes): bytes
        case .packed(let packed): packed.bytes
        }
    }

    /// Too small to be worth deflating: to set the machine up takes longer than all else, and saves a few bytes.
    var isTiny: Bool {
        switch self {
        case .plain(let bytes): bytes.count <= 1_024
        case .packed: false
        }
    }
}
