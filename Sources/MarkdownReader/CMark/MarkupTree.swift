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

    /// Parses the text, hands its tree to `body` and frees it.
    static func read<Result>(_ text: [UInt8], _ body: (MarkupNode) -> Result) -> Result? {
        _ = registered
        let hasTildes = contains(text, "~~")
        let hasAddresses = contains(text, "://") || contains(text, "www.")
        let inlineExtensions = (hasTildes ? ["strikethrough"] : []) + (hasAddresses ? ["autolink"] : [])
        let root: OpaquePointer? =
            if !inlineExtensions.isEmpty {
                extensionsInUse.withLock { _ in UncheckedRoot(parse(text, ["table"] + inlineExtensions)) }.pointer
            } else {
                parse(text, ["table"])
            }
        guard let root else { return nil }
        defer { cmark_node_free(root) }
        return body(MarkupNode(root))
    }

    /// A tree on its way out of the lock; nobody else holds it.
    private struct UncheckedRoot: @unchecked Sendable {
        let pointer: OpaquePointer?

        init(_ pointer: OpaquePointer?) { self.pointer = pointer }
    }

    private static func parse(_ text: [UInt8], _ extensions: [String]) -> OpaquePointer? {
        guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE) else {
            return nil
        }
        defer { cmark_parser_free(parser) }
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

    private static func contains(_ text: [UInt8], _ sign: StaticString) -> Bool {
        sign.withUTF8Buffer { sign in
            text.withUnsafeBufferPointer { text in
                var at = 0
                while at + sign.count <= text.count {
                    if text[at] == sign[0], text[at...].starts(with: sign) { return true }
                    at += 1
                }
                return false
            }
        }
    }
}
