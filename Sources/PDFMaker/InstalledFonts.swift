import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The fonts at hand as fontconfig knows them, by which LibreOffice chooses one for each letter: with others a PDF has
/// other bytes.
///
/// All of them count, and the files that say which stands for which: what a font lacks is taken from any other.
enum InstalledFonts {
    /// Paths in their order; none where there is no fontconfig, as on macOS, where LibreOffice asks the system.
    static func files() -> [FilePath] {
        guard let fontconfig = Fontconfig.shared, let config = fontconfig.load() else { return [] }
        defer { fontconfig.destroy(config) }
        return Set(fontconfig.fonts(of: config) + fontconfig.rules(of: config)).sorted().map { FilePath($0) }
    }
}

/// The few functions of fontconfig that are asked, found at run time: without it, PDFs are made all the same.
private struct Fontconfig: Sendable {
    /// `FcFontSet`
    private struct FontSet {
        var count: Int32
        var room: Int32
        var fonts: UnsafeMutablePointer<OpaquePointer?>?
    }

    let load: @convention(c) @Sendable () -> OpaquePointer?
    let destroy: @convention(c) @Sendable (OpaquePointer?) -> Void
    private let fontSet: @convention(c) @Sendable (OpaquePointer?, Int32) -> UnsafeMutableRawPointer?
    private let text:
        @convention(c) @Sendable (
            OpaquePointer?, UnsafePointer<CChar>, Int32, UnsafeMutablePointer<UnsafePointer<CChar>?>
        ) -> Int32
    private let ruleFiles: @convention(c) @Sendable (OpaquePointer?) -> OpaquePointer?
    private let next: @convention(c) @Sendable (OpaquePointer?) -> UnsafePointer<CChar>?
    private let endList: @convention(c) @Sendable (OpaquePointer?) -> Void

    /// nil where it is not installed.
    static let shared: Fontconfig? = Fontconfig()

    private init?() {
        guard let library = dlopen("libfontconfig.so.1", RTLD_NOW),
            let load = dlsym(library, "FcInitLoadConfigAndFonts"), let destroy = dlsym(library, "FcConfigDestroy"),
            let fontSet = dlsym(library, "FcConfigGetFonts"), let text = dlsym(library, "FcPatternGetString"),
            let ruleFiles = dlsym(library, "FcConfigGetConfigFiles"), let next = dlsym(library, "FcStrListNext"),
            let endList = dlsym(library, "FcStrListDone")
        else { return nil }
        self.load = unsafeBitCast(load, to: type(of: self.load))
        self.destroy = unsafeBitCast(destroy, to: type(of: self.destroy))
        self.fontSet = unsafeBitCast(fontSet, to: type(of: self.fontSet))
        self.text = unsafeBitCast(text, to: type(of: self.text))
        self.ruleFiles = unsafeBitCast(ruleFiles, to: type(of: self.ruleFiles))
        self.next = unsafeBitCast(next, to: type(of: self.next))
        self.endList = unsafeBitCast(endList, to: type(of: self.endList))
    }

    /// The files of all fonts, each as often as it holds one.
    func fonts(of config: OpaquePointer) -> [String] {
        // FcSetSystem
        guard let set = fontSet(config, 0)?.assumingMemoryBound(to: FontSet.self).pointee, let fonts = set.fonts else {
            return []
        }
        return (0..<Int(set.count)).compactMap { number in
            var file: UnsafePointer<CChar>?
            // FcResultMatch
            guard text(fonts[number], "file", 0, &file) == 0, let file else { return nil }
            return String(cString: file)
        }
    }

    /// The files that say which font stands for which.
    func rules(of config: OpaquePointer) -> [String] {
        guard let list = ruleFiles(config) else { return [] }
        defer { endList(list) }
        var files: [String] = []
        while let file = next(list) { files.append(String(cString: file)) }
        return files
    }
}
