/// Random numbers that are the same in every run, so that a failure can be repeated (SplitMix64).
package struct SeededRandom: RandomNumberGenerator, Sendable {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// From 0 to one less than `limit`.
    package mutating func roll(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
}

extension String {
    /// The text with one line doubled, taken away, swapped with the next, or with another letter or figure.
    ///
    /// - Parameter comment: a line that may also be put in.
    package func withRandomEdit(or comment: String? = nil, using random: inout SeededRandom) -> String {
        var lines = split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let at = random.roll(lines.count)
        switch (random.roll(8), comment) {
        case (0, _): lines.insert(lines[at], at: at)
        case (1, _): lines.remove(at: at)
        case (2, _): lines.swapAt(at, min(at + 1, lines.count - 1))
        case (3, let comment?): lines.insert(comment, at: at)
        default:
            var characters = Array(lines[at])
            let letters = characters.indices.filter { characters[$0].isLetter || characters[$0].isNumber }
            guard let letter = letters.randomElement(using: &random) else { break }
            characters[letter] = characters[letter].isNumber ? "3" : characters[letter] == "e" ? "a" : "e"
            lines[at] = String(characters)
        }
        return lines.joined(separator: "\n")
    }
}
