package import Diagnostics
import Records
import SalesModel

/// A template as it stands in its file: the header's record and the text that follows it.
package struct TemplateFile: Sendable {
    /// nil where there is no front matter, or none that can be read; the diagnostics say why.
    package var header: TemplateHeader?
    /// What follows the front matter; of a partial, everything.
    package var body: String
    /// The line of the file that the body begins with.
    package var bodyLine: Int
    package var diagnostics: [Diagnostic]
    /// The whole file, to show lines from; nil where the bytes are nothing like text.
    package var source: SourceText?
    /// Whether the bytes are text at all.
    private var isReadable: Bool

    /// Reads a template with its front matter.
    package static func load(_ file: SpecFile) -> TemplateFile {
        var (template, text) = plain(file)
        guard template.isReadable else { return template }
        guard let split = FrontMatter.split(text) else {
            let fault = FrontMatter.opens(text) ? SpecFault.openFrontMatter : .noFrontMatter
            template.diagnostics.append(fault.diagnostic(at: Place(file: file.path)))
            return template
        }
        let header = SourceText(file: file.path, text: split.header)
        let read = SpecLoader.read(header, as: TemplateHeaderFields.entity, id: nil)
        template.header = read.record.map(TemplateHeader.init)
        template.diagnostics += read.diagnostics
        template.body = split.body
        template.bodyLine = split.bodyLine
        return template
    }

    /// Reads a partial, which has no front matter.
    package static func partial(_ file: SpecFile) -> TemplateFile {
        plain(file).template
    }

    /// Where the text of a header's value stands, character by character.
    package func origin(of path: KeyPath<TemplateHeaderFields, HeaderField>) -> TextOrigin? {
        let field = TemplateHeaderFields.declarations[keyPath: path]
        guard let source, let found = header?.storage[field.traits], case .text(let text) = found.value
        else {
            return nil
        }
        return TextOrigin(of: text, at: found.place, in: source)
    }

    private static func plain(_ file: SpecFile) -> (template: TemplateFile, text: String) {
        var (source, faults, isReadable) = SourceReader.read(file)
        var text = isReadable ? source?.text ?? "" : ""
        if isReadable, let found = source, text.unicodeScalars.contains(where: { $0.value >= 0x10_0000 }) {
            let cleaned = SourceReader.withoutPrivateCharacters(found)
            faults += cleaned.diagnostics
            text = cleaned.source.text
            source = cleaned.source
        }
        let template = TemplateFile(
            header: nil, body: text, bodyLine: 1, diagnostics: faults, source: source, isReadable: isReadable)
        return (template, text)
    }
}
