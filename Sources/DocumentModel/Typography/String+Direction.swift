extension String {
    /// Whether the text is written from right to left as a whole: its first letter says so; in a document that is written
    /// so, any of its letters, so that `Ada (IT, קבוצת המבשלות)` reads as the document does.
    ///
    /// - Parameter around: whether the document is
    package func isRightToLeft(around: Bool) -> Bool {
        let letters = unicodeScalars.lazy.filter(\.properties.isAlphabetic)
        return around ? letters.contains(where: \.isWrittenToLeft) : letters.first?.isWrittenToLeft == true
    }
}

extension Unicode.Scalar {
    /// Whether a letter is one of Hebrew, Arabic and the other scripts written from right to left.
    package var isWrittenToLeft: Bool {
        switch value {
        case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x1_0800...0x1_0FFF, 0x1_E800...0x1_EFFF: true
        default: false
        }
    }
}
