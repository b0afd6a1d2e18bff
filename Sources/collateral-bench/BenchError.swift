/// What keeps the benchmark from telling anything.
enum BenchError: Error, CustomStringConvertible {
    case usage(String)
    /// The workspace it wrote itself has problems, or a build of it failed.
    case failedBuild(String)
    case peer(String)
    case child(String)
    /// A peer's documents do not hold the text that ours do: then no ratio would mean anything.
    case otherText(peer: String, words: Int, ours: Int, example: String)

    var description: String {
        switch self {
        case .usage(let text): text
        case .failedBuild(let text): "the build failed\n\(text)"
        case .peer(let text): "the peers' process failed: \(text)"
        case .child(let text): "a process of the benchmark's own failed: \(text)"
        case .otherText(let peer, let words, let ours, let example):
            "\(peer) wrote \(words) words where this program wrote \(ours); the first that differ: \(example)"
        }
    }
}
