package import DocumentModel
import HTMLWriter
package import Records

/// The words that neither specs nor templates say: those of the writers and of the start page, the cases of choices, the
/// labels of fields, units of time. A workspace translates them in `Templates/words.yaml`.
package struct Vocabulary: Sendable, Equatable {
    package var words = Words()
    /// Those of the start page.
    var index = StartPageWords()
    package var labels = Labels()

    package init() {}
}
