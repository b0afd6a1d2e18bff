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
}
