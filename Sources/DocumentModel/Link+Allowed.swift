extension Link {
    /// Whether a reader may be led there: http, https, mailto, or a place within the document.
    ///
    /// Anything else was refused long before a writer sees it; a writer still has the last word on what can be clicked,
    /// and prints the words of any other link as text.
    package var isAllowed: Bool {
        let start = destination.lowercased()
        return ["https:", "http:", "mailto:", "#"].contains { start.hasPrefix($0) }
    }
}
