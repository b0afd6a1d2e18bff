import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// One process of LibreOffice, with whatever it starts, which turns the numbered Word files of a folder into PDFs.
struct OfficeProcess {
    enum Ending: Equatable {
        case exited
        /// It made no file for too long and was ended.
        case tooSlow
        /// Somebody stopped it.
        case cancelled
    }

    /// It leads a group of its own, of this number.
    private let leader: pid_t

    /// - Parameter count: of the files `0.docx`, `1.docx` … in the folder; they become `made/0.pdf` …
    init(_ office: Office, converting count: Int, in folder: ScratchFolder) throws(Errno) {
        let home = folder.path.string
        let arguments =
            [
                "soffice", "-env:UserInstallation=\(OfficeProcess.address(of: home))/profile", "--headless",
                "--invisible", "--nologo", "--nodefault", "--norestore", "--nolockcheck", "--nofirststartwizard",
                "--convert-to", "pdf:writer_pdf_Export:\(OfficeProcess.filter)", "--outdir", "\(home)/made",
            ] + (0..<count).map { "\(home)/\($0).docx" }
        // Neither the person's settings nor a proxy; the zone since a PDF says the time with it.
        var environment = [
            "PATH=/usr/bin:/bin", "HOME=\(home)", "TMPDIR=\(home)", "TZ=UTC", "LC_ALL=C.UTF-8", "SAL_USE_VCLPLUGIN=svp",
        ]
        if let fonts = office.dataHome { environment.append("XDG_DATA_HOME=\(fonts)") }
        leader = try OfficeProcess.spawn(office.program, arguments, environment)
    }

    /// What the PDF is to be: tagged and of the kind that screen readers are promised (PDF/UA), with an outline of its
    /// headings, the title in the window's bar, sharp logos, nothing to fill in.
    static let filter: String = {
        let choices = [
            "UseTaggedPDF": true, "PDFUACompliance": true, "ExportBookmarks": true, "DisplayPDFDocumentTitle": true,
            "ExportFormFields": false, "ExportNotes": false, "UseLosslessCompression": true,
            "ExportLinksRelativeFsys": false,
        ]
        let items = choices.sorted { $0.key < $1.key }.map { name, value in
            "\"\(name)\":{\"type\":\"boolean\",\"value\":\"\(value)\"}"
        }
        return "{" + items.joined(separator: ",") + "}"
    }()

    /// `file:///tmp/a%20b`
    private static func address(of path: String) -> String {
        let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
        let encoded = path.utf8.map { byte in
            if plain.contains(byte) { return String(UnicodeScalar(byte)) }
            let digits = String(byte, radix: 16, uppercase: true)
            return "%" + (digits.count < 2 ? "0" : "") + digits
        }
        return "file://" + encoded.joined()
    }

    /// Waits for its end, and ends it where it takes too long or somebody stops it.
    ///
    /// - Parameter made: how many files there are; asked some times a second.
    func wait(secondsForAFile: Double, isCancelled: () -> Bool, made: () -> Int) -> Ending {
        let clock = ContinuousClock()
        var count = 0
        var deadline = clock.now + .seconds(secondsForAFile)
        var ending = Ending.exited
        while !hasEnded {
            if isCancelled() {
                ending = .cancelled
                break
            }
            let now = made()
            if now > count { (count, deadline) = (now, clock.now + .seconds(secondsForAFile)) }
            if clock.now > deadline {
                ending = .tooSlow
                break
            }
            usleep(20_000)
        }
        end()
        return ending
    }

    /// Its number stays its own until ``end()``, so that no other process is meant by it.
    private var hasEnded: Bool {
        var info = siginfo_t()
        return waitid(P_PID, id_t(leader), &info, WEXITED | WNOHANG | WNOWAIT) != 0 || info.si_signo == SIGCHLD
    }

    /// Ends whatever of the group still runs.
    private func end() {
        kill(-leader, SIGKILL)
        var status: Int32 = 0
        while waitpid(leader, &status, 0) == -1, errno == EINTR {}
    }

    /// Nothing is read, and what it writes to its terminal is nobody's.
    private static func spawn(_ program: String, _ arguments: [String], _ environment: [String]) throws(Errno) -> pid_t
    {
        #if canImport(Darwin)
            var (files, attributes): (posix_spawn_file_actions_t?, posix_spawnattr_t?) = (nil, nil)
        #else
            var (files, attributes) = (posix_spawn_file_actions_t(), posix_spawnattr_t())
        #endif
        posix_spawn_file_actions_init(&files)
        defer { posix_spawn_file_actions_destroy(&files) }
        for (number, mode) in [(STDIN_FILENO, O_RDONLY), (STDOUT_FILENO, O_WRONLY), (STDERR_FILENO, O_WRONLY)] {
            posix_spawn_file_actions_addopen(&files, number, "/dev/null", mode, 0)
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
