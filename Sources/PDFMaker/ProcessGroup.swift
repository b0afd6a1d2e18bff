import Synchronization
import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A program with whatever it starts, ended as a whole, also where this program is killed.
///
/// A shell leads it. The shell's input is a pipe of which only this program has the other end: once that is closed, by
/// ``end()`` or by the system because this program is gone, the shell kills the group.
struct ProcessGroup {
    /// The group has the number of its leader.
    private let leader: pid_t
    /// Closed, it ends the group.
    private let lifeline: FileDescriptor

    /// Reads nothing, and what it writes to its terminal is nobody's.
    ///
    /// - Parameter environment: all that it gets, `NAME=value`.
    init(_ program: String, _ arguments: [String], environment: [String]) throws(Errno) {
        (leader, lifeline) = try ProcessGroup.starting.withLock { (_) throws(Errno) in
            let pipe = try ProcessGroup.pipe()
            defer { try? pipe.readEnd.close() }
            do throws(Errno) {
                let leader = try ProcessGroup.spawn(
                    "/bin/sh", ["sh", "-c", ProcessGroup.script, "sh", program] + arguments, environment,
                    input: pipe.readEnd)
                return (leader, pipe.writeEnd)
            } catch {
                try? pipe.writeEnd.close()
                throw error
            }
        }
    }

    /// Held from the making of a pipe until it is nobody's but this program's, so that no other group gets its end.
    private static let starting = Mutex(())

    /// Runs its arguments as a program, and exits as that does, 126 or 127 where there is no such program to run.
    /// Beside it something waits for the end of the pipe.
    private static let script = """
        exec 3<&0 </dev/null
        (while read -r line <&3; do :; done; kill -KILL 0) &
        "$@" 3<&-
        status=$?
        kill -KILL $!
        wait $!
        exit $status
        """

    /// Whether the program has ended; what it started may still run. The number stays the group's own until ``end()``,
    /// so that no other process is meant by it.
    var hasEnded: Bool {
        var info = siginfo_t()
        return waitid(P_PID, id_t(leader), &info, WEXITED | WNOHANG | WNOWAIT) != 0 || info.si_signo == SIGCHLD
    }

    /// Ends whatever of the group still runs, and waits until nothing of it does: what runs writes to its folder.
    ///
    /// - Returns: the program's exit status; nil where it was killed.
    @discardableResult
    func end() -> Int32? {
        kill(-leader, SIGKILL)
        try? lifeline.close()
        var status: Int32 = 0
        while waitpid(leader, &status, 0) == -1, errno == EINTR {}
        let clock = ContinuousClock()
        let deadline = clock.now + ProcessGroup.longestEnd
        var other: Int32 = 0
        // Where this program is the first of a machine, the group's orphans are its own.
        while waitpid(-leader, &other, WNOHANG) > 0 || kill(-leader, 0) == 0, clock.now < deadline { usleep(2_000) }
        return status & 0x7F == 0 ? status >> 8 & 0xFF : nil
    }

    /// Whoever is first of a machine and never asks for its orphans leaves their numbers taken for ever.
    private static let longestEnd = Duration.seconds(2)

    /// Whoever is started from here on gets neither end but as its input.
    private static func pipe() throws(Errno) -> (readEnd: FileDescriptor, writeEnd: FileDescriptor) {
        do {
            let pipe = try FileDescriptor.pipe()
            for end in [pipe.readEnd, pipe.writeEnd] { _ = fcntl(end.rawValue, F_SETFD, FD_CLOEXEC) }
            return pipe
        } catch {
            throw error as? Errno ?? .ioError
        }
    }

    private static func spawn(
        _ program: String, _ arguments: [String], _ environment: [String], input: FileDescriptor
    ) throws(Errno) -> pid_t {
        #if canImport(Darwin)
            var (files, attributes): (posix_spawn_file_actions_t?, posix_spawnattr_t?) = (nil, nil)
        #else
            var (files, attributes) = (posix_spawn_file_actions_t(), posix_spawnattr_t())
        #endif
        posix_spawn_file_actions_init(&files)
        defer { posix_spawn_file_actions_destroy(&files) }
        posix_spawn_file_actions_adddup2(&files, input.rawValue, STDIN_FILENO)
        for number in [STDOUT_FILENO, STDERR_FILENO] {
            posix_spawn_file_actions_addopen(&files, number, "/dev/null", O_WRONLY, 0)
        }
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // A group of its own is ended as a whole, and a signal that a terminal sends to this program is not its.
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
        posix_spawnattr_setpgroup(&attributes, 0)
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        for signal in [SIGINT, SIGTERM, SIGHUP, SIGPIPE, SIGCHLD] { sigaddset(&signals, signal) }
        posix_spawnattr_setsigdefault(&attributes, &signals)
        let arguments = arguments.map { strdup($0) } + [nil]
        let environment = environment.map { strdup($0) } + [nil]
        defer { for text in arguments + environment { free(text) } }
        var process: pid_t = 0
        let error = posix_spawn(&process, program, &files, &attributes, arguments, environment)
        guard error == 0 else { throw Errno(rawValue: error) }
        return process
    }
}
