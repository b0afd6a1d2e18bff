import Foundation
import TestSupport
import Testing

/// The built program, run as a user runs it.
enum Collateral {
    struct Run {
        var status: Int32
        var output: String
        var error: String
    }

    /// Runs `collateral` with these arguments in a folder; the day is always 21 November 2026.
    static func run(_ arguments: String..., in folder: String = "/") throws -> Run {
        try run(arguments, in: folder)
    }

    /// - Parameters:
    ///   - ended: after so many seconds this signal is sent.
    ///   - condition: the signal is sent once this is true, if it is within half a minute.
    static func run(
        _ arguments: [String], in folder: String = "/", environment: [String: String] = [:],
        ended: (after: Double, with: Int32)? = nil, once condition: () -> Bool = { true }
    ) throws -> Run {
        // Into files, not pipes: a pipe that nobody empties would stop the program.
        let scratch = try TemporaryFolder()
        let process = Process()
        let executable: URL = try #require(program, "the program 'collateral' is not beside the tests")
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.environment = ["SOURCE_DATE_EPOCH": "1795219200", "HOME": "/"].merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try scratch.handle("output")
        process.standardError = try scratch.handle("error")
        try withoutBlockedSignals { try process.run() }
        if let ended {
            Thread.sleep(forTimeInterval: ended.after)
            let deadline = Date(timeIntervalSinceNow: 30)
            while !condition(), process.isRunning, Date() < deadline { usleep(10_000) }
            kill(process.processIdentifier, ended.with)
        }
        process.waitUntilExit()
        #expect(process.terminationReason == .exit || ended != nil, "\(arguments) crashed")
        return Run(
            status: process.terminationStatus, output: try scratch.text("output"), error: try scratch.text("error"))
    }

    #if os(Linux)
        /// Runs it with a terminal as its standard input, at which somebody types once the program has printed `prompt`.
        static func run(_ arguments: [String], in folder: String, typed: String, after prompt: String) throws -> Run {
            let scratch = try TemporaryFolder()
            let keyboard = open("/dev/ptmx", O_RDWR | O_NOCTTY)
            defer { close(keyboard) }
            var (number, isLocked): (Int32, Int32) = (0, 0)
            // TIOCSPTLCK and TIOCGPTN, which the C library keeps from Swift.
            try #require(ioctl(keyboard, 0x4004_5431, &isLocked) == 0 && ioctl(keyboard, 0x8004_5430, &number) == 0)
            let name = "/dev/pts/\(number)"
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/bin/sh")
            let executable: URL = try #require(program, "the program 'collateral' is not beside the tests")
            process.arguments = ["-c", "exec \"$0\" \"$@\" < \(name)", executable.path] + arguments
            process.currentDirectoryURL = URL(fileURLWithPath: folder)
            process.environment = ["SOURCE_DATE_EPOCH": "1795219200", "HOME": "/"]
            process.standardOutput = try scratch.handle("output")
            process.standardError = try scratch.handle("error")
            try process.run()
            for _ in 0..<500 where try !scratch.text("output").hasSuffix(prompt) { Thread.sleep(forTimeInterval: 0.02) }
            _ = typed.withCString { write(keyboard, $0, strlen($0)) }
            process.waitUntilExit()
            return Run(
                status: process.terminationStatus, output: try scratch.text("output"), error: try scratch.text("error"))
        }
    #endif

    /// Threads of tests block signals, and a program that is started has the mask of its starter's thread.
    private static func withoutBlockedSignals(_ body: () throws -> Void) rethrows {
        var (none, before) = (sigset_t(), sigset_t())
        sigemptyset(&none)
        pthread_sigmask(SIG_SETMASK, &none, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        try body()
    }

    /// Runs a line of the shell in which `$collateral` is the program.
    static func shell(_ line: String, in folder: String) throws -> Run {
        let scratch = try TemporaryFolder()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", line]
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        let executable: URL = try #require(program, "the program 'collateral' is not beside the tests")
        process.environment = [
            "SOURCE_DATE_EPOCH": "1795219200", "HOME": "/", "PATH": "/bin:/usr/bin", "collateral": executable.path,
        ]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try scratch.handle("output")
        process.standardError = try scratch.handle("error")
        try process.run()
        process.waitUntilExit()
        return Run(
            status: process.terminationStatus, output: try scratch.text("output"), error: try scratch.text("error"))
    }

    /// Beside the test bundle, else where a build of the package puts it.
    private static let program: URL? = {
        let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        let folders = [
            bundle.deletingLastPathComponent(), Bundle.main.bundleURL,
            Checkout.root.appendingPathComponent(".build/debug"),
        ]
        return folders.map { $0.appendingPathComponent("collateral") }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }()
}
