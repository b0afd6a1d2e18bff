package import Assembly
package import SpecLoader

extension Project {
    /// Reads everything below `Specs` and `Templates`.
    package init(at folder: WorkspaceFolder, today: Today) {
        var loader = ProjectLoader()
        self = loader.load(folder, today: today)
    }

    /// The specs alone, as far as they can be read: for commands that only need to know what is there.
    package static func specs(of folder: WorkspaceFolder) -> LoadedWorkspace {
        specs(folder.files(below: "Specs", unless: IssuedPath.isIssued))
    }
}

extension WorkspaceFolder {
    /// Every file below `Templates` that templates are made of; pictures are read when one of them asks.
    func templateFiles() -> [FoundFile] { files(below: "Templates", listing: { !TemplatePath.isRead($0) }) }
}

extension ProjectLoader {
    /// Reads everything below `Specs` and `Templates` that is not as it was.
    mutating func load(_ folder: WorkspaceFolder, today: Today) -> Project {
        folder.beginReading()
        return load(
            specs: folder.files(below: "Specs"), templates: folder.templateFiles(), today: today
        ) { folder.file(at: $0) }
    }
}
