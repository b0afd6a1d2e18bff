import Assembly
import Foundation

/// What was written into the output folder: `output/.collateral/manifest.json`.
struct Manifest: Codable, Equatable {
    struct Entry: Codable, Equatable {
        /// Of everything the file was made from.
        var inputs: ContentHash
        /// Of the file as it was written; another one on disk means that somebody edited it.
        var bytes: ContentHash
        /// What the document still lacks.
        var openItems: [String]
    }

    /// By path in the output folder.
    var files: [String: Entry] = [:]
}
