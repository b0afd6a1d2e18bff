import Foundation

/// The project's own files, read from beside this test.
enum House {
    /// The folder of `Package.swift`.
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// What each module may import, beside the standard library and Foundation.
    static let mayImport: [String: Set<String>] = [
        "Diagnostics": [],
        "DocumentModel": [],
        "Records": ["Diagnostics"],
        "SalesModel": ["Records", "Diagnostics"],
        "SpecLoader": ["SalesModel", "Records", "Diagnostics", "CYaml"],
        "ProcessRules": ["SalesModel", "Records", "Diagnostics"],
        "TemplateEngine": ["Records", "Diagnostics"],
        "MarkdownReader": ["DocumentModel", "TemplateEngine", "Diagnostics", "CCMarkGFM"],
        "Figures": ["DocumentModel", "SalesModel", "Records", "Diagnostics"],
        "MarkdownWriter": ["DocumentModel"],
        "HTMLWriter": ["DocumentModel"],
        "XML": ["CLibXML2"],
        "OfficePackage": ["CZip", "XML"],
        "WordWriter": ["DocumentModel", "OfficePackage", "XML"],
        "Assembly": [
            "Diagnostics", "DocumentModel", "SalesModel", "Records", "SpecLoader", "ProcessRules", "TemplateEngine",
            "MarkdownReader", "Figures", "MarkdownWriter", "HTMLWriter", "OfficePackage", "WordWriter", "XML",
        ],
        "WorkspaceStore": [
            "Assembly", "Diagnostics", "DocumentModel", "SalesModel", "Records", "SpecLoader", "TemplateEngine",
            "CFileCalls", "SystemPackage",
        ],
        "CollateralCLI": ["WorkspaceStore", "Assembly", "Diagnostics", "SalesModel", "Records", "ArgumentParser"],
        "collateral": ["CollateralCLI"],
        "FuzzTargets": ["Assembly", "SpecLoader", "Records", "OfficePackage", "XML", "Diagnostics"],
        "collateral-fuzz": ["FuzzTargets"],
        "collateral-bench": ["WorkspaceStore", "Assembly", "DocumentModel", "SalesModel", "Records", "WordWriter"],
    ]

    static let standard: Set<String> = ["Foundation", "Synchronization", "Dispatch", "Glibc", "Musl", "Darwin"]

    struct Source {
        var module: String
        /// Path in the project.
        var path: String
        var lines: [String]
    }

    /// Every Swift file of the modules.
    static let sources: [Source] = {
        let folder = root.appendingPathComponent("Sources")
        let paths = FileManager.default.subpaths(atPath: folder.path) ?? []
        return paths.filter { $0.hasSuffix(".swift") }.sorted().compactMap { path in
            guard let text = try? String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8),
                let module = path.split(separator: "/").first
            else { return nil }
            return Source(
                module: String(module), path: "Sources/" + path,
                lines: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
        }
    }()

    /// The module that a line imports: `package import struct Foundation.Decimal` imports Foundation.
    static func imported(_ line: String) -> String? {
        let words = line.split(separator: " ")
        guard let position = words.firstIndex(of: "import"), position + 1 < words.count,
            words[..<position].allSatisfy({
                ["package", "public", "internal", "private", "@preconcurrency"].contains($0)
            })
        else { return nil }
        let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
        let name = kinds.contains(words[position + 1]) ? words.dropFirst(position + 2).first : words[position + 1]
        return name.map { String($0.prefix { $0 != "." }) }
    }
}
