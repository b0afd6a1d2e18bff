import Foundation

/// What the rounds brought; everything but `check` is seconds a document.
struct Results {
    struct Input {
        /// UTF-8 bytes of one document's text.
        var text: Int
        var tables: Int
        var specFiles: Int
        var specBytes: Int
    }

    let size: Comparison.Size
    var check = Samples()
    var oneJob = Samples()
    var allCores = Samples()
    var threeFormats = Samples()
    var unchanged = Samples()
    var peers: [Peer: Samples] = [:]

    static let cores = ProcessInfo.processInfo.activeProcessorCount

    init(size: Comparison.Size) { self.size = size }
}
