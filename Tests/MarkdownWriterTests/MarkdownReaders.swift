import Foundation
import TestSupport

/// Programs that read GitHub-flavoured Markdown, to hear from them what a text says.
enum MarkdownReaders: String, CaseIterable {
    case cmark = "cmark-gfm"
    case pandoc

    static let installed = allCases.filter { $0.path != nil }

    private var path: String? {
        ["/usr/bin/", "/usr/local/bin/", "/opt/homebrew/bin/"].map { $0 + rawValue }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    private var arguments: [String] {
        switch self {
        case .cmark:
            ["--unsafe", "-e", "table", "-e", "strikethrough", "-e", "autolink", "-e", "tasklist"]
        case .pandoc: ["-f", "gfm", "-t", "html", "--wrap=none", "--eol=lf"]
        }
    }

    func html(_ markdown: String) throws -> String {
        let folder = try TemporaryFolder(["text.md": markdown])
        let process = Process()
        process.executableURL = URL(filePath: path ?? rawValue)
        process.arguments = arguments + [folder.path + "/text.md"]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }

    /// What each `<tag>` of the page says, markup gone, runs of spaces as one (pandoc's reader does that).
    func texts(in tag: String, of markdown: String) throws -> [String] {
        let html = try html(markdown)
        return html.matches(
            of: try Regex("<\(tag)(?: [^>]*)?>((?s:.*?))</\(tag)>").matchingSemantics(.unicodeScalar)
        )
        .map { Self.plainText(String($0.output[1].substring ?? "")) }
    }

    static func plainText(_ html: String) -> String {
        // Scalar by scalar: `>` and a combining mark behind it are one Character.
        var text = html.replacing(/<br ?\/?>\n?/.matchingSemantics(.unicodeScalar), with: "\n")
            .replacing(/<!--.*?-->/.matchingSemantics(.unicodeScalar), with: "")
            .replacing(/<[^>]*>/.matchingSemantics(.unicodeScalar), with: "")
        for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
            text = text.replacingOccurrences(of: entity, with: character, options: .literal)
        }
        return normalised(text)
    }

    static func normalised(_ text: String) -> String {
        text.replacing("\r\n", with: "\n").replacing(/[ \t]+/.matchingSemantics(.unicodeScalar), with: " ")
            .replacing(#/ ?\n ?/#.matchingSemantics(.unicodeScalar), with: "\n")
            .trimmingCharacters(in: CharacterSet(charactersIn: " \n"))
    }
}
