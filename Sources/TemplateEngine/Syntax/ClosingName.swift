/// What a closing tag must say to close an element, and what it says.
enum ClosingName {
    /// `list`, `?list` and `list | sort: due` all name `list`; `* path` names `*path`.
    static func read(_ content: String) -> String {
        let name = content.prefix { $0 != "|" }.filter { !$0.isWhitespace }
        return name.first == "?" ? String(name.dropFirst()) : name
    }
}
