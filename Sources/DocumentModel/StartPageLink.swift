/// The way from a document's web page back to the start page.
package struct StartPageLink: Sendable, Equatable {
    /// What it is called: `How we sell`.
    package var title: String
    /// From the folder of the document, with `/`: `../../index.html`.
    package var path: String

    package init(title: String, path: String) {
        self.title = title
        self.path = path
    }
}
