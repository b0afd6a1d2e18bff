package import Diagnostics
package import Records

/// A template as it stands in its file: what its front matter says, and the text that follows it.
package struct TemplateFile: Sendable {
    /// nil where there is no front matter, or none that can be read; the diagnostics say why.
    package let header: TemplateHeader?
    /// What follows the front matter.
    package let body: String
    /// The line of the file that the body begins with.
    package let bodyLine: Int
    package let diagnostics: [Diagnostic]
    /// The whole file.
    package let source: SourceText

    /// Reads a template with its front matter.
    ///
    /// - Parameters:
    ///   - entity: the fields of the header; see ``TemplateHeader/entity(targets:)``
    ///   - read: reads a text as a record of an entity
    package init(
        _ source: SourceText, header entity: Entity,
        reading read: (SourceText, Entity) -> (record: RecordStorage?, diagnostics: [Diagnostic])
    ) {
        self.source = source
        guard let split = FrontMatter.split(source.text) else {
            let fault: FrontMatterFault = FrontMatter.opens(source.text) ? .open : .missing
            header = nil
            body = source.text
            bodyLine = 1
            diagnostics = [fault.diagnostic(at: Place(file: source.file))]
            return
        }
        let found = read(SourceText(file: source.file, text: split.header), entity)
        header = found.record.map(TemplateHeader.init)
        diagnostics = found.diagnostics
        body = split.body
        bodyLine = split.bodyLine
    }

    /// Where the text of a header's value stands, character by character.
    package func origin(of value: Located<String>?) -> TextOrigin? {
        value.map { TextOrigin(of: $0.value, at: $0.place, in: source) }
    }
}

/// S18: what can be wrong with the frame of a front matter.
enum FrontMatterFault: Fault {
    case missing
    /// It never ends.
    case open

    var code: DiagnosticCode { "S18" }

    var message: String {
        switch self {
        case .missing: "the template does not begin with its front matter"
        case .open: "the front matter is not closed"
        }
    }

    var help: String {
        switch self {
        case .missing: "begin the file with a line '---', then 'document: …', and end it with a line '---'"
        case .open: "end the front matter with a line '---' of its own"
        }
    }
}
