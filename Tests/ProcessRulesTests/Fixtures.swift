import Foundation

/// The fixtures beside this file: `Fixtures/E01.txt` holds the cases of E01.
enum Fixtures {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

    /// In the order of their names.
    static func all() throws -> [Fixture] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".txt") }.sorted().map {
            try Fixture(named: String($0.dropLast(4)))
        }
    }
}
