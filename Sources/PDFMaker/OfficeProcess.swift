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
        /// There is no such program, or none that may be run.
        case notRun(Errno)
        /// It made no file for too long and was ended.
        case tooSlow
        /// Somebody stopped it.
        case cancelled
    }

    private let program: String
    private let group: ProcessGroup

    /// - Parameter count: of the files `0.docx`, `1.docx` … in the folder; they become `made/0.pdf` …
    init(_ office: Office, converting count: Int, in folder: ScratchFolder) throws(Errno) {
        let home = folder.path.string
        let arguments =
            [
                "-env:UserInstallation=\(OfficeProcess.address(of: home))/profile", "--headless",
                "--invisible", "--nologo", "--nodefault", "--norestore", "--nolockcheck", "--nofirststartwizard",
                "--convert-to", "pdf:writer_pdf_Export:\(OfficeProcess.filter)", "--outdir", "\(home)/made",
            ] + (0..<count).map { "\(home)/\($0).docx" }
        // Neither the person's settings nor a proxy, but where fonts are; the zone since a PDF says the time with it.
        var environment = [
            "PATH=/usr/bin:/bin", "HOME=\(home)", "TMPDIR=\(home)", "TZ=UTC", "LC_ALL=C.UTF-8", "SAL_USE_VCLPLUGIN=svp",
        ]
        environment += office.fontVariables.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        program = office.program
        group = try ProcessGroup(office.program, arguments, environment: environment)
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
        while !group.hasEnded {
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
        let status = group.end()
        guard ending == .exited else { return ending }
        // A program that is a script of its own may end so, too.
        guard status == 126 || status == 127, access(program, X_OK) != 0 else { return .exited }
        return .notRun(Errno(rawValue: errno))
    }
}
