import Foundation
import TestSupport

/// The project's own files, read from beside this test.
enum House {
    /// By path from the top; none where this is no checkout of git.
    static func trackedFiles() throws -> [String] {
        guard FileManager.default.fileExists(atPath: Checkout.root.path + "/.git") else { return [] }
        let git = Process()
        git.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        git.arguments = ["git", "-C", Checkout.root.path, "ls-files"]
        let output = Pipe()
        git.standardOutput = output
        git.standardError = Pipe()
        try git.run()
        let listed = output.fileHandleForReading.readDataToEndOfFile()
        git.waitUntilExit()
        return git.terminationStatus == 0
            ? String(decoding: listed, as: UTF8.self).split(separator: "\n").map(String.init) : []
    }

    /// What each module declares that it imports, read from `Package.swift`: the table of the house stands there, once.
    ///
    /// `module("SpecLoader", imports: ["SalesModel", "CYaml"])` becomes `"SpecLoader": ["SalesModel", "CYaml"]`
    static let declared: [String: Set<String>] = {
        guard let text = try? String(contentsOf: Checkout.root.appendingPathComponent("Package.swift"), encoding: .utf8)
        else { return [:] }
        let products = text.matches(of: /let (\w+) = Target.Dependency.product\(name: "(\w+)"/)
            .reduce(into: [:]) { $0[String($1.1)] = String($1.2) }
        let targets = text.matches(
            of: /(?:module\(|executableTarget\(\s*name:)\s*"([\w-]+)"(?:,\s*(?:imports|dependencies): \[([^\]]*)\])?/)
        return targets.reduce(into: [:]) { table, target in
            let names = (target.2 ?? "").split(separator: /[,\s]+/).map { name in
                name.hasPrefix("\"") ? name.trimmingCharacters(in: ["\""]) : products[String(name)] ?? String(name)
            }
            table[String(target.1)] = Set(names)
        }
    }()

    static let standard: Set<String> = ["Foundation", "Synchronization", "Dispatch", "Glibc", "Musl", "Darwin"]

    struct Source {
        var module: String
        /// Path in the project.
        var path: String
        var lines: [String]
    }

    /// Every Swift file of the modules.
    static let sources: [Source] = {
        let folder = Checkout.root.appendingPathComponent("Sources")
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
