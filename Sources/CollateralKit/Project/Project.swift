import Diagnostics
import ProcessRules
package import SalesModel
import SpecLoader
import TemplateEngine

/// A workspace, read and checked: what its specs say, its templates ready to render, and everything that is wrong.
package struct Project: Sendable {
    package let folder: WorkspaceFolder
    package let today: Today
    package let workspace: Workspace
    let templates: [WorkspaceTemplate]
    /// Templates whose headers say too little to make a document of.
    let unreadTemplates: [String]
    let bridge: SchemaBridge
    let images: ImageShelf
    /// By path, for hashing what a document was made from.
    let fileHashes: [String: ContentHash]
    let diagnostics: [Diagnostic]
    let sources: [String: SourceText]

    /// Reads everything below `Specs` and `Templates`. Never fails: what cannot be read is a problem with a place.
    package init(at folder: WorkspaceFolder, today: Today) {
        self.folder = folder
        self.today = today
        images = ImageShelf(folder)
        let specs = ReadFiles(folder, below: "Specs")
        let shelf = ReadFiles(folder, below: "Templates")
        let loaded = SpecLoader.load(files: specs.files)
        workspace = loaded.workspace
        let vocabulary = VocabularyFile.read(shelf.files)
        bridge = SchemaBridge(vocabulary: vocabulary.vocabulary)
        let templates = TemplateShelf(shelf.files, bridge: bridge, images: images)
        self.templates = templates.templates
        unreadTemplates = templates.unread
        fileHashes = Dictionary(
            (specs.files + shelf.files).map { ($0.path, ContentHash($0.bytes)) },
            uniquingKeysWith: { first, _ in first })
        diagnostics = [
            specs.diagnostics, shelf.diagnostics, loaded.diagnostics, vocabulary.diagnostics, templates.diagnostics,
            ProcessRules.check(loaded.workspace, today: today.day),
        ].flatMap { $0 }.sortedOnce()
        sources = [loaded.sources, vocabulary.sources, templates.sources].reduce(into: [:]) { all, some in
            all.merge(some) { first, _ in first }
        }
    }

    /// The specs alone, as far as they can be read: for commands that only need to know what is there.
    static func specs(of folder: WorkspaceFolder) -> LoadedWorkspace {
        SpecLoader.load(files: ReadFiles(folder, below: "Specs").files)
    }

    package func problems(strict: Bool = false) -> Problems {
        Problems(diagnostics, sources: sources, strict: strict)
    }
}
