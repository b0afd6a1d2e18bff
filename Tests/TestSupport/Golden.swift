import Foundation

/// A file beside a test that holds what came out when somebody looked at it last.
package struct Golden {
    private let file: URL

    /// - Parameter test: the file of the test; `Golden/` stands beside it.
    package init(_ name: String, beside test: String = #filePath) {
        file = URL(filePath: test).deletingLastPathComponent().appending(path: "Golden").appending(path: name)
    }

    package var name: String { file.lastPathComponent }

    /// What it holds. With `RECORD_GOLDEN=1` it gets `text`, and this throws, so that recording is never mistaken for
    /// passing.
    package func text(recording text: String) throws -> String {
        guard ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" else {
            return try String(contentsOf: file, encoding: .utf8)
        }
        try Data(text.utf8).write(to: file)
        throw Recorded(name: name)
    }

    package struct Recorded: Error { let name: String }
}
