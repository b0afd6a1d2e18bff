import CCMarkGFM
import Synchronization

/// Parses GitHub-flavoured Markdown with cmark-gfm: tables always, struck-out text (`~~`) and bare web addresses where
/// the text has their signs. Task lists are the reader's own: cmark's miss those in quotes.
///
/// cmark keeps the signs of its inline extensions in a table that all parsers share, filled while one of them runs:
/// texts that need those extensions are parsed one at a time, the others side by side.
enum MarkupTree {
    private static let extensionsInUse = Mutex<Void>(())

    private static let registered: Void = cmark_gfm_core_extensions_ensure_registered()

    /// Parses the text and hands its tree to `body`; afterwards it is gone.
    static func read<Result>(_ text: [UInt8], _ body: (MarkupNode) -> Result) -> Result? {
        _ = registered
        let inlineExtensions = extensionsNeeded(by: text)
        return ParsingArena.use { memory in
            let memory = Unchecked(memory)
            let root: OpaquePointer? =
                if !inlineExtensions.isEmpty {
                    extensionsInUse.withLock { _ in
                        Unchecked(parse(text, ["table"] + inlineExtensions, in: memory.value))
                    }.value
                } else {
                    parse(text, ["table"], in: memory.value)
                }
            return root.map { body(MarkupNode($0)) }
        }
    }

    /// A pointer on its way in or out of the lock; nobody else holds it.
    private struct Unchecked<Pointer>: @unchecked Sendable {
        let value: Pointer

        init(_ value: Pointer) { self.value = value }
    }

    /// Neither the parser nor the tree is freed: their memory is the arena's.
    private static func parse(
        _ text: [UInt8], _ extensions: [String], in memory: UnsafeMutablePointer<cmark_mem>
    ) -> OpaquePointer? {
        let options = CMARK_OPT_DEFAULT | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE
        guard let parser = cmark_parser_new_with_mem(options, memory) else { return nil }
        for name in extensions {
            guard let found = cmark_find_syntax_extension(name) else { continue }
            cmark_parser_attach_syntax_extension(parser, found)
        }
        text.withUnsafeBytes { bytes in
            guard let start = bytes.bindMemory(to: CChar.self).baseAddress else { return }
            cmark_parser_feed(parser, start, bytes.count)
        }
        return cmark_parser_finish(parser)
    }

    /// The extensions whose signs the text holds: `~~`, and `://` or `www.`
    private static func extensionsNeeded(by text: [UInt8]) -> [String] {
        var (hasTildes, hasAddresses) = (false, false)
        text.withUnsafeBufferPointer { text in
            for at in text.indices.dropLast() {
                switch text[at] {
                case UInt8(ascii: "~"): if text[at + 1] == UInt8(ascii: "~") { hasTildes = true }
                case UInt8(ascii: ":"):
                    if text[at...].starts(with: "://".utf8) { hasAddresses = true }
                case UInt8(ascii: "w"):
                    if text[at...].starts(with: "www.".utf8) { hasAddresses = true }
                default: break
                }
            }
        }
        return (hasTildes ? ["strikethrough"] : []) + (hasAddresses ? ["autolink"] : [])
    }
}
