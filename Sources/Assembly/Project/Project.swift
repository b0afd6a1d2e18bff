package import Diagnostics
import ProcessRules
import Records
package import SalesModel
package import SpecLoader
import TemplateEngine

/// A workspace, read and checked: what its specs say, its templates ready to render, and everything that is wrong.
package struct Project: Sendable {
    package let today: Today
    package let workspace: Workspace
    package let templates: [WorkspaceTemplate]
    /// Templates whose headers say too little to make a document of.
    package let unreadTemplates: [String]
    let vocabulary: Vocabulary
    let images: ImageCache
    package let diagnostics: [Diagnostic]
    package let sources: [String: SourceText]

    /// Never fails: what cannot be read is a problem with a place.
    ///
    /// - Parameters:
    ///   - specs: every file below `Specs`.
    ///   - templates: every file below `Templates`.
    ///   - image: a file of the workspace by its path, nil where there is none; asked once for each picture.
    package init(
        specs: [FoundFile], templates: [FoundFile], today: Today, image: @escaping @Sendable (String) -> FoundFile?
    ) {
        self.today = today
        images = ImageCache(image)
        let specs = ReadFiles(specs)
        let shelf = ReadFiles(templates)
        let loaded = SpecLoader.load(files: specs.files, unreadable: specs.unreadable)
        workspace = loaded.workspace
        let vocabulary = VocabularyFile.read(shelf.files)
        self.vocabulary = vocabulary.vocabulary
        let templates = TemplateCatalog(shelf.files, vocabulary: self.vocabulary, images: images)
        self.templates = templates.templates
        unreadTemplates = templates.unread
        diagnostics = [
            specs.diagnostics, shelf.diagnostics, loaded.diagnostics, vocabulary.diagnostics, templates.diagnostics,
            ProcessRules.check(loaded.workspace, today: today.day),
        ].flatMap { $0 }.sortedOnce()
        sources = [loaded.sources, vocabulary.sources, templates.sources].reduce(into: [:]) { all, some in
            all.merge(some) { first, _ in first }
        }
    }

    /// The specs alone, as far as they can be read: for commands that only need to know what is there.
    package static func specs(_ files: [FoundFile]) -> LoadedWorkspace {
        let read = ReadFiles(files)
        return SpecLoader.load(files: read.files, unreadable: read.unreadable)
    }

    /// Everything that is wrong, that of documents' paths among it: where two would be one, or none is left.
    package func problems(strict: Bool = false) -> Problems {
        Problems(diagnostics + Routing(self, jobs()).diagnostics, sources: sources, strict: strict)
    }
}
