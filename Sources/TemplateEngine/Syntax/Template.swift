package import Diagnostics

/// A parsed template. Parsing never fails: what is wrong with it stands in `diagnostics`.
package struct Template: Sendable {
    package let file: String
    /// The faults of its tags (`T01`), in order of place.
    package let diagnostics: [Diagnostic]
    let nodes: [TemplateNode]

    /// Reads a template: Mustache 1.4 with filters (`{{due | date: short}}`), fields to fill in (`{{?objective}}`) and
    /// lists to fill in (`{{#?learn | rows: 3}}`).
    package init(parsing source: TemplateSource) {
        var parser = TemplateParser(source)
        nodes = parser.parse()
        diagnostics = parser.faults
        file = source.file
    }
}

/// A template's text, as named bytes that know where in their file they stand.
package struct TemplateSource: Sendable {
    /// Path in the workspace, with `/`.
    package var file: String
    package var text: String
    /// Where in the file the text begins: a body begins behind the front matter, a title in the middle of a line.
    package var start: Position

    package init(file: String, text: String, start: Position = Position(line: 1, column: 1)) {
        self.file = file
        self.text = text
        self.start = start
    }
}

/// The templates that others pull in by name, as partials (`{{>people}}`) or as parents (`{{<letter}}`).
package struct TemplateLibrary: Sendable {
    private let templates: [String: Template]
    private let unreadable: UnreadablePartials
    /// Sorted.
    package let names: [String]

    /// - Parameter unreadable: what may be there beside these; a template that pulls in such a one has no fault of its
    ///   own, and no program.
    package init(_ templates: [String: Template] = [:], unreadable: UnreadablePartials = UnreadablePartials()) {
        self.templates = templates
        self.unreadable = unreadable
        names = templates.keys.sorted()
    }

    package subscript(name: String) -> Template? { templates[name] }

    /// Whether there is, or may be, a template of this name that could not be read.
    func isUnreadable(_ name: String) -> Bool {
        templates[name] == nil && (unreadable.isFolder || unreadable.names.contains(name))
    }

    /// What is wrong with the tags of any of them, used or not.
    package var diagnostics: [Diagnostic] { names.compactMap { templates[$0]?.diagnostics }.flatMap { $0 } }
}

/// The partials whose files could not be read; what is wrong with them is told by whoever reads files.
package struct UnreadablePartials: Equatable, Sendable {
    package var names: Set<String>
    /// Whether a folder of them could not be read: then nobody knows which there are.
    package var isFolder: Bool

    package init(_ names: Set<String> = [], isFolder: Bool = false) {
        self.names = names
        self.isFolder = isFolder
    }
}
