import Foundation
import TestSupport
import Testing

@Suite("The house is in order")
struct HouseTests {
    @Test("every module imports only what Package.swift says of it")
    func imports() {
        #expect(House.sources.count > 50)
        for source in House.sources {
            guard let allowed = House.declared[source.module] else {
                Issue.record("\(source.path): the module \(source.module) is not in Package.swift")
                continue
            }
            for (number, line) in source.lines.enumerated() {
                guard let name = House.imported(line) else { continue }
                #expect(
                    allowed.contains(name) || House.standard.contains(name),
                    "\(source.path):\(number + 1): \(source.module) may not import \(name)")
            }
        }
    }

    @Test(
        "the borders that the design stands on",
        arguments: [
            ("Records", ["Diagnostics"]), ("SalesModel", ["Records", "Diagnostics"]), ("DocumentModel", []),
            ("TemplateEngine", ["Records", "Diagnostics"]), ("MarkdownWriter", ["DocumentModel"]),
            ("HTMLWriter", ["DocumentModel"]), ("XML", ["CLibXML2"]), ("collateral", ["CollateralCLI"]),
            ("PDFMaker", ["OfficePackage", "SystemPackage", "XML"]),
        ] as [(String, Set<String>)])
    func borders(module: String, imports: Set<String>) {
        #expect(House.declared[module] == imports)
    }

    @Test("only WorkspaceStore touches the file system")
    func fileSystem() {
        let signs = [
            "FileManager", "Data(contentsOf", "String(contentsOf", "contentsOfFile", "fopen(", "FileHandle(for",
            ".write(to: URL", "write(toFile",
        ]
        for source in House.sources
        where !["WorkspaceStore", "FaultTrials", "collateral-faults", "collateral-bench", "collateral-fuzz"].contains(
            source.module)
        {
            for (number, line) in source.lines.enumerated() where !line.contains("///") {
                #expect(!signs.contains { line.contains($0) }, "\(source.path):\(number + 1): \(line)")
            }
        }
    }

    @Test("only PDFMaker starts a process")
    func processes() {
        for source in House.sources where !["PDFMaker", "collateral-bench"].contains(source.module) {
            for (number, line) in source.lines.enumerated() where !line.contains("///") {
                #expect(
                    !["posix_spawn", "Process()", "popen("].contains { line.contains($0) },
                    "\(source.path):\(number + 1): \(line)")
            }
        }
    }

    @Test("nothing on data is forced, and nothing is public before somebody outside needs it")
    func signs() {
        let signs = ["try!", "as!", "fatalError(", "FoundationXML", "preconditionFailure("]
        for source in House.sources {
            for (number, line) in source.lines.enumerated() where !line.contains("///") {
                #expect(!signs.contains { line.contains($0) }, "\(source.path):\(number + 1): \(line)")
                #expect(!line.contains("public "), "\(source.path):\(number + 1): \(line)")
            }
        }
    }

    @Test(
        "the top level holds what it should and nothing else, but for what people put beside it and git does not track")
    func topLevel() throws {
        let expected: Set<String> = [
            "Package.swift", "Sources", "Tests", "Templates", "Specs", "output", "README.md", "LICENSE",
            "CONTRIBUTING.md",
            "Makefile",
        ]
        let tracked = try House.trackedFiles()
        let found =
            tracked.isEmpty
            ? try FileManager.default.contentsOfDirectory(atPath: Checkout.root.path)
            : tracked.map { String($0.prefix { $0 != "/" }) }
        #expect(Set(found.filter { !$0.hasPrefix(".") && $0 != "Package.resolved" }) == expected)
    }

    @Test(
        "an import line names its module",
        arguments: [
            ("import CYaml", "CYaml"), ("package import SalesModel", "SalesModel"),
            ("package import struct Foundation.Decimal", "Foundation"), ("// import nothing", nil),
            ("let import = 1", nil),
        ] as [(String, String?)])
    func importLines(line: String, module: String?) {
        #expect(House.imported(line) == module)
    }
}
