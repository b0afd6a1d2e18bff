import Foundation

/// The peers in one warm Python process: a line in says what to make how often, a line out says what came of it.
final class PeerProcess {
    struct Program {
        var python: String
        /// `.ci/bench-peers.py`
        var script: String
    }

    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()
    private var unread = Data()

    /// - Parameters:
    ///   - plans: JSON, a list of ``CallPlan``
    ///   - outputs: what this program wrote for the same plans
    ///   - scratch: where the peers write
    init(_ program: Program, plans: String, outputs: String, scratch: String) throws {
        process.executableURL = URL(fileURLWithPath: program.python)
        process.arguments = [program.script, plans, outputs, scratch]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
    }

    /// Ends the process.
    func close() {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
    }

    /// Seconds that `count` documents took.
    func time(_ peer: Peer, _ count: Int) throws -> Double {
        let answer = try ask("\(peer.rawValue) \(count)")
        guard let seconds = Double(answer) else { throw BenchError.peer(answer) }
        return seconds
    }

    /// The text of the peer's first document or of ours, as words; and the number of its tables.
    func words(of peer: Peer?) throws -> (words: [String], tables: Int) {
        let answer = try ask("words \(peer?.rawValue ?? "ours")").split(separator: " ").map(String.init)
        guard let first = answer.first, let tables = Int(first) else { throw BenchError.peer("it told no words") }
        return (Array(answer.dropFirst()), tables)
    }

    /// What the peers are, with their versions.
    func versions() throws -> String { try ask("versions 0") }

    private func ask(_ question: String) throws -> String {
        try input.fileHandleForWriting.write(contentsOf: Data((question + "\n").utf8))
        while true {
            if let end = unread.firstIndex(of: 0x0A) {
                let line = String(decoding: unread[..<end], as: UTF8.self)
                unread = Data(unread[unread.index(after: end)...])
                return line
            }
            let more = output.fileHandleForReading.availableData
            guard !more.isEmpty else { throw BenchError.peer("no answer to '\(question)'") }
            unread.append(more)
        }
    }
}
