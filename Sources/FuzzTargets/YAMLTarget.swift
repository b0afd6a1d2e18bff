import Diagnostics
import SpecLoader

/// Reads a text as a process, an interaction and a deal.
enum YAMLTarget {
    static let paths = ["Specs/process.yaml", "Specs/interactions/visit.yaml", "Specs/deals/acme.yaml"]

    static func run(_ input: [UInt8]) throws(FuzzFind) {
        let files = paths.map { SpecFile(path: $0, bytes: input) }
        let loaded = SpecLoader.load(files: files)
        for diagnostic in loaded.diagnostics {
            try Checks.isReadable(diagnostic, in: loaded.sources)
        }
        _ = DiagnosticFormatter(sources: loaded.sources).text(loaded.diagnostics)
        let again = SpecLoader.load(files: files)
        guard again.diagnostics == loaded.diagnostics else {
            throw FuzzFind("the same text read twice gives other diagnostics")
        }
    }
}

/// What must hold of anything that is told or made.
enum Checks {
    /// A diagnostic names a place that is there, in words of one line.
    static func isReadable(_ diagnostic: Diagnostic, in sources: [String: SourceText]) throws(FuzzFind) {
        let start = diagnostic.place.start
        guard start.line >= 1, start.column >= 1, diagnostic.place.end >= start else {
            throw FuzzFind("\(diagnostic.code.rawValue) stands at \(diagnostic.place)")
        }
        guard !diagnostic.message.isEmpty else { throw FuzzFind("\(diagnostic.code.rawValue) says nothing") }
        if let source = sources[diagnostic.place.file], start.line > 1, source.line(start.line - 1) == nil {
            throw FuzzFind("\(diagnostic.code.rawValue) stands in line \(start.line), behind the end of its file")
        }
    }

    /// No mark of the engine's is left in what a reader sees.
    static func holdsNoMarks(_ bytes: [UInt8], of format: String) throws(FuzzFind) {
        // U+100000 to U+10FFFF are F4 80 80 80 up to F4 8F BF BF, which no other text begins with.
        guard !bytes.contains(0xF4) else { throw FuzzFind("a mark is left in the \(format)") }
    }
}
