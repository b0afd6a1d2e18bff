extension Document {
    /// Whether the document's language makes one word of several (German, Dutch, Finnish …), so that programs that know
    /// where its words may be parted should do so.
    package var hasLongWords: Bool {
        let primary = language.split(separator: "-").first.map { $0.lowercased() } ?? ""
        return ["de", "nl", "sv", "da", "nb", "nn", "no", "fi", "et", "hu", "is", "fy", "lb"].contains(primary)
    }
}
