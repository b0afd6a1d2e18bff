import Foundation

/// The most memory a process has held, as Linux tells it; 0 elsewhere.
enum PeakMemory {
    /// Bytes of this process: `VmHWM:    123456 kB`.
    static var bytes: Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return (line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) * 1024
    }

    /// What a child prints last, for ``of(_:)``.
    static var report: String { "peak memory: \(bytes)" }

    /// The peak of this same program, run with other arguments in a process of its own.
    static func of(_ arguments: [String]) throws -> Int {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = arguments
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0,
            let number = text.split(separator: " ").last.flatMap({ Int($0.filter(\.isNumber)) })
        else { throw BenchError.child(arguments.joined(separator: " ")) }
        return number
    }
}
