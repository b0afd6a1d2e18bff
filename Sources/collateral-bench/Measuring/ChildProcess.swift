import Foundation

/// A run of another program, with what the kernel counted of it.
struct ChildProcess {
    /// By the clock on the wall.
    var seconds: Double
    /// Of all cores together, in the program and in the kernel for it.
    var processorSeconds: Double
    /// The most memory it held, in bytes.
    var peakMemory: Int
    var status: Int32

    /// Runs a program to its end; what it prints is dropped.
    static func run(_ program: String, _ arguments: [String]) throws -> ChildProcess {
        var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
        }
        let clock = ContinuousClock()
        let start = clock.now
        var child = pid_t()
        guard posix_spawn(&child, program, &actions, nil, &words, environ) == 0 else { throw BenchError.child(program) }
        var status: Int32 = 0
        var usage = rusage()
        while wait4(child, &status, 0, &usage) < 0 {
            guard errno == EINTR else { throw BenchError.child(program) }
        }
        let seconds = (clock.now - start) / .seconds(1)
        func time(_ value: timeval) -> Double { Double(value.tv_sec) + Double(value.tv_usec) / 1_000_000 }
        #if canImport(Darwin)
            let unit = 1
        #else
            let unit = 1024
        #endif
        return ChildProcess(
            seconds: seconds, processorSeconds: time(usage.ru_utime) + time(usage.ru_stime),
            peakMemory: Int(usage.ru_maxrss) * unit,
            status: status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F))
    }
}
