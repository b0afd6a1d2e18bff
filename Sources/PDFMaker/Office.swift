import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// LibreOffice as it is installed here.
package struct Office: Equatable, Sendable {
    /// `soffice`, absolute.
    package var program: String
    /// Variables that say where fonts are and which files say what of them: a PDF has the fonts that its ``stamp`` names.
    var fontVariables: [String: String] = [:]

    package init(program: String) { self.program = program }

    /// Names the program where it is installed elsewhere.
    package static let variable = "COLLATERAL_SOFFICE"

    /// There is no LibreOffice.
    package struct Missing: Error, Equatable, Sendable {
        /// What ``variable`` says, which is no program; nil where it is not set.
        package var named: String?

        package init(named: String? = nil) { self.named = named }
    }

    /// What the environment names, else the first `soffice` on its `PATH`, else where it is usually installed.
    package static func find(
        in environment: [String: String],
        usually places: [String] = ["/usr/bin/soffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"]
    ) throws(Missing) -> Office {
        func office(_ program: String) -> Office? {
            guard program.hasPrefix("/"), isProgram(program) else { return nil }
            var office = Office(program: program)
            // The person's own fonts, besides the system's.
            office.fontVariables["XDG_DATA_HOME"] =
                environment["XDG_DATA_HOME"] ?? environment["HOME"].map { $0 + "/.local/share" }
            for name in ["FONTCONFIG_FILE", "FONTCONFIG_PATH", "FONTCONFIG_SYSROOT"] {
                office.fontVariables[name] = environment[name]
            }
            return office
        }
        if let named = environment[variable] {
            guard let found = office(named) else { throw Missing(named: named) }
            return found
        }
        let onPath = (environment["PATH"] ?? "").split(separator: ":").flatMap { folder in
            ["soffice", "libreoffice"].map { "\(folder)/\($0)" }
        }
        for program in onPath + places {
            if let found = office(program) { return found }
        }
        throw Missing()
    }

    /// What tells this version and the fonts at hand from others, which may make other bytes: size, time and inode of
    /// the files of both, and what it is asked for.
    package var stamp: String {
        let real = FilePath(program).withPlatformString { path -> FilePath in
            guard let text = realpath(path, nil) else { return FilePath(program) }
            defer { free(text) }
            return FilePath(platformString: text)
        }
        let own = [real, real.removingLastComponent().appending("soffice.bin")].map(Office.look)
        let fonts = InstalledFonts.files().map { "\($0.string):\(Office.look(of: $0))" }
        return (own + [OfficeProcess.filter, FontTable.stamp] + fonts).joined(separator: " ")
    }

    /// `1234:1795219200.5:678`; `-` where there is no such file.
    private static func look(of file: FilePath) -> String {
        var status = stat()
        guard file.withPlatformString({ stat($0, &status) }) == 0 else { return "-" }
        #if canImport(Darwin)
            let modified = status.st_mtimespec
        #else
            let modified = status.st_mtim
        #endif
        return "\(status.st_size):\(modified.tv_sec).\(modified.tv_nsec):\(status.st_ino)"
    }

    private static func isProgram(_ path: String) -> Bool {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
        return access(path, X_OK) == 0
    }
}
