/// The sheet a document is laid out for.
package enum Paper: String, Sendable, Equatable, CaseIterable {
    case a4
    case letter

    /// Width and height in twentieths of a point, as WordprocessingML counts (A4: 11,906 × 16,838).
    package var twips: (width: Int, height: Int) {
        switch self {
        case .a4: (11_906, 16_838)
        case .letter: (12_240, 15_840)
        }
    }
}
