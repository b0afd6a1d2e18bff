package import Diagnostics
package import DocumentModel

/// What the reader must know beside the text.
package struct ReaderOptions {
    /// Why an image cannot be used, as the end of a sentence: `there is no such file`.
    package struct ImageRefusal: Error {
        package var reason: String

        package init(reason: String) { self.reason = reason }
    }

    /// Where a problem is told of which nothing better is known: the template's file.
    package var template: Place
    /// Leads call-outs without a title of their own.
    package var words: WriterWords
    /// A check of the template before any data: nothing that depends on what the values are is told.
    package var isSkeleton: Bool
    /// The figures that a text may ask for.
    package var figures: [FigureForm]
    /// Draws one of them; nil where there is nothing to draw.
    package var figure: (FigureCall) -> Figure?
    /// The picture at a path of the workspace; its alternative is the reader's to set.
    package var image: (_ path: String) -> Result<Image, ImageRefusal>

    package init(
        template: Place, words: WriterWords = WriterWords(), isSkeleton: Bool = false, figures: [FigureForm] = [],
        figure: @escaping (FigureCall) -> Figure? = { _ in nil },
        image: @escaping (_ path: String) -> Result<Image, ImageRefusal> = { _ in
            .failure(ImageRefusal(reason: "there is no such file"))
        }
    ) {
        self.template = template
        self.words = words
        self.isSkeleton = isSkeleton
        self.figures = figures
        self.figure = figure
        self.image = image
    }
}
