/// Another document that a reader may want next, for the links at the top of a web page.
package struct RelatedDocument: Sendable, Equatable {
    /// What it is called: `Agenda`.
    package var title: String
    /// The way to its web page from the folder of this one, with `/`: `../../agendas/acme/review.html`.
    package var path: String

    package init(title: String, path: String) {
        self.title = title
        self.path = path
    }
}
